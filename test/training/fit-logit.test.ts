import {
  type BinarySample,
  type ChoiceSample,
  type FitOptions,
  fitBinary,
  fitChoice,
} from '../../src/training/fit-logit.ts';
import { createRandom } from '../../src/training/random.ts';

const names = ['speaks for', 'tells nothing', 'speaks against'];
const known = [2, 0, -1];
const options: FitOptions = { names, ridge: 1e-4, steps: 300, sign: () => 0 };

const product = (row: number[]) => row.reduce((sum, value, at) => sum + value * (known[at] as number), 0);

/** Choices among four, made by the known weights. */
function choices(count: number): ChoiceSample[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 4 }, () => names.map(() => random() * 3));
    const shares = rows.map((row) => Math.exp(product(row)));
    let left = random() * shares.reduce((sum, share) => sum + share, 0);
    const chosen = shares.findIndex((share) => {
      left -= share;
      return left < 0;
    });
    return { rows, right: rows.map((_, at) => at === chosen) };
  });
}

/** Answers of yes and no, given by the known weights and a bias of -0.5. */
function answers(count: number): BinarySample[] {
  const random = createRandom(11);
  return Array.from({ length: count }, () => {
    const row = names.map(() => random() * 3);
    return { row, isRight: random() < 1 / (1 + Math.exp(0.5 - product(row))), weight: 1 };
  });
}

const rightShare = (samples: BinarySample[]) =>
  samples.filter(({ isRight }) => isRight).length / samples.length;

describe('a fitted choice', () => {
  const samples = choices(800);

  it('has the weights by which the choices were made', () => {
    const { weights, names: fitted } = fitChoice(samples, options);
    expect(fitted).toEqual(names);
    weights.forEach((weight, at) => {
      expect(Math.abs(weight - (known[at] as number))).toBeLessThan(0.25);
    });
  });

  it('never gives a sign a weight that it must not have', () => {
    const sign = (name: string) => (name === 'speaks against' ? 1 : name === 'speaks for' ? -1 : 0);
    const [first, , third] = fitChoice(samples, { ...options, sign }).weights;
    expect([first, third]).toEqual([0, 0]);
    const kept = fitChoice(samples, { ...options, sign: (name) => (name === 'speaks against' ? -1 : 1) });
    expect(kept.weights[0]).toBeCloseTo(2, 0);
    expect(kept.weights[2]).toBeCloseTo(-1, 0);
  });

  it('learns nothing where every row is right or none is', () => {
    const empty = [true, false].map((right) => ({
      rows: [
        [9, 9, 9],
        [0, 0, 0],
      ],
      right: [right, right],
    }));
    expect(fitChoice([...samples, ...empty], options)).toEqual(fitChoice(samples, options));
  });

  it('counts several right rows as one choice', () => {
    const twice = samples.map(({ rows, right }) => ({
      rows: [...rows, rows[right.indexOf(true)] as number[]],
      right: [...right, true],
    }));
    const [first = 0, , third = 0] = fitChoice(twice, options).weights;
    expect(first).toBeGreaterThan(0);
    expect(third).toBeLessThan(0);
  });

  it('holds its weights nearer to 0 the stronger the ridge', () => {
    const size = (ridge: number) =>
      Math.abs(fitChoice(samples.slice(0, 200), { ...options, ridge }).weights[0] as number);
    expect(size(1)).toBeLessThan(size(0.1));
    expect(size(0.1)).toBeLessThan(size(0));
  });

  it('survives a sign that is always the same', () => {
    const same = samples
      .slice(0, 200)
      .map(({ rows, right }) => ({ right, rows: rows.map(([first = 0]) => [first, 5, 5]) }));
    const { weights } = fitChoice(same, options);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(weights[0]).toBeGreaterThan(1);
  });

  it('is the same each time', () => {
    expect(fitChoice(samples, options)).toEqual(fitChoice(samples, options));
  });
});

describe('a fitted yes or no', () => {
  const samples = answers(2000);

  it('has the weights by which the answers were given, and their bias', () => {
    const { weights, bias } = fitBinary(samples, rightShare(samples), options);
    weights.forEach((weight, at) => {
      expect(Math.abs(weight - (known[at] as number))).toBeLessThan(0.25);
    });
    expect(Math.abs(bias + 0.5)).toBeLessThan(0.3);
  });

  it('says yes the more readily the more of the questions have an answer', () => {
    const biasAt = (share: number) => fitBinary(samples, share, options).bias;
    expect(biasAt(0.9)).toBeGreaterThan(biasAt(0.5));
    expect(biasAt(0.5)).toBeGreaterThan(biasAt(0.1));
  });

  it('gives a sample of no weight no say', () => {
    const misleading = samples.slice(0, 200).map((each) => ({ ...each, isRight: !each.isRight, weight: 0 }));
    const [one, other] = [samples, [...samples, ...misleading]].map((all) =>
      fitBinary(all, 0.5, options).weights.map((weight) => Math.round(weight * 10)),
    );
    expect(other).toEqual(one);
  });

  it('never gives a sign a weight that it must not have', () => {
    const { weights } = fitBinary(samples, 0.5, { ...options, sign: () => 1 });
    expect(weights.every((weight) => weight >= 0)).toBe(true);
    expect(weights[2]).toBe(0);
  });
});
