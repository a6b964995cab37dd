import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createDocumentChanger } from '../src/change-document.ts';
import { createAnswerWriter } from '../src/create-answer-writer.ts';
import type { Edition } from '../src/knowledge/index.ts';
import { type Answered, writeDraft } from '../src/slack/render/write-drafts.ts';
import { bookIn } from './support/open-documents.ts';
import { understanding } from './support/understanding.ts';
import { writeDocuments } from './support/write-documents.ts';

const cook =
  '---\nowner: Mei\n---\n# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Tools\n\n- A knife\n\nLast updated: 3 March 2026\n';
const at = Date.UTC(2026, 0, 31);
const dog = { question: 'May I bring my dog?', answer: 'Yes, on Fridays.', author: 'Mei Chen', at };

let folder: string;
let reader: Awaited<ReturnType<typeof understanding>>;

beforeAll(async () => {
  reader = await understanding();
});

const open = (documents: Record<string, string>) => {
  folder = writeDocuments(documents);
  return createAnswerWriter(folder, createDocumentChanger(folder), reader);
};
const text = (file = 'cook.md') => readFileSync(join(folder, file), 'utf8');
const editions = async () => (await bookIn(folder)).roles.flatMap((role) => role.editions);
const editionOf = async (name: string) =>
  (await editions()).find((edition) => edition.name === name) as Edition;
const sectionOf = (edition: Edition, id: string) =>
  edition.sections.find((section) => section.id === id) as Edition['sections'][number];
const put = async (
  writer: ReturnType<typeof open>,
  name: string,
  section: string | null,
  draft: Answered = dog,
) => {
  const edition = await editionOf(name);
  const place = section === null ? null : sectionOf(edition, section);
  return writer.write(edition, place, writeDraft(draft, edition.language));
};
const texts = async (name: string, section: string) =>
  sectionOf(await editionOf(name), section).passages.map((passage) => passage.text);

