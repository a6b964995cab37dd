import fc from 'fast-check';
import { KnowledgeError, type Passage } from '../../src/knowledge/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

/** What parsers and expressions go back over where much of it stands in a row. */
const pieces = [
  ...['>', '> ', '- ', '* ', '1. ', '1) ', '> - ', '- > ', '\t- ', '+ ', '  ', '\t', '\u3000', '&nbsp;'],
  ...['*a_ ', '**a', '*', '_', '~~a', '`', '`a', '``` ', '[', '[a](', '![', ']', '[^1]', '[^1]: ', '(('],
  ...['<', '<!--', '<a ', '<b>', '</', '<script>', '<?', '&', '&a', '\\', 'http://', 'a@b.c '],
  ...[
    '.',
    '. ',
    '!',
    '。',
    '；',
    'e.g. A ',
    ':',
    ':a',
    'a: ',
    '**a:** b ',
    'Q: ',
    '—',
    ' -',
    '、',
    '1、',
    '·',
  ],
  ...['{', '{{', '{%', '{:', ':::', '[!', '#', '# ', '|', '| a ', '|-', '｜', '【', '（', '"', '”'],
  ...['<table>', '<table><tr><td>a', '<ul><li>', '<p>', '<div>', '</b>', '<font a=1>', '<br>', '<h1>', '<td'],
  ...['[[', '[[a|', '[[a]]', '==', '==a', '%%', '%%a', '::', 'a:: ', ' ^a', '+', '+---', '[a]{.', '{.a}'],
  ...['a', 'a ', 'A', '1', '看', '看 ', '😀', '\u200B', '\u00AD', '\0', 'guide ', 'Job Description: '],
];

/** Lines of which a document may have many. */
const lines = [
  ...['a\n', '\n', '- a\n', '> a\n', '1、a\n', 'a:\n\n', '**a**\n', '# a\n', '####### a\n', '---\n', '```\n'],
  ...['|a|b|\n', '|a|b|\n|-|-|\n', 'Q: a\nA: b\n\n', '[^1]: a[^1]\n', '[a]: b\n', '## Data Analyst\n\na\n\n'],
  ...['<tr><td>a</td></tr>\n', '<li>a\n', '<details>\n<summary>a</summary>\n', '<div>a<br>a\n\n', '<p>\n'],
  ...['+---+---+\n', '| a | b |\n', '+===+===+\n', 'a\n:   b\n', 'a\n\n: b\n', 'k = "v"\n', '1. a\n1.1 b\n'],
  ...['• a\n', 'a\n• b\n', '1.a\n', 'Job title: a\n'],
  ...['    ## a\n', '<b>a</b>\n\n', '{% a %}\n', 'a  \n', '【a】\n', 'a: 1\n', '  - a\n    - b\n'],
];

const repeated = (units: string[], most: number) =>
  fc
    .tuple(fc.constantFrom(...units), fc.integer({ min: 1, max: most }))
    .map(([unit, characters]) => unit.repeat(Math.ceil(characters / unit.length)));

// A run of one thing may begin with another, and end with what it waited for.
const document = fc
  .tuple(
    fc.constantFrom(
      '',
      '# Beekeeper\n\nKeeps bees.\n\n',
      '---\nname: Bee\n---\n',
      '---\n',
      '```\n',
      '## ',
      '+++\n',
      '<table>\n',
      '<div>\n',
    ),
    fc.array(
      fc.oneof(repeated(pieces, 20_000), repeated(lines, 20_000), repeated(pieces, 50), repeated(lines, 50)),
      { minLength: 1, maxLength: 3 },
    ),
    fc.constantFrom('', '\n', '\n\n', ' '),
    fc.constantFrom('', '-->', '](b)', '}}', '**', 'a\n', '\n\nEnd.\n'),
  )
  .map(([before, runs, between, after]) => before + runs.join(between) + after);

/** What is shown of a document, or the faults for which it is not. */
async function outcomeOf(markdown: string) {
  const folder = writeDocuments({ 'a.md': markdown, 'good.md': '# Cook\n\nCooks.\n' });
  try {
    const { roles, warnings } = await loadFolder(folder);
    return { roles, faults: warnings };
  } catch (error) {
    if (error instanceof KnowledgeError) return { roles: [], faults: error.faults };
    throw error;
  }
}

const line = (piece: string) => piece.repeat(Math.ceil(20_000 / piece.length));

