import type { Book, Edition } from '../../src/knowledge/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

async function load(documents: Record<string, string | Buffer>): Promise<Book> {
  const folder = writeDocuments(documents);
  return loadFolder(folder);
}

async function read(markdown: string, file = 'role.md'): Promise<Edition> {
  const { roles } = await load({ [file]: markdown });
  expect(roles).toHaveLength(1);
  return roles[0]?.editions[0] as Edition;
}

/** The sections as "kind heading: passage | passage". */
function outline({ sections }: Edition): string[] {
  return sections.map(
    ({ kind, heading, passages }) => `${kind} ${heading}: ${passages.map(({ text }) => text).join(' | ')}`,
  );
}

describe('the name of a role', () => {
  it.each([
    [
      'front matter before all else',
      'a.md',
      '---\nname: Beekeeper\ntitle: Other\n---\n# Third\n\nText.\n',
      'Beekeeper',
    ],
    ['front matter as it is', 'a.md', '---\nname: Kayak Guide\n---\nText.\n', 'Kayak Guide'],
    ['a title in front matter', 'a.md', '---\ntitle: Beekeeper\n---\n# Third\n\nText.\n', 'Beekeeper'],
    ['the first heading', 'a.md', '# Beekeeper\n\nText.\n', 'Beekeeper'],
    ['a heading that is underlined', 'a.md', 'Beekeeper\n=========\n\nText.\n', 'Beekeeper'],
    ['a heading without its emoji and number', 'a.md', '# 🐝 1. Beekeeper\n\nText.\n', 'Beekeeper'],
    ['a heading without "Job Description"', 'a.md', '# Job Description: Beekeeper\n\nText.\n', 'Beekeeper'],
    ['a heading without "Frequently asked questions"', 'a.md', '# Beekeeper – FAQ\n\nText.\n', 'Beekeeper'],
    ['a heading without 工作手册', 'a.md', '# 养蜂人工作手册（岗位篇）\n\n养蜂。\n', '养蜂人'],
    ['a heading without 【岗位说明】', 'a.md', '# 【岗位说明】养蜂人\n\n养蜂。\n', '养蜂人'],
    [
      'the file where the heading names only the document',
      '02-bee-keeper.md',
      '# Job description and person specification\n\nText.\n',
      'Bee Keeper',
    ],
    [
      'a heading that its file has too',
      'bee_keeper.md',
      '# Bee Keeper\n\nText.\n\n# Duties\n\nBees.\n',
      'Bee Keeper',
    ],
    ['a heading without 岗位说明书', 'a.md', '# 养蜂人岗位说明书\n\n养蜂。\n', '养蜂人'],
    [
      'a heading with a link and a picture',
      'a.md',
      '# ![bee](b.png) [Beekeeper](x.md)\n\nText.\n',
      'Beekeeper',
    ],
    [
      'a heading that holds a slash and brackets',
      'a.md',
      '# Editor/Writer (R&D)\n\nText.\n',
      'Editor/Writer (R&D)',
    ],
    ['the file where nothing else names it', 'senior-bee_keeper.md', 'Keeps bees.\n', 'Senior Bee Keeper'],
    [
      'the file where the heading is "About the role"',
      'bee-keeper.md',
      '# About the role\n\nText.\n',
      'Bee Keeper',
    ],
    [
      'the file where the headings are sections',
      'bee-keeper.md',
      '# Salary\n\nText.\n\n# Tools\n\nText.\n',
      'Bee Keeper',
    ],
    [
      'the file where sections stand one below the title',
      'bee-keeper.md',
      '## Tools\n\nText.\n\n## Pay\n\nText.\n',
      'Bee Keeper',
    ],
    ['the folder of a README', 'jobs/Bee Keeper/README.md', 'Keeps bees.\n', 'Bee Keeper'],
    ['the folder of an index', 'jobs/bee-keeper/index.md', 'Keeps bees.\n', 'Bee Keeper'],
    ['a file with Chinese and spaces in its name', '蜂 场/养蜂人.md', '每天看蜂。\n', '养蜂人'],
  ])('is that of %s', async (_what, file, markdown, name) => {
    expect((await read(markdown, file)).name).toBe(name);
  });
});

