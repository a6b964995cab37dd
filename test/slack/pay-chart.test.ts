import { readFigure, readRanges } from '../../src/answer/index.ts';
import type { Passage, Role, Section } from '../../src/knowledge/index.ts';
import { createChart } from '../../src/slack/render/create-chart.ts';

const source = { file: 'role.md', line: 1 };

function figureOf(columns: string[], rows: string[][], column?: number, asked?: number) {
  const passages = rows.map(
    (cells): Passage => ({
      text: cells.join(': '),
      statement: cells.slice(1).join(': '),
      labels: [],
      isLeadIn: false,
      shape: 'row',
      cells,
      source,
    }),
  );
  const section: Section = {
    id: 'salary',
    kind: 'salary',
    heading: 'Pay',
    path: [],
    depth: 2,
    isLead: false,
    columns,
    passages,
    source,
  };
  const edition = {
    language: 'en' as const,
    name: 'Baker',
    sections: [section],
    reviewed: null,
    reviewEvery: null,
    owner: null,
    url: null,
    file: 'role.md',
  };
  const role: Role = { id: 'baker', names: ['Baker'], isPage: false, audience: [], editions: [edition] };
  const level = asked === undefined ? undefined : passages[asked];
  const figure = readFigure({
    kind: 'answer',
    language: 'en',
    parts: [
      {
        role,
        edition,
        section,
        passages,
        isFocused: false,
        ...(column !== undefined && { column }),
        ...(level && { level }),
      },
    ],
    isWhole: true,
    confidence: 1,
    missing: [],
    next: [],
    alternatives: [],
  });
  if (figure.kind !== 'salary') throw new Error('no pay');
  return figure;
}

function drawn(...shape: Parameters<typeof figureOf>): { title: string; lines: string[] } {
  const chart = createChart(figureOf(...shape), 'Baker · Pay', 'en');
  const [title, bars] = (chart?.elements ?? []) as { elements: { text: string }[] }[];
  return {
    title: title?.elements[0]?.text ?? '',
    lines: (bars?.elements[0]?.text ?? '').split('\n'),
  };
}

describe('a chart of pay', () => {
  const shipped: [string[], string[][]] = [
    ['Level', 'Total pay in the US (USD)'],
    [
      ['Entry', 'About $100,000 - $200,000'],
      ['Senior', 'About $200,000 - $300,000+'],
      ['Principal', 'May be higher still'],
    ],
  ];

  it('draws each range from its lower to its upper end, on one scale', () => {
    const { lines } = drawn(...shipped);
    const [entry = '', senior = ''] = [lines[1], lines[3]];
    expect(entry).toMatch(/^·+█+$/);
    expect(senior).toMatch(/^·+█+▶$/);
    expect(senior.indexOf('█')).toBe(entry.length);
  });

  it('draws an open end as open, and says what that means', () => {
    expect(drawn(...shipped).lines.at(-1)).toBe('▶ or more');
  });

  it('has every row, and says which have no figure', () => {
    const { lines } = drawn(...shipped);
    expect(lines.slice(4, 6)).toEqual(['Principal: May be higher still', 'no figure']);
  });

  it('marks the level asked for', () => {
    const { lines } = drawn(...shipped, undefined, 1);
    expect(lines.filter((line) => line.includes('asked for'))).toEqual([
      'Senior: About $200,000 - $300,000+ ← asked for',
    ]);
  });

  it('is of the column that is drawn, with its unit', () => {
    const two: [string[], string[][]] = [
      ['Level', 'Base (GBP)', 'Total (GBP)'],
      [
        ['L3', '£40,000', '£50,000'],
        ['L4', '£60,000', '£90,000'],
      ],
    ];
    expect(drawn(...two)).toMatchObject({
      title: 'Base (GBP)',
      lines: expect.arrayContaining(['L4: £60,000']),
    });
    expect(drawn(...two, 2)).toMatchObject({
      title: 'Total (GBP)',
      lines: expect.arrayContaining(['L4: £90,000']),
    });
  });

  it('is titled by its section where the column has no heading', () => {
    const bare: [string[], string[][]] = [
      ['', ''],
      [
        ['L3', '$40k'],
        ['L4', '$60k'],
      ],
    ];
    expect(drawn(...bare).title).toBe('Baker · Pay');
  });

  it('does not stand where fewer than two levels name an amount', () => {
    const one = figureOf(
      ['Level', 'Pay'],
      [
        ['L3', '$40k'],
        ['L4', 'more'],
      ],
    );
    expect(createChart(one, 'Pay', 'en')).toBeNull();
  });
});

it.each([
  ['$300,000+', { low: 300_000, high: 300_000, isOpen: true }],
  ['up to $90k', { low: null, high: 90_000, isOpen: false }],
  ['50.000 - 60.000 €', { low: 50_000, high: 60_000, isOpen: false }],
  ['25k-40k·14薪', { low: 25_000, high: 40_000, isOpen: false }],
  ['30 万以上', { low: 300_000, high: 300_000, isOpen: true }],
  ['€50,000 (2024)', { low: 50_000, high: 50_000, isOpen: false }],
  ['competitive', { low: null, high: null, isOpen: false }],
])('reads the ends of %j', (cell, ends) => {
  const { part } = figureOf(
    ['Level', 'Pay (USD)'],
    [
      ['Any', cell],
      ['Other', '$1,000'],
    ],
  );
  expect(readRanges(part.section)[0]).toMatchObject(ends);
});
