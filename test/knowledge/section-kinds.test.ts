import { join } from 'node:path';
import { KnowledgeError, readSectionKinds } from '../../src/knowledge/index.ts';
import { sectionKindsFile } from '../../src/paths.ts';
import { writeDocuments } from '../support/write-documents.ts';

const tools = `tools:
  title: { zh: 工具, en: Tools }
  example: { zh: "{role}用什么？", en: "What does {a role} use?" }
  next: []
  phrases:
    zh: [工具]
    en: [tools]
`;
const pay = `pay:
  title: { zh: 薪资, en: Pay }
  example: { zh: "{role}薪资？", en: "What does {a role} earn?" }
  next: [tools]
  phrases:
    zh: [薪资]
    en: [pay, 1099]
`;

async function faultsOf(yaml: string): Promise<string[]> {
  const folder = writeDocuments({ 'section-kinds.yml': yaml });
  return readSectionKinds(join(folder, 'section-kinds.yml')).then(
    () => [],
    (error: unknown) => {
      if (error instanceof KnowledgeError) return error.message.split('\n');
      throw error;
    },
  );
}

const form = 'See the other kinds for the form.';

describe('the list of section kinds', () => {
  it('is read in its order, numbers among the phrases as text', async () => {
    const folder = writeDocuments({ 'section-kinds.yml': pay + tools });
    const kinds = await readSectionKinds(join(folder, 'section-kinds.yml'));
    expect(kinds.map(({ id }) => id)).toEqual(['pay', 'tools']);
    expect(kinds[0]?.phrases.en).toEqual(['pay', '1099']);
  });

  it.each<[what: string, yaml: string, faults: RegExp[]]>([
    [
      'YAML that is not closed',
      `${tools}pay: [`,
      [/^section-kinds\.yml:\d+: This is not valid YAML: .+ Mend the line\.$/],
    ],
    [
      'a title that one language lacks',
      tools.replace('zh: 工具, ', ''),
      [/^section-kinds\.yml:2: "tools\.title\.zh": .+ See the other kinds/],
    ],
    ['an empty title', tools.replace('en: Tools', 'en: ""'), [/^section-kinds\.yml:2: "tools\.title\.en": /]],
    [
      'an id in capitals',
      tools.replace('tools:', 'Tools:'),
      [/^section-kinds\.yml:\d+: "Tools": .+ See the other kinds/],
    ],
    ['a key that no kind has', `${tools}  colour: red\n`, [/^section-kinds\.yml:\d+: "tools": .*colour/]],
    [
      'an unknown kind to go on with',
      pay.replace('next: [tools]', 'next: [tool]') + tools,
      [/^section-kinds\.yml:4: "tool" under next is no kind\. Name a kind of this file\.$/],
    ],
    [
      'a phrase under two kinds',
      pay.replace('[pay, 1099]', '[pay, "Tools:"]') + tools,
      [/^section-kinds\.yml:1[345]: "tools" stands under pay too\. Keep it under pay or here, not both\.$/],
    ],
  ])('that has %s is told by line, with a remedy', async (_what, yaml, expected) => {
    const faults = await faultsOf(yaml);
    expect(faults).toHaveLength(expected.length);
    faults.forEach((fault, index) => {
      expect(fault).toMatch(expected[index] as RegExp);
    });
  });

  it('tells every fault at once', async () => {
    const twice = pay.replace('next: [tools]', 'next: [a, b]').replace('[pay, 1099]', '[pay, tools]');
    expect(await faultsOf(twice + tools)).toEqual([
      'section-kinds.yml:4: "a" under next is no kind. Name a kind of this file.',
      'section-kinds.yml:4: "b" under next is no kind. Name a kind of this file.',
      'section-kinds.yml:14: "tools" stands under pay too. Keep it under pay or here, not both.',
    ]);
    const shapeless = await faultsOf('tools: {}\npay: 3\n');
    expect(shapeless.filter((fault) => fault.startsWith('section-kinds.yml:1: "tools.'))).toHaveLength(4);
    expect(shapeless.filter((fault) => fault.startsWith('section-kinds.yml:2: "pay"'))).toHaveLength(1);
    for (const fault of shapeless) expect(fault).toContain(form);
  });
});

describe('the list that ships', () => {
  it('holds the kinds that the handbook of Rolebook names, each with an example that names the role', async () => {
    const kinds = await readSectionKinds(sectionKindsFile);
    expect(kinds.map(({ id }) => id).sort()).toEqual(
      [
        'summary',
        'tasks',
        'hard-skills',
        'soft-skills',
        'tools',
        'environment',
        'education',
        'knowledge',
        'proficiency',
        'experience',
        'traits',
        'industry',
        'salary',
        'career',
        'employers',
      ].sort(),
    );
    for (const { example, next, id } of kinds) {
      expect(example.en).toMatch(/\{(?:a )?role\}/);
      expect(example.zh).toContain('{role}');
      expect(next).not.toContain(id);
    }
  });
});