it('is another too where headings say of whom they are', async () => {
  const { roles } = await load({
    'docs/README.md':
      '# Festival Docs\n\n## Requirements for Docs Leads\n\nWrites well.\n\n## Duties\n\nWrites.\n\n## Requirements for Docs Lead and Helpers\n\nReads well.\n',
  });
  expect(roles[0]?.names).toEqual(['Festival Docs', 'Docs Lead']);
});

describe('the README at the top of the folder', () => {
  const roles = { 'bee.md': '# Beekeeper\n\nKeeps bees.\n', 'cook.md': '# Cook\n\nCooks.\n' };
  const readme =
    '# Jobs\n\n| Role | Grade |\n| --- | --- |\n| Beekeeper | 3 |\n| Cook | 4 |\n\n## How do I apply?\n\nBy mail.\n';

  it('is a page, and about none of the roles that it lists', async () => {
    const book = await load({ ...roles, 'README.md': readme });
    const page = book.roles.find(({ id }) => id === 'readme');
    expect([page?.isPage, page?.names]).toEqual([true, ['Jobs']]);
    expect(book.roles).toHaveLength(3);
  });

  it('is about the folder where that keeps its own list of section kinds', async () => {
    const kinds =
      'pay:\n  title: { zh: 薪资, en: Pay }\n  example: { zh: "{role}？", en: "{role}?" }\n  next: []\n  phrases: { zh: [], en: [pay] }\n';
    const book = await load({ ...roles, 'README.md': readme, 'section-kinds.yml': kinds });
    expect(book.roles.map(({ id }) => id)).toEqual(['bee', 'cook']);
  });
});

it('titles below a heading of skills are kinds of the document’s own role below a heading of its skills', async () => {
  const { roles } = await load({
    'architect.md':
      '# Architect\n\n## Skills\n\n### Web application architects\n\n- Know HTTP\n\n### Architects\n\n- Know patterns\n',
  });
  expect(roles.map(({ names }) => names)).toEqual([['Architect']]);
});

describe('the id of a role', () => {
  it.each([
    ['Bee Keeper.md', 'bee-keeper'],
    ['jobs/Bee.md', 'jobs/bee'],
    ['jobs/bee/README.md', 'jobs/bee'],
    ['en/bee.md', 'bee'],
    ['bee.en.md', 'bee'],
    ['bee_zh-CN.md', 'bee'],
    ['中文/养蜂人.md', '养蜂人'],
    ['constructor/bee.md', 'constructor/bee'],
  ])('is told by the path %s', async (file, id) => {
    const { roles } = await load({ [file]: 'Keeps bees.\n' });
    expect(roles.map((role) => role.id)).toEqual([id]);
  });
});

