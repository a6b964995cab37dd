import { loadBook, readSectionKinds } from '../../src/knowledge/index.ts';
import { sectionKindsFile } from '../../src/paths.ts';
import { createConceptFinder, normalize, occupationMask, roleMask } from '../../src/question/index.ts';
import { createWordCorrector } from '../../src/search/correct-word.ts';
import {
  createHeadingFinder,
  createPassageRanker,
  createPhraseFinder,
  createTermExtractor,
  type FindPhrase,
} from '../../src/search/index.ts';
import { writeDocuments } from '../support/write-documents.ts';

async function bookOf(documents: Record<string, string>) {
  const folder = writeDocuments(documents);
  return loadBook({ folder, kindsFile: sectionKindsFile, classifySection: () => ({}) });
}

describe('the word that was meant', () => {
  const correct = createWordCorrector(['manager', 'engineer', 'designer', 'data', 'qa']);

  it.each([
    ['manager', 'manager'],
    ['manger', 'manager'],
    ['maanger', 'manager'],
    ['enginer', 'engineer'],
    ['engineeer', 'engineer'],
    ['desinger', 'designer'],
    ['qa', 'qa'],
    ['manage', null],
    ['managers', null],
    ['qb', null],
    ['', null],
    ['xxxxxxxx', null],
    ['e'.repeat(500), null],
  ])('by "%s" is %s', (written, meant) => {
    expect(correct(written)).toBe(meant);
    expect(correct(written)).toBe(meant);
  });
});

describe('a phrase that is the whole question', () => {
  let findPhrase: FindPhrase;

  beforeAll(async () => {
    findPhrase = createPhraseFinder(await readSectionKinds(sectionKindsFile));
  });

  it.each([
    ['salary', 'salary'],
    ['薪资', 'salary'],
    ['what tools?', 'tools'],
    [`${roleMask} soft skills`, 'soft-skills'],
    [`what is the salary of ${roleMask}`.replace(' of ', ' '), 'salary'],
    ['and the tools please', 'tools'],
    ['那薪资呢?', 'salary'],
    [`${roleMask}的学历要求是什么`, 'education'],
    ['tell me about the soft skills', 'soft-skills'],
  ])('is "%s" for %s, whatever is polite around it', (question, kind) => {
    expect(findPhrase(normalize(question.replaceAll(roleMask, '')).trim())).toEqual({ kind, score: 1 });
    expect(findPhrase(question)).toEqual({ kind, score: 1 });
  });

  it.each([
    ['salery', 'salary'],
    ['sallary', 'salary'],
    ['soft skils', 'soft-skills'],
    ['responsibilites', 'tasks'],
  ])('is "%s" for %s though misspelt, but is less sure', (question, kind) => {
    const found = findPhrase(question);
    expect(found?.kind).toBe(kind);
    expect(found?.score).toBeGreaterThan(0.6);
    expect(found?.score).toBeLessThan(1);
  });

  it.each([
    ['a whole sentence', 'does the salary grow when i move to another city next year'],
    ['a question of another occupation', `${occupationMask} salary`],
    ['Chinese with a typo', '薪姿'],
    ['a short word', 'pax'],
    ['nothing', ''],
    ['noise', '???'],
    ['a long word', 'x'.repeat(1000)],
  ])('is not %s', (_what, question) => {
    expect(findPhrase(question)).toBeNull();
  });
});

describe('a heading that belongs to some roles only', () => {
  it('names them, whatever its number, emoji or case', async () => {
    const { roles } = await bookOf({
      'a.md': '# Beekeeper\n\nBees.\n\n## 4. 🐝 Swarm watch\n\nMay.\n\n## Salary\n\nA jar.\n',
      'b.md': '# Cook\n\nSoup.\n\n## Knife rules\n\nSharp.\n\n## 值班安排\n\n每周。\n',
      'c.md': '# Waiter\n\nTables.\n\n## Knife rules\n\nBlunt.\n',
    });
    const find = createHeadingFinder(roles);
    const ids = (text: string) => find(normalize(text)).map(({ id }) => id);
    expect(ids('what is the Swarm Watch')).toEqual(['a']);
    expect(ids('knife rules?')).toEqual(['b', 'c']);
    expect(ids('值班安排是怎样的')).toEqual(['b']);
    expect(ids('what is the salary')).toEqual([]);
    expect(ids('swarm')).toEqual([]);
  });
});

describe('the passages that a question speaks of', () => {
  const findConcepts = createConceptFinder([
    ['doctorate', 'phd', '博士'],
    ['pay', 'salary', '薪资'],
  ]);
  const extractTerms = createTermExtractor(findConcepts);
  const rank = createPassageRanker(extractTerms, findConcepts, {});

  const markdown = `# Beekeeper

Bees.

## Education

- A certificate is needed.
- A doctorate is welcome.
- No degree is needed.

## Tools

- The smoker calms bees.
- The scales weigh bees.
- The hive tool opens hives.
`;

  async function ranked(question: string, hints: string[] = []) {
    const [role] = (await bookOf({ 'a.md': markdown })).roles;
    const [edition] = role?.editions ?? [];
    if (!role || !edition) throw new Error('no edition');
    return rank(normalize(question), role, edition, hints);
  }

  it('come best first, by the words that tell them from their neighbours', async () => {
    const [, education, tools] = await ranked('does the smoker calm bees');
    expect(tools?.passages[0]?.passage.text).toBe('The smoker calms bees.');
    expect(tools?.passages[0]?.focus).toBeGreaterThan(tools?.passages[1]?.focus ?? 0);
    expect(tools?.overlap).toBeGreaterThan(education?.overlap ?? 1);
  });

  it('are found by a word of one meaning, in either language', async () => {
    for (const question of ['do i need a PhD', '要博士吗']) {
      const [, education] = await ranked(question);
      expect(education?.passages[0]?.passage.text).toBe('A doctorate is welcome.');
    }
  });

  it('come in one match a section, in the order of the document', async () => {
    expect((await ranked('zebra')).map(({ section }) => section.heading)).toEqual([
      'Summary',
      'Education',
      'Tools',
    ]);
    for (const { overlap, passages } of await ranked('zebra')) expect([overlap, passages]).toEqual([0, []]);
    for (const { overlap, passages } of await ranked('')) expect([overlap, passages]).toEqual([0, []]);
  });

  it('count for more where they hold a word of what was asked for', async () => {
    const [, , tools] = await ranked('zebra', ['scales']);
    expect(tools?.passages.map(({ passage }) => passage.text)).toEqual(['The scales weigh bees.']);
  });

  it('tell how much of a heading is named', async () => {
    const [, education, tools] = await ranked('which tools');
    expect([education?.headingCoverage, tools?.headingCoverage]).toEqual([0, 1]);
  });
});

describe('the terms of a text', () => {
  const extract = createTermExtractor(createConceptFinder([['pay', 'salary', '薪资']]));

  it.each([
    ['Which tools would I need?', ['tool']],
    ['tools and tooling', ['tool']],
    ['the salary', ['=0', 'salary']],
    ['薪资', ['=0', '薪资']],
    ['需要学历吗', ['学历']],
    ['', []],
  ])('"%s" are %j', (text, terms) => {
    expect([...extract(normalize(text))].sort()).toEqual(terms);
  });
});
