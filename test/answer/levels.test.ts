import {
  briefParts,
  chooseEdition,
  compareLevels,
  compareRoles,
  createBrief,
  type FindKind,
  findBand,
  focusLevel,
  readBands,
  readLadder,
  readRanges,
  readTerms,
} from '../../src/answer/index.ts';
import { createKindFinder, type Edition, type Role, type Section } from '../../src/knowledge/index.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { findLevels } from '../../src/subject/index.ts';
import { bookIn, bookOf, openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

let role: Role;
let english: Edition;
let chinese: Edition;
let findKind: FindKind;

beforeAll(async () => {
  const { roles, kinds } = await bookIn(ownKnowledge);
  [role] = roles as [Role];
  findKind = createKindFinder(kinds, (await understanding()).classifyHeading);
  english = chooseEdition(role, 'en');
  chinese = chooseEdition(role, 'zh');
});

const sectionOf = (edition: Edition, kind: string) =>
  edition.sections.find((section) => section.kind === kind) as Section;
const rowsOf = (edition: Edition) =>
  sectionOf(edition, 'salary').passages.filter(({ shape }) => shape === 'row');
const partOf = (edition: Edition, kind: string) => {
  const section = sectionOf(edition, kind);
  return { role, edition, section, passages: section.passages, isFocused: false };
};

describe('a named level', () => {
  it.each([
    ['senior', 1],
    ['what does a junior earn', 0],
    ['AI Product Manager junior', 0],
    ['principal AI PM', 2],
    ['资深', 1],
  ])('in %j is row %i of the salary table', (text, row) => {
    expect(focusLevel(partOf(english, 'salary'), text).level).toBe(rowsOf(english)[row]);
  });

  it.each([
    ['高级', 1],
    ['初级AI产品经理', 0],
    ['资深', 2],
    ['应届生', 0],
  ])('in %j is row %i of the Chinese salary table', (text, row) => {
    expect(focusLevel(partOf(chinese, 'salary'), text).level).toBe(rowsOf(chinese)[row]);
  });

  it.each(['', 'AI Product Manager', 'what does it pay', 'AI产品经理薪资'])('is not in %j', (text) => {
    const part = partOf(english, 'salary');
    expect(focusLevel(part, text)).toBe(part);
  });

  it('is what answers, and the step after it where that is asked for', () => {
    const career = partOf(english, 'career');
    const texts = (text: string) => focusLevel(career, text).passages.map((passage) => passage.text);
    expect(texts('senior')).toEqual(['Senior AI Product Manager']);
    expect(texts('what comes after senior')).toEqual([
      'Principal/Lead AI Product Manager (Principal/Lead AI PM)',
      'Senior AI Product Manager',
    ]);
    expect(texts('what comes after VP of Product')).toEqual(['Vice President of Product (VP of Product)']);
  });

  it('is the one before where the question is how to get to it', () => {
    const career = partOf(english, 'career');
    const focused = focusLevel(career, 'how do I get promoted to principal');
    expect(focused.level?.text).toBe('Senior AI Product Manager');
    expect(focused.passages.map((passage) => passage.text)).toEqual([
      'Principal/Lead AI Product Manager (Principal/Lead AI PM)',
      'Senior AI Product Manager',
    ]);
    expect(focusLevel(career, 'I was promoted to principal').level?.text).toMatch(/^Principal/);
    expect(focusLevel(partOf(chinese, 'career'), '怎么晋升到首席').level?.text).toContain('高级');
  });

  it.each([
    ['manager', ['Deputy manager', 'Manager'], [1]],
    ['deputy manager', ['Manager', 'Deputy manager'], [1]],
    ['director', ['Deputy director', 'Director'], [1]],
    ['总监', ['副总监', '总监'], [1]],
    ['副总监', ['总监', '副总监'], [1]],
  ])('%s is of %j the one at %j', (text, labels, at) => {
    expect(findLevels(text, labels, []).slice(-1)).toEqual(at);
  });

  it.each([
    ['which jobs lead to this one', []],
    ['what does this lead into', []],
    ['from lead to principal', [1]],
    ['a recent grad', [0]],
    ['我刚毕业', [0]],
  ])('in “%s” are %j', (text, at) => {
    expect(findLevels(text, ['Junior', 'Lead'], [])).toEqual(at);
  });

  it('may be one that only the document knows', () => {
    expect(findLevels('how much is an L5', ['L4', 'L5 and above'], [])).toEqual([1]);
  });
});

it('figures come with their date, their place and how far to trust them', () => {
  for (const edition of [english, chinese]) {
    const terms = readTerms(sectionOf(edition, 'salary'))
      .map(({ text }) => text)
      .join();
    expect(terms).toContain('2025');
    expect(terms).toMatch(/reference only|仅供参考/);
    expect(terms).toMatch(/\bUS\b|美国/);
  }
});

describe('salary ranges', () => {
  it('are read from the document’s table', () => {
    expect(
      readRanges(sectionOf(english, 'salary')).map(({ level, low, high }) => [level, low, high]),
    ).toEqual([
      ['Entry level', 120_000, 180_000],
      ['Mid to senior level', 180_000, 300_000],
      ['Principal or management level', null, null],
    ]);
  });

  it.each([
    ['20-40 万', [200_000, 400_000]],
    ['$90k', [90_000, 90_000]],
    ['£45,000 to £60,000', [45_000, 60_000]],
    ['1.5 million', [1_500_000, 1_500_000]],
    ['depends', [null, null]],
  ])('are read from %j', (cell, [low, high]) => {
    const source = { file: 'role.md', line: 1 };
    const row = {
      text: `Any: ${cell}`,
      statement: cell,
      labels: ['Any'],
      isLeadIn: false,
      shape: 'row' as const,
      cells: ['Any', cell],
      source,
    };
    const section = { ...sectionOf(english, 'salary'), passages: [row] };
    expect(readRanges(section)).toEqual([
      { level: 'Any', passage: row, figure: cell, low, high, isOpen: false },
    ]);
  });
});

it('a career has its steps in order, and its side paths', () => {
  const ladder = readLadder(sectionOf(english, 'career'), null);
  expect(ladder?.steps).toHaveLength(7);
  expect(ladder?.sidePaths.map(({ text }) => text)).toEqual([
    expect.stringContaining('AI product strategy, AI ethics governance, entrepreneurship, or consulting'),
  ]);
  expect(readLadder(sectionOf(chinese, 'career'), null)?.sidePaths[0]?.text).toContain('咨询');
  expect(readLadder(sectionOf(english, 'tools'), null)).toBeNull();
});

describe('years of experience', () => {
  it('are those that the document names', () => {
    expect(readBands(english).map(({ id, label }) => [id, label])).toEqual([
      ['2-5', '2-5 years'],
      ['5+', '5+ years'],
    ]);
    expect(readBands(chinese).map(({ id }) => id)).toEqual(['2-5', '5+']);
  });

  it.each([
    ['senior', '5+'],
    ['高级', '5+'],
    ['junior', '2-5'],
    ['3 years', '2-5'],
    ['8 年', '5+'],
    ['5+ years', '5+'],
    ['三年', '2-5'],
    ['十年以上', '5+'],
    ['两到五年', '2-5'],
    ['three years', '2-5'],
    ['two to five years', '2-5'],
    ['twenty-five years', '5+'],
    ['第三年', undefined],
    ['a year', undefined],
    ['AI PM', undefined],
  ])('in %j are %s', (text, id) => {
    expect(findBand(text, readBands(english))?.id).toBe(id);
  });
});

describe('a brief', () => {
  const brief = (edition: Edition, text = '', parts: readonly (typeof briefParts)[number][] = briefParts) =>
    createBrief(role, edition, { band: findBand(text, readBands(edition)), parts }, findKind);
  const linesOf = (edition: Edition, part: string, text = '') =>
    brief(edition, text)
      .groups.find((group) => group.part === part)
      ?.passages.map((passage) => passage.text) ?? [];

  it('has only lines of the document, each once', () => {
    for (const edition of [english, chinese]) {
      const texts = edition.sections.flatMap(({ passages }) => passages.map(({ text }) => text));
      const lines = brief(edition).groups.flatMap(({ passages }) => passages.map(({ text }) => text));
      expect(new Set(lines).size).toBe(lines.length);
      expect(lines.filter((line) => !texts.includes(line))).toEqual([]);
      expect(brief(edition).groups.map(({ part }) => part)).toEqual([...briefParts]);
    }
  });

  it('parts what is a must from what is nice to have', () => {
    expect(linesOf(english, 'must-have').join()).toContain('SQL is required');
    expect(linesOf(english, 'nice-to-have').join()).toContain('is a plus');
    expect(linesOf(english, 'nice-to-have').join()).toContain('preferred');
    expect(linesOf(english, 'tools').join()).toContain('Tableau');
    expect(linesOf(chinese, 'must-have').join()).toContain('必须会SQL');
    expect(linesOf(chinese, 'nice-to-have').join()).toContain('加分项');
  });

  it('for some years leaves out what is asked of others', () => {
    expect(linesOf(english, 'experience', 'senior').join()).toContain('5+ years');
    expect(linesOf(english, 'experience', 'senior').join()).not.toContain('2-5 years');
    expect(linesOf(english, 'experience', 'junior').join()).toContain('2-5 years');
    expect(linesOf(english, 'experience', 'junior').join()).not.toContain('senior');
  });

  it('has the parts that were asked for', () => {
    expect(brief(english, '', ['tools', 'education']).groups.map(({ part }) => part)).toEqual([
      'education',
      'tools',
    ]);
  });
});

describe('a comparison', () => {
  it('of two levels shows pay, experience and the step after', () => {
    const compared = compareLevels(role, 'compare junior and senior', 'en');
    expect(compared?.names).toEqual(['(Assistant) AI Product Manager', 'Senior AI Product Manager']);
    expect(compared?.rows).toEqual([
      {
        topic: 'Total compensation in the US (USD)',
        cells: [[expect.stringContaining('$120,000')], [expect.stringContaining('$180,000')]],
      },
      {
        topic: 'Experience',
        cells: [[], [expect.stringContaining('5+'), expect.stringContaining('senior')]],
      },
      {
        topic: 'Next step',
        cells: [['AI Product Manager'], ['Principal/Lead AI Product Manager (Principal/Lead AI PM)']],
      },
    ]);
  });

  it('needs two levels', () => {
    expect(compareLevels(role, 'compare senior', 'en')).toBeNull();
  });

  it('of two roles has a row for each kind that one of them has', () => {
    const other: Role = {
      ...role,
      id: 'other',
      editions: [{ ...english, name: 'Other', sections: [sectionOf(english, 'tools')] }],
    };
    const compared = compareRoles([role, other], 'en', findKind, (kind) => kind);
    expect(compared.names).toEqual(['AI Product Manager', 'Other']);
    expect(compared.rows.find(({ topic }) => topic === 'Salary')?.cells[1]).toEqual([]);
    expect(compared.rows.find(({ topic }) => topic === 'Tools')?.cells[1]).not.toEqual([]);
  });

  it('of two roles says how many lines a cell leaves out', () => {
    const other: Role = { ...role, id: 'other', editions: [{ ...english, name: 'Other' }] };
    const compared = compareRoles([role, other], 'en', findKind, (kind) => kind);
    const lines = sectionOf(english, 'tools').passages.filter(({ isLeadIn }) => !isLeadIn);
    const [cell = []] = compared.rows.find(({ topic }) => topic === 'Tools')?.cells ?? [];
    expect(cell.slice(0, -1)).toEqual(lines.slice(0, cell.length - 1).map(({ text }) => text));
    expect(cell.at(-1)).toBe(`and ${lines.length - cell.length + 1} more`);
  });

  it('of two roles says once what stands below a heading, by no label again', async () => {
    const job = (name: string) =>
      `# ${name}\n\n## 岗位概览\n\n- ${name}负责产品。\n\n## 项目组简介\n\n- 项目：网络工具\n- 团队：项目成员50人左右\n\n## 薪酬福利\n\n- 薪酬：12-25K/月\n- 福利：五险一金\n`;
    const { roles } = await bookOf({ 'a.md': job('测试工程师'), 'b.md': job('护士') });
    const [one, two] = roles as [Role, Role];
    const compared = compareRoles([one, two], 'zh', findKind, (kind) => kind);
    const cells = compared.rows.map(({ cells: [cell] }) => cell.join());
    for (const said of ['网络工具', '50人', '12-25K', '五险一金'])
      expect(cells.filter((text) => text.includes(said))).toHaveLength(1);
  });
});

describe('a level of a role that has one document', () => {
  it.each([
    ['Designer II 121,000; Senior 146,000 (USD).', 'answer'],
    ['Designer → Senior → Lead designer.', 'answer'],
    ['From 121,000 USD, as senior stakeholders agree.', 'unknown'],
  ])('is spoken of or not: %s', async (line, kind) => {
    const { answering } = await openDocuments({
      'designer.md': `# Product Designer\n\nDraws what people use.\n\n## Pay\n\n${line}\n`,
      'cook.md': '# Cook\n\nCooks lunch.\n\n## Pay\n\n40,000 USD.\n',
    });
    const text = 'What does a senior product designer get paid?';
    expect(answering.ask({ text, role: null, kind: null, language: null }).kind).toBe(kind);
  });
});
