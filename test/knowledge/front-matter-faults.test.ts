import { describeFault, KnowledgeError } from '../../src/knowledge/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

async function faultsOf(...lines: string[]): Promise<string[]> {
  const folder = writeDocuments({ 'a.md': `---\n${lines.join('\n')}\n---\n# Bee\n\nKeeps bees.\n` });
  return loadFolder(folder).then(
    () => [],
    (error: unknown) => {
      if (error instanceof KnowledgeError) return error.message.split('\n');
      throw error;
    },
  );
}

describe('front matter', () => {
  it('says of a role that is a number how to write it', async () => {
    expect(await faultsOf('role: 123')).toEqual([
      'a.md:2: "role" must be a text such as "ai-product-manager", a number in quotes, not 123. Mend the value or take the line out.',
    ]);
    expect(await faultsOf('role: "123"')).toEqual([]);
  });

  it("takes what other programs' documents have in the same places", async () => {
    expect(await faultsOf('role: Bee Keeper', 'aliases: Beeman', 'language: en_GB')).toEqual([]);
    expect(await faultsOf('aliases: [/old/address, Beeman]', 'language: English')).toEqual([]);
  });

  it.each(['audience:\n  primary: beekeepers', 'owner:\n  team: Yard', 'role: { kind: job }'])(
    'warns of keys within a value, as another program writes them: %j',
    async (lines) => {
      const folder = writeDocuments({ 'a.md': `---\n${lines}\n---\n# Beekeeper\n\nKeeps bees.\n` });
      const { roles, warnings } = await loadFolder(folder);
      expect(roles.map(({ names, audience }) => [names, audience])).toEqual([[['Beekeeper'], []]]);
      expect(warnings.map(describeFault)).toEqual([
        expect.stringMatching(/^a\.md:[23]: "\w+" holds keys of its own, .* and is not read\. Leave it/),
      ]);
    },
  );

  it('is an error where ids stand below such a key: the document may be for few', async () => {
    expect(await faultsOf('audience:', '  channels: [C0123456789]')).toEqual([
      expect.stringMatching(/^a\.md:\d: "audience" must list ids/),
    ]);
  });

  it('warns of other programs’ texts that are no YAML, and takes their title', async () => {
    const broken = ['title: "Beekeeper: nights"', 'excerpt: "We look', 'for somebody: now"s'].join('\n');
    const folder = writeDocuments({ 'a.md': `---\n${broken}\n---\n### About\n\nKeeps bees.\n` });
    const { roles, warnings } = await loadFolder(folder);
    expect(roles.map(({ names }) => names)).toEqual([['Beekeeper: nights']]);
    expect(warnings.map(describeFault)).toEqual([
      expect.stringMatching(
        /^a\.md:[34]: The front matter is not valid YAML: .+ Only its title is read\. Mend/,
      ),
    ]);
  });

  it.each([
    'audience: [C0123456789',
    ' audience: [C0123456789]',
    '\taudience: [C0123456789]',
    'audience：[C0123456789]\nx: [',
    '"audience": [C0123456789',
    'audience [C0123456789]',
    'Audience: [C0123456789',
    'Owner: [U0123456789',
  ])('is an error where it is no YAML and may say who reads the document: %j', async (line) => {
    expect(await faultsOf('title: Bee', line)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^a\.md:\d: The front matter is not valid YAML/)]),
    );
  });

  it.each(['Audience', 'audiences', 'AUDIENCE', 'audiance', 'audiense'])(
    'is an error where who reads the document stands under %j',
    async (key) => {
      expect(await faultsOf('name: Bee', `${key}: [C0123456789]`)).toEqual([
        `a.md:3: "${key}" is not read: the key is written "audience". Write it so.`,
      ]);
    },
  );

  it.each(['audience:', 'audience: ~', 'audience: # [C0123456789]', 'audience: []', 'audience: ""'])(
    'is an error where it names nobody who reads the document: %j',
    async (line) => {
      expect(await faultsOf('name: Bee', line)).toEqual([
        expect.stringMatching(/^a\.md:3: "audience" must list ids of Slack channels .+ Mend the value/),
      ]);
    },
  );

  it.each([
    ['below empty lines', '\n\n---\nname: Bee\naudience: [C0123456789]\n---\n', 5],
    ['below a comment', '<!-- internal -->\n---\naudience:\n  - <#C0123456789|hr>\n---\n', 3],
    ['that is not closed', '---\nname: Bee\nAudience: "C0123456789"\n\n', 3],
    ['that dots close', '---\nname: Bee\naudience: [S0123456789]\n...\n', 3],
    ['as JSON', '{\n "name": "Bee", "audience": ["C0123456789"]\n}\n\n', 2],
    ['below another key', '---\nparams:\n  audience: [C0123456789]\n---\n', 3],
  ])('is an error where it limits a document and is not read: %s', async (_what, top, line) => {
    const folder = writeDocuments({ 'a.md': `${top}# Bee\n\nKeeps bees.\n` });
    const faults = await loadFolder(folder).then(
      () => [],
      (error: KnowledgeError) => error.message.split('\n'),
    );
    expect(faults).toEqual([
      expect.stringMatching(
        new RegExp(`^a\\.md:${line}: "audience" does not stand in front matter, .+ Begin`),
      ),
    ]);
  });

  it('may be shown as code, and an audience be spoken of', async () => {
    const text =
      '# Writer\n\nAudience: G20 staff\n\n## Tools\n\n```yaml\naudience: [C0123456789]\n```\n\nAudience: Customers.\n';
    expect((await loadFolder(writeDocuments({ 'a.md': text }))).roles).toHaveLength(1);
  });

  it('warns of keys that are written otherwise, and of an owner who looks like an account', async () => {
    const lines = ['Reviewed: 2026-01-01', 'review-every: 6 months', 'owner: u0123456789', 'Tags: [x]'];
    const folder = writeDocuments({
      'a.md': `---\n${lines.join('\n')}\n---\n# Bee\n\nKeeps bees.\n`,
      'b.md': '---\nowner: "@ann"\naudition: monthly\n---\n# Actor\n\nActs.\n',
      'c.md': '---\nowner: wolfgang2\n---\n# Cook\n\nCooks.\n',
      'd.md': '---\nowner: usability\n---\n# Diver\n\nDives.\n',
    });
    expect((await loadFolder(folder)).warnings.map(describeFault)).toEqual([
      'a.md:2: "Reviewed" is not read: the key is written "reviewed". Write it so.',
      'a.md:3: "review-every" is not read: the key is written "review_every". Write it so.',
      'a.md:4: "owner" is read as a name, and looks like an account: "u0123456789". Write an id in capitals, such as U0123456789, or the name without @.',
      'b.md:2: "owner" is read as a name, and looks like an account: "@ann". Write an id in capitals, such as U0123456789, or the name without @.',
    ]);
  });

  it('tells each alias that is no name, on its own line', async () => {
    const faults = await faultsOf('aliases:', '  - Beeman', '  - null', '  - ""', '  - 7');
    expect(faults).toEqual([
      'a.md:4: "aliases" must hold nothing but names, not null. Mend the value or take the line out.',
      'a.md:5: "aliases" must hold nothing but names, not "". Mend the value or take the line out.',
    ]);
  });

  it('tells one line only of a key that stands twice', async () => {
    expect(await faultsOf('name: A', 'name: B')).toEqual([
      'a.md:3: The front matter is not valid YAML: Map keys must be unique. Mend the line, or put the value in quotes.',
    ]);
  });

  it('tells its faults in the order of their lines', async () => {
    const faults = await faultsOf('reviewed: soon', 'aliases: 3', 'language: xx', 'name: ""', 'role: a*b');
    expect(faults.map((fault) => fault.match(/^a\.md:(\d+): "(\w+)"/)?.slice(1))).toEqual([
      ['2', 'reviewed'],
      ['3', 'aliases'],
      ['4', 'language'],
      ['5', 'name'],
      ['6', 'role'],
    ]);
  });

  it('shows a value as it is written, a long one in part', async () => {
    expect((await faultsOf('name: [a, b]'))[0]).toContain('must be a text, not [a, b].');
    const [fault] = await faultsOf(`language: ${'x'.repeat(500)}`);
    expect(fault).toContain(`not "${'x'.repeat(60)}…".`);
  });

  it('is told where it is longer than anybody writes', async () => {
    const lines = Array.from({ length: 2_000 }, (_, at) => `key-${at}: a${at % 50 === 0 ? '\n' : ''}`);
    expect(await faultsOf(...lines)).toEqual([
      expect.stringMatching(/^a\.md:2: The front matter has \d+ characters, and 20000 are the most/),
    ]);
  });

  it.each([
    ['a value that holds itself', 'name: &a [*a]', '"name" must be a text, not [*a].'],
    ['an alias that holds itself', 'aliases: &a [*a]', '"aliases" must hold nothing but names, not *a.'],
    ['a name for nothing', 'name: *nobody', 'is not valid YAML: Unresolved alias'],
    [
      'more than any document needs',
      'x: [&a [1], &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a], &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b], *c, *c, *c]',
      'is not valid YAML: Excessive alias count',
    ],
    ['lists within lists', `x: ${'['.repeat(500)}`, 'is not valid YAML: lists or keys stand in each other'],
    ['keys within keys', `${'? '.repeat(4_000)}x`, 'is not valid YAML: lists or keys stand in each other'],
  ])('tells by line %s', async (_what, line, problem) => {
    const faults = await faultsOf(line);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^a\.md:2: /);
    expect(faults[0]).toContain(problem);
  });
});