describe('the sections of a document', () => {
  it('are the same with Windows line ends and a byte order mark', async () => {
    const markdown =
      '# Beekeeper\n\nKeeps bees.\n\n## Salary\n\n- Base: $1\n- Honey\n\n## Tools\n\nSmoker.\n';
    const windows = await read(`\uFEFF${markdown.replaceAll('\n', '\r\n')}`);
    expect(windows).toEqual(await read(markdown));
    expect(outline(windows)).toEqual([
      'summary Summary: Keeps bees.',
      'salary Salary: Base: $1 | Honey',
      'tools Tools: Smoker.',
    ]);
  });

  it('are marked by bold lines where there is no further heading', async () => {
    expect(
      outline(await read('# Beekeeper\n\n**Salary**\n\nA jar a day.\n\n**Tools:**\n\n- Smoker\n')),
    ).toEqual(['salary Salary: A jar a day.', 'tools Tools:: Smoker']);
  });

  it('are marked by lines that end in a colon where there is no further heading', async () => {
    expect(outline(await read('# 养蜂人\n\n薪资：\n\n一天一罐。\n\nTools:\n\n- Smoker\n'))).toEqual([
      'salary 薪资：: 一天一罐。',
      'tools Tools:: Smoker',
    ]);
  });

  it('are marked by lines that are underlined', async () => {
    expect(outline(await read('Beekeeper\n===\n\nSalary\n---\n\nA jar.\n'))).toEqual([
      'salary Salary: A jar.',
    ]);
  });

  it('have a kind by their own heading only, and the one above holds what stands below it', async () => {
    const nested = await read(
      '# Beekeeper\n\n## Salary\n\n### In the north\n\nA jar.\n\n### In the south\n\nTwo.\n',
    );
    expect(outline(nested)).toEqual([
      'salary Salary: A jar. | Two.',
      'null In the north: A jar.',
      'null In the south: Two.',
    ]);
    expect(nested.sections.map(({ id }) => id)).toEqual(['salary', 'in-the-north', 'in-the-south']);
    expect(nested.sections.map(({ path }) => path)).toEqual([[], ['Salary'], ['Salary']]);
    expect(nested.sections[0]?.passages.map(({ labels }) => labels)).toEqual([
      ['In the north'],
      ['In the south'],
    ]);
  });

  it('keep a line in bold as a label where there are further headings', async () => {
    const { sections } = await read(
      '# Beekeeper\n\n## Salary\n\n**In the north**\n\nA jar.\n\n## Tools\n\nSmoker.\n',
    );
    expect(sections.map(({ heading }) => heading)).toEqual(['Salary', 'Tools']);
    expect(
      sections[0]?.passages.map(({ text, labels, isLeadIn }) => [text, labels.join(), isLeadIn]),
    ).toEqual([
      ['In the north', '', true],
      ['A jar.', 'In the north', false],
    ]);
  });

  it.each([
    '💰 Salary',
    '3. Salary',
    '**Salary**',
    'Salary:',
    '三、薪资',
    '【薪资】',
    '第三章 薪资',
    '[Salary](#x)',
    'SALARY',
  ])('find their kind under the heading "%s"', async (heading) => {
    expect((await read(`# Beekeeper\n\nBees.\n\n## ${heading}\n\nA jar.\n`)).sections.at(-1)?.kind).toBe(
      'salary',
    );
  });

  it('keep a heading of their own where it fits no kind', async () => {
    const { sections } = await read(
      '# Beekeeper\n\n## 🐝 Swarm watch\n\nIn May.\n\n## Swarm watch\n\nIn June.\n',
    );
    expect(sections.map(({ id, kind, heading }) => [id, kind, heading])).toEqual([
      ['swarm-watch', null, '🐝 Swarm watch'],
      ['swarm-watch-2', null, 'Swarm watch'],
    ]);
  });

  it('leave out pictures, comments, HTML, rules and tables of contents, and keep the text of links', async () => {
    const markdown = `# Beekeeper

<!-- owner: bees -->
![a bee](bee.png)
[![badge](b.svg)](x)

## Contents

- [Salary](#salary)
- [Tools](#tools)
  - [Smoker](#smoker)

<div align="center"><b>hm</b></div>

---

## Salary

See [the bands](https://x.example/bands) and ![a chart](c.png) ask. <br> Twice.

## Tools

- ![icon](i.png)
- [Smoker](x.md)
`;
    expect(outline(await read(markdown))).toEqual([
      'salary Salary: See the bands and ask. | Twice.',
      'tools Tools: Smoker',
    ]);
  });

  it('say where each passage stands', async () => {
    const { sections, file } = await read(
      '---\nname: Bee\n---\n\n# Bee\n\n## Salary\n\n- One\n- Two\n',
      'a/bee.md',
    );
    expect(file).toBe('a/bee.md');
    expect(sections[0]?.source).toEqual({ file: 'a/bee.md', line: 7 });
    expect(sections[0]?.passages.map(({ source }) => source.line)).toEqual([9, 10]);
  });

  it('read tables by row, and ordered lists by step', async () => {
    const { sections } = await read(
      '# Bee\n\n## Salary\n\n| Level | Pay | More |\n| --- | --- | --- |\n| Junior | $1 | hats |\n| | | |\n| Senior | $2 | honey |\n\n## Career path\n\n1. Helper\n2. Keeper\n',
    );
    expect(sections[0]?.columns.slice(0, 2)).toEqual(['Level', 'Pay']);
    expect(sections[0]?.passages.map(({ text, shape }) => [shape, text])).toEqual([
      ['row', 'Junior: $1, hats'],
      ['row', 'Senior: $2, honey'],
    ]);
    expect(sections[1]?.passages.map(({ text, shape }) => [shape, text])).toEqual([
      ['step', 'Helper'],
      ['step', 'Keeper'],
    ]);
  });

  it('put a short item before each item that it names, and keep it as their lead', async () => {
    const { sections } = await read(
      '# Bee\n\n## Tools\n\n- Hive:\n  - Smoker\n  - Gloves\n- Scales.\n  - Big ones\n',
    );
    expect(sections[0]?.passages.map(({ text, labels, isLeadIn }) => [text, labels, isLeadIn])).toEqual([
      ['Hive:', [], true],
      ['Hive: Smoker', ['Hive'], false],
      ['Hive: Gloves', ['Hive'], false],
      ['Scales.', [], false],
      ['Big ones', [], false],
    ]);
  });

  it('cut text into sentences, but not after an abbreviation or within a number', async () => {
    const { sections } = await read(
      '# Bee\n\nWorks with e.g. Dr. Comb. Earns $1.5 a day! Likes 蜂蜜。也爱花；很忙。“Does she?” Yes.\n',
    );
    expect(sections[0]?.passages.map(({ text }) => text)).toEqual([
      'Works with e.g. Dr. Comb.',
      'Earns $1.5 a day!',
      'Likes 蜂蜜。',
      '也爱花；',
      '很忙。',
      '“Does she?”',
      'Yes.',
    ]);
  });
});