describe('an answer that is written into a document', () => {
  it('stands at the end of its section, with its author and date, and is read there', async () => {
    const writer = open({ 'cook.md': cook });
    const written = await put(writer, 'Cook', 'salary');
    expect(written).toEqual({
      kind: 'written',
      line: 10,
      text: '- **May I bring my dog?** Yes, on Fridays. <!-- Mei Chen, 2026-01-31 -->',
      isInGit: false,
    });
    expect(text().split('\n')[9]).toBe((written as { text: string }).text);
    expect(await texts('Cook', 'salary')).toEqual([
      'A cook earns $40,000 a year.',
      'May I bring my dog? Yes, on Fridays.',
    ]);
    expect(await writer.takeOut('cook.md', (written as { text: string }).text)).toBe('removed');
    expect(text()).toBe(cook);
  });

  it('goes on a list, before what the document says of itself', async () => {
    await put(open({ 'cook.md': cook }), 'Cook', 'tools');
    expect(text()).toContain('- A knife\n- **May I bring my dog?** Yes');
    expect(text()).toMatch(/-->\n\nLast updated: 3 March 2026\n$/);
  });

  it('stands under a heading of its own, beside the document’s, where no section is chosen', async () => {
    const answer = 'Yes, on Fridays.\n\n• Cats too.';
    await put(open({ 'cook.md': cook }), 'Cook', null, { ...dog, answer });
    expect(text()).toContain('\n\n## May I bring my dog?\n\n- Yes, on Fridays.\n- Cats too. <!-- Mei');
    expect(await texts('Cook', 'may-i-bring-my-dog')).toEqual(['Yes, on Fridays.', 'Cats too.']);
  });

  it('leaves out lines of marks alone, which would be read as nothing', async () => {
    const writer = open({ 'cook.md': cook });
    const written = await put(writer, 'Cook', null, { ...dog, answer: '{%\n{{ }}\nYes, a small one.\n---' });
    expect(written.kind).toBe('written');
    expect(text()).toContain('- Yes, a small one.');
    expect(text()).not.toContain('&#123;');
  });

  it('is written once, where it was written and could not be noted', async () => {
    const writer = open({ 'cook.md': cook });
    const first = await put(writer, 'Cook', 'salary');
    const once = text();
    expect(await put(writer, 'Cook', 'salary')).toEqual(first);
    expect(text()).toBe(once);
  });

  it('says where the folder is kept with git, and touches nothing but the file', async () => {
    const writer = open({ 'roles/cook.md': cook });
    mkdirSync(join(folder, '.git'));
    expect(await put(writer, 'Cook', 'salary')).toMatchObject({ kind: 'written', isInGit: true });
    expect((await readdir(folder, { recursive: true })).sort()).toEqual(['.git', 'roles', 'roles/cook.md']);
  });

  it('goes where a link leads, and the link stays', async () => {
    const writer = open({ 'a/cook.txt': cook });
    symlinkSync(join(folder, 'a/cook.txt'), join(folder, 'cook.md'));
    await put(writer, 'Cook', 'salary');
    expect(text('a/cook.txt')).toContain('bring my dog');
    expect(text()).toBe(text('a/cook.txt'));
  });

  it('stands in its own role’s part of a document of several', async () => {
    const several =
      '# Our roles\n\n## Data Analyst\n\n### Salary\n\n$40,000\n\n## Product Manager\n\n### Salary\n\n$30,000\n\n### Tools\n\nA board.\n';
    await put(open({ 'roles.md': several }), 'Data Analyst', null);
    expect(text('roles.md').indexOf('### May I bring')).toBeLessThan(
      text('roles.md').indexOf('## Product Manager'),
    );
    expect((await editionOf('Data Analyst')).sections).toHaveLength(2);
    expect((await editionOf('Product Manager')).sections).toHaveLength(2);
  });

  it('is refused where the section is there no longer, and nothing is written', async () => {
    const writer = open({ 'cook.md': cook });
    const edition = await editionOf('Cook');
    const changed = cook.replace('## Tools', '## Instruments of the trade');
    writeFileSync(join(folder, 'cook.md'), changed);
    expect(await writer.write(edition, sectionOf(edition, 'tools'), writeDraft(dog, 'en'))).toEqual({
      kind: 'refused',
      why: 'changed',
    });
    expect(text()).toBe(changed);
  });

  it('is refused where it would not be read, as in code that does not end', async () => {
    const open_ = '# Cook\n\n## Tools\n\n```\nA knife\n';
    const writer = open({ 'cook.md': open_ });
    expect(await put(writer, 'Cook', null)).toEqual({ kind: 'refused', why: 'unplaced' });
    expect(text()).toBe(open_);
  });

  it('is refused where it would make the document longer than one may be', async () => {
    const writer = open({ 'cook.md': cook });
    const answer = 'A word. '.repeat(2_000);
    expect(await put(writer, 'Cook', 'salary', { ...dog, answer })).toEqual({
      kind: 'refused',
      why: 'unplaced',
    });
    expect(text()).toBe(cook);
  });

  it('is refused where the system does not let it be written', async () => {
    open({ 'cook.md': cook });
    const writer = createAnswerWriter(
      folder,
      async (_file, edit) => {
        await edit(cook);
        throw Object.assign(new Error('read-only'), { code: 'EROFS' });
      },
      reader,
    );
    expect(await put(writer, 'Cook', 'salary')).toEqual({ kind: 'refused', why: 'unwritable' });
    expect(await writer.takeOut('cook.md', cook)).toBe('unwritable');
  });

  it('loses nothing of what others write at the same time', async () => {
    const writer = open({ 'cook.md': cook });
    const change = createDocumentChanger(folder);
    await Promise.all([
      ...['a dog?', 'a cat?', 'a cow?'].map((question) =>
        put(writer, 'Cook', 'salary', { ...dog, question }),
      ),
      change('cook.md', async (markdown) => markdown.replace('owner: Mei', 'owner: Nina')),
    ]);
    for (const each of ['owner: Nina', 'a dog?', 'a cat?', 'a cow?']) expect(text()).toContain(each);
  });

  const marks = fc.constantFrom(
    ...'# ## - + * _ ~ ~~~ ``` ` < > <b> </b> <!-- --> [x](y) [[toc]] ![ | --- === +++ ::: {{ }} {% %} {#a} & &lt; \\ 1. 1、 【岗位职责】 一、职责 Q: A: CAPITALS http://a.b/c_d'.split(
      ' ',
    ),
    '\n',
    '\t',
    '    ',
    'Cook',
    'Salary: $1',
  );
  const words = fc.array(fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 });
  const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);
  const typesIn = (node: Nodes): string[] => [
    node.type === 'html' && !/^<!-- [^<>]* -->$/.test(node.value) ? 'foreign html' : node.type,
    ...('children' in node ? node.children.flatMap((child) => typesIn(child as Nodes)) : []),
  ];
  const count = (list: string[], type: string) => list.filter((each) => each === type).length;

  it('is no markup, whatever people wrote', async () => {
    const writer = open({ 'cook.md': cook });
    const edition = await editionOf('Cook');
    await fc.assert(
      fc.asyncProperty(words, words, words, fc.boolean(), async (question, answer, author, isAlone) => {
        writeFileSync(join(folder, 'cook.md'), cook);
        const draft = {
          question: question.join(' '),
          answer: answer.join(' '),
          author: author.join(' '),
          at,
        };
        const section = isAlone ? null : sectionOf(edition, 'salary');
        const written = await writer.write(edition, section, writeDraft(draft, 'en'));
        if (written.kind === 'refused') {
          // Only a question or an answer without a letter cannot be read.
          expect([draft.question, draft.answer].every((said) => /\p{L}/u.test(said))).toBe(false);
          expect(text()).toBe(cook);
          return;
        }
        const types = typesIn(markdown.parse(text()) as Root);
        const before = typesIn(markdown.parse(cook) as Root);
        expect(count(types, 'heading')).toBe(count(before, 'heading') + (isAlone ? 1 : 0));
        expect(
          types.filter((type) => /^(?:foreign html|code|inlineCode|delete|emphasis|image|table)$/.test(type)),
        ).toEqual([]);
        expect(text()).toContain('owner: Mei\n---\n# Cook');
        expect(await writer.takeOut('cook.md', written.text)).toBe('removed');
        expect(text()).toBe(cook);
      }),
      { numRuns: 60 },
    );
  });
});
