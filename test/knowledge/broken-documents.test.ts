import { describeFault, KnowledgeError } from '../../src/knowledge/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

const body = '\n# Beekeeper\n\nKeeps bees.\n';

async function faultsOf(documents: Record<string, string | Buffer>): Promise<string[]> {
  const folder = writeDocuments(documents);
  try {
    await loadFolder(folder);
  } catch (error) {
    if (error instanceof KnowledgeError)
      return error.message.split('\n').map((line) => line.replace(folder, 'FOLDER'));
    throw error;
  }
  return [];
}

function frontMatter(...lines: string[]): string {
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

const mendValue = 'Mend the value or take the line out.';

const brokenValues: [what: string, lines: string[], fault: RegExp][] = [
  [
    'a role id of other signs',
    ['name: Bee', 'role: bee*keeper'],
    /^a\.md:3: "role" must be an id such as .* not "bee\*keeper"\./,
  ],
  ['a role id that is a number', ['role: 5'], /^a\.md:2: "role" .* not 5\./],
  ['an empty name', ['name: ""'], /^a\.md:2: "name" must not be empty, not ""\./],
  [
    'a language that Rolebook does not speak',
    ['name: Bee', '', 'language: fr'],
    /^a\.md:4: "language" must be one of en, zh, not "fr"\./,
  ],
  ['aliases that are no list', ['aliases: 7'], /^a\.md:2: "aliases" must be a list of names, not 7\./],
  ['an empty alias', ['aliases: [Beeman, ""]'], /^a\.md:2: "aliases" must hold nothing but names, not ""\./],
  [
    'a day that is none',
    ['reviewed: yesterday'],
    /^a\.md:2: "reviewed" must be a day such as 2026-01-31, not "yesterday"\./,
  ],
  [
    'a day that the month does not have',
    ['reviewed: 2026-02-30'],
    /^a\.md:2: "reviewed" must be a day .* not "2026-02-30"\./,
  ],
  ['a day written otherwise', ['reviewed: 31/01/2026'], /^a\.md:2: "reviewed" must be a day/],
];

const brokenFiles: [what: string, content: string | Buffer, fault: RegExp][] = [
  [
    'YAML that is not closed',
    '---\nname: Bee\naliases: [a\n---\n',
    /^a\.md:[34]: The front matter is not valid YAML: .+\. Mend the line, or put the value in quotes\.$/,
  ],
  [
    'a key that stands twice',
    frontMatter('name: Bee', 'name: Bees'),
    /^a\.md:3: The front matter is not valid YAML: .+unique/,
  ],
  [
    'a tab before a key',
    frontMatter('name: Bee', 'more:', '\tkey: x'),
    /^a\.md:[34]: The front matter is not valid YAML/,
  ],
  [
    'a list in place of keys',
    frontMatter('- name', '- role'),
    /^a\.md:2: The front matter is not a list of "key: value" lines\. Write it so\.$/,
  ],
  [
    'a bare word in place of keys',
    frontMatter('beekeeper'),
    /^a\.md:2: The front matter is not a list of "key: value" lines/,
  ],
  [
    'bytes that are no UTF-8',
    Buffer.from([0x23, 0x20, 0xc3, 0x28, 0xff]),
    /^a\.md:1: The file is not UTF-8 text\. Save it as UTF-8\.$/,
  ],
  [
    'Chinese in another encoding',
    Buffer.from([0x23, 0x20, 0xd1, 0xf8, 0xb7, 0xe4]),
    /^a\.md:1: The file is not UTF-8 text/,
  ],
];

describe('a broken document', () => {
  it.each(brokenValues)('with %s is told by line, with a remedy', async (_what, lines, expected) => {
    const faults = await faultsOf({ 'a.md': frontMatter(...lines) });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(expected);
    expect(faults[0]).toContain(mendValue);
  });

  it.each(brokenFiles)('with %s is told by line, with a remedy', async (_what, content, expected) => {
    const faults = await faultsOf({ 'a.md': content });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatch(expected);
  });

  it('tells every wrong value of its front matter, in the order of their lines', async () => {
    const lines = ['role: a*b', 'name: ""', 'language: xx', 'aliases: 3', 'reviewed: soon'];
    const faults = await faultsOf({ 'a.md': frontMatter(...lines) });
    expect(faults.map((fault) => fault.match(/^a\.md:(\d+): "(\w+)"/)?.slice(1))).toEqual([
      ['2', 'role'],
      ['3', 'name'],
      ['4', 'language'],
      ['5', 'aliases'],
      ['6', 'reviewed'],
    ]);
  });

  it('counts lines as an editor does where lines end as on Windows', async () => {
    const markdown = frontMatter('name: Bee', 'language: xx').replaceAll('\n', '\r\n');
    expect((await faultsOf({ 'a.md': `\uFEFF${markdown}` }))[0]).toMatch(/^a\.md:3: "language"/);
  });

  it('leaves keys alone that it does not know', async () => {
    expect(await faultsOf({ 'a.md': frontMatter('owner: 7', 'tags: {a: 1}', 'date: 2026-13-99') })).toEqual(
      [],
    );
  });
});

describe('a folder with several broken documents', () => {
  it('tells all of them at once', async () => {
    const faults = await faultsOf({
      'a.md': frontMatter('language: xx'),
      'b/c d.md': frontMatter('name: Bee', 'reviewed: soon'),
      'good.md': body,
      '蜂/坏.md': Buffer.from([0xff, 0xfe, 0x00]),
      'section-kinds.yml': 'bees:\n  title: { zh: 蜂 }\n',
    });
    expect(faults.map((fault) => fault.match(/^.+?:\d+: /)?.[0])).toEqual(
      expect.arrayContaining(['a.md:2: ', 'b/c d.md:3: ', '蜂/坏.md:1: ', 'section-kinds.yml:2: ']),
    );
    expect(faults.join('\n')).not.toContain('good.md');
  });

  it('tells two documents of one role in one language, and which came first', async () => {
    expect(await faultsOf({ 'a.md': frontMatter('role: bee'), 'b.md': frontMatter('role: bee') })).toEqual([
      'b.md:1: The role "bee" has a document in this language already: a.md. Join the two, or give one of them another role or language.',
    ]);
  });

  it('keeps two of one name that only their paths make one role', async () => {
    const folder = writeDocuments({ 'bee.md': body, 'en/bee.md': body });
    const { roles, warnings } = await loadFolder(folder);
    expect(roles.map(({ id }) => id)).toEqual(['bee', 'en/bee.md']);
    expect(warnings.map(describeFault)).toEqual([
      'en/bee.md:1: The role "bee" has a document in this language already: bee.md. Join the two, or give one of them another role or language.',
    ]);
  });

  it('says what to do where it holds no document', async () => {
    const expected = [
      '.:1: No role document stands in FOLDER. Put a Markdown file there, or set KNOWLEDGE_DIR.',
    ];
    expect(await faultsOf({})).toEqual(expected);
    expect(
      await faultsOf({ 'notes.txt': 'x', 'LICENSE.md': body, '.hidden.md': body, '.git/a.md': body }),
    ).toEqual(expected);
    expect(await faultsOf({ 'empty.md': '' })).toEqual([
      '.:1: No document in FOLDER holds text to answer from. Write below a heading of one.',
    ]);
  });

  it('says what to do where it is not there', async () => {
    const load = loadFolder('/nowhere/at-all');
    await expect(load).rejects.toThrow(
      /^\.:1: The knowledge folder \/nowhere\/at-all cannot be read \(ENOENT\)\. Set KNOWLEDGE_DIR/,
    );
  });
});