describe('a hostile document', () => {
  it('is read, or told by file and line with a remedy, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (markdown) => {
        const { roles, faults } = await outcomeOf(markdown);
        const last = markdown.split(/\r\n?|\n/).length;
        for (const { source, problem, remedy } of faults) {
          expect(source.file).toBe('a.md');
          expect(source.line).toBeGreaterThanOrEqual(1);
          expect(source.line).toBeLessThanOrEqual(last);
          expect(problem).toMatch(/\S\.$/);
          expect(remedy).toMatch(/\S\.$/);
        }
        const isRefused = faults.some(({ severity }) => severity === 'error');
        expect(roles.some(({ id }) => id === 'good')).toBe(!isRefused);
        const passages = roles.flatMap(({ editions }) =>
          editions.flatMap(({ file, sections }) =>
            file === 'a.md' ? sections.flatMap((section): Passage[] => section.passages) : [],
          ),
        );
        expect(passages.filter(({ text }) => text.trim() === '')).toEqual([]);
        expect(passages.filter(({ source }) => source.line < 1 || source.line > last)).toEqual([]);
      }),
      { examples: [['<div>\n<br><br>>](b)']] },
    );
  });

  it.each(['>', '> ', '- ', '1. ', '.', 'e.g. A ', 'Q: ', '看', ':a', '| a '])(
    'leaves out a line of 20,000 characters of %j, with a warning, and is read else',
    async (piece) => {
      const { roles, faults } = await outcomeOf(`# Beekeeper\n\nKeeps bees.\n\n${line(piece)}x\n\nEnd.\n`);
      expect(faults.map(({ severity, source }) => `${severity} ${source.line}`)).toEqual(['warning 5']);
      const texts = roles[0]?.editions[0]?.sections[0]?.passages.map(({ text }) => text);
      expect(texts).toEqual(['Keeps bees.', 'End.']);
    },
  );

  it.each(['*', '`', '[', '![', '&', '\\', '~~'])('of 20,000 characters of %j is refused', async (piece) => {
    const { faults } = await outcomeOf(`# Beekeeper\n\nKeeps bees.\n\n${line(piece)}\n`);
    expect(faults.map(({ severity, source, remedy }) => [severity, source.line, remedy])).toEqual([
      ['error', 1, 'Split it into a file for each role, or remove it.'],
    ]);
  });

  it.each([
    ['deep quotes', `${'> '.repeat(13)}Deep.`, 'The line is nested deeper than can be read: "Deep.".'],
    [
      'deep lists',
      Array.from({ length: 40 }, (_, at) => `${'  '.repeat(at)}- ${at === 39 ? 'Deep.' : 'a'}`).join('\n'),
      'The line is nested deeper than can be read: "Deep.".',
    ],
    ['a paragraph of many marks', '*a_\n'.repeat(301), 'The paragraph is too long to be read from here on.'],
    ['a long paragraph', 'bees\n'.repeat(2_501), 'The paragraph is too long to be read from here on.'],
  ])('with %s is read as far as it goes', async (_what, text, problem) => {
    const { roles, faults } = await outcomeOf(`# Beekeeper\n\nKeeps bees.\n\n${text}\n\nEnd.\n`);
    expect(faults.map((fault) => fault.problem)).toContain(problem);
    const texts = roles[0]?.editions[0]?.sections[0]?.passages.map(({ text }) => text) ?? [];
    expect([texts[0], texts.at(-1)]).toEqual(['Keeps bees.', 'End.']);
    expect(texts.join()).not.toContain('Deep');
  });

  it('keeps a line within a table or a list of many lines', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `| **${at}** | [a](b) |`).join('\n');
    const items = Array.from({ length: 500 }, (_, at) => `${at + 1}. A good long line about **bees**`).join(
      '\n',
    );
    const { roles, faults } = await outcomeOf(`# Beekeeper\n\n| A | B |\n|---|---|\n${rows}\n\n${items}\n`);
    expect(faults).toEqual([]);
    expect(roles[0]?.editions[0]?.sections[0]?.passages).toHaveLength(1_000);
  });

  it('of notes within notes shows each once', async () => {
    const notes = Array.from({ length: 60 }, (_, at) => `[^${at + 1}]: a[^${at}][^${at}]`).join('\n\n');
    const { roles } = await outcomeOf(`# Beekeeper\n\nA jar[^60].\n\n[^0]: b\n\n${notes}\n`);
    expect(roles[0]?.editions[0]?.sections[0]?.passages.map(({ text }) => text)).toEqual(['A jar (a).']);
  });

  it('of front matter without end is told at once', async () => {
    const keys = Array.from({ length: 3_000 }, (_, at) => `key${at}: 1`).join('\n\n');
    const { faults } = await outcomeOf(`---\n${keys}\n---\n# Bee\n\nA bee.\n`);
    expect(faults.map(({ severity, source, problem }) => `${severity} ${source.line} ${problem}`)).toEqual([
      expect.stringMatching(/^error 1 The file has \d+ lines/),
    ]);
  });
});