describe('two documents', () => {
  it.each([
    ['ends of names', 'bee.en.md', 'bee.zh.md'],
    ['folders', 'en/jobs/bee.md', 'zh/jobs/bee.md'],
    ['folders in Chinese', 'english/bee.md', '中文/bee.md'],
  ])('are editions of one role where they differ only by %s', async (_what, en, zh) => {
    const { roles } = await load({ [en]: '# Beekeeper\n\nBees.\n', [zh]: '# 养蜂人\n\n蜂。\n' });
    expect(roles).toHaveLength(1);
    expect(roles[0]?.names).toEqual(expect.arrayContaining(['Beekeeper', '养蜂人']));
    expect(roles[0]?.editions.map(({ language }) => language).sort()).toEqual(['en', 'zh']);
  });

  it('are editions of one role where they say so', async () => {
    const { roles } = await load({
      'one.md': '---\nrole: bee\naliases: [Apiarist]\n---\n# Beekeeper\n\nBees.\n',
      'two.md': '---\nrole: bee\n---\n# 养蜂人\n\n蜂。\n',
    });
    expect(roles.map(({ id, names }) => [id, names])).toEqual([['bee', ['Beekeeper', 'Apiarist', '养蜂人']]]);
  });

  it('are two roles where they only share a name', async () => {
    const { roles } = await load({ 'a/bee.md': '# Beekeeper\n\nA.\n', 'b/bee.md': '# Beekeeper\n\nB.\n' });
    expect(roles.map(({ id }) => id)).toEqual(['a/bee', 'b/bee']);
  });

  it('take their language from their text where nothing names it', async () => {
    const { roles } = await load({ 'a.md': '# Bee\n\nKeeps bees.\n', 'b.md': '# 蜂\n\n每天看蜂 (bees)。\n' });
    expect(roles.map(({ editions }) => editions[0]?.language)).toEqual(['en', 'zh']);
  });
});

describe('what is odd but can be read', () => {
  it('is a warning, by line', async () => {
    const { warnings, roles } = await load({
      'bee.md':
        '# Bee\n\nKeeps bees.\n\n## Salary\n\n## Tools\n\n![x](x.png)\n\n## Career\n\n### Growth\n\nUp.\n',
      'empty.md': '<!-- later -->\n',
    });
    expect(roles.map(({ id }) => id)).toEqual(['bee']);
    expect(warnings.map(({ source, severity }) => `${severity} ${source.file}:${source.line}`)).toEqual([
      'warning bee.md:5',
      'warning bee.md:7',
      'warning empty.md:1',
    ]);
  });

  it('uses the folder’s own list of section kinds where it has one', async () => {
    const { kinds, roles } = await load({
      'bee.md': '# Bee\n\n## Buzz\n\nLoud.\n',
      'section-kinds.yml':
        'buzz:\n  title: { zh: 嗡, en: Buzzing }\n  example: { zh: "{role}？", en: "{role}?" }\n  next: []\n  phrases: { zh: [], en: [buzz] }\n',
    });
    expect(kinds.map(({ id }) => id)).toEqual(['buzz']);
    expect(roles[0]?.editions[0]?.sections[0]?.kind).toBe('buzz');
  });
});
