import { type Classification, createSectionClassifier } from '../../src/question/index.ts';

// Every line in this test is told by its first word.
const classify = (text: string): Classification => {
  const told: Record<string, [salary: number, tools: number]> = {
    pay: [0.95, 0.02],
    money: [0.5, 0.3],
    hammers: [0.05, 0.9],
    zebra: [0.02, 0.02],
  };
  const [salary, tools] = told[text.match(/[a-z]+/)?.[0] ?? ''] ?? [0, 0];
  const kinds = [
    { kind: 'salary', probability: salary },
    { kind: 'tools', probability: tools },
  ];
  return { kinds, none: 1 - salary - tools, reason: null };
};

const leaning = createSectionClassifier(classify);

describe('the kind of a section', () => {
  it('is what a clear heading says, whatever stands below it', () => {
    expect(leaning('Pay', ['Hammers.']).salary).toBeCloseTo(0.95);
    expect(leaning('Zebra', ['Hammers.', 'Hammers.']).tools).toBeLessThan(0.5);
  });

  it('is told by its lines too where the heading leaves doubt', () => {
    expect(leaning('Money', []).salary).toBeCloseTo(0.5);
    expect(leaning('Money', ['Pay.', 'Pay.']).salary).toBeGreaterThan(0.7);
    const swayed = leaning('Money', ['Hammers.', 'Hammers.', 'Hammers.']);
    expect(swayed.tools).toBeGreaterThan(swayed.salary ?? 1);
  });

  it('never adds up to more than 1', () => {
    const { salary = 0, tools = 0 } = leaning('Money', ['Pay.', 'Hammers.']);
    expect(salary + tools).toBeLessThanOrEqual(1);
  });
});
