import { createReply } from '../../src/answer/index.ts';
import { createDocumentChanger } from '../../src/change-document.ts';
import { createAnswerWriter } from '../../src/create-answer-writer.ts';
import { addressOf } from '../../src/slack/keeping.ts';
import { writeDraft } from '../../src/slack/render/write-drafts.ts';
import { bookIn, openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';

const overview = (frontMatter = '') =>
  `${frontMatter}# Committee roles\n\nElected in May.\n\n## Treasurer\n\nPays the bills. Two hours a week.\n\n## Chair\n\nLeads the meetings.\n\n## Web Editor\n\nKeeps the site up to date.\n`;
const treasurer = '# Treasurer\n\n## Duties\n\n- Files the tax return by April.\n';
const folder = { 'overview.md': overview(), 'treasurer.md': treasurer };

const ask = async (documents: Record<string, string>, text: string) =>
  (await openDocuments(documents)).answering.ask({ text, role: null, kind: null, language: null });

beforeAll(understanding);

describe('a role with a document of its own and a part of a page that tells of several', () => {
  it.each([
    ['what are the duties of the treasurer?', 'tax return'],
    ['how many hours a week does the treasurer need?', 'Two hours'],
  ])('is one role: %s', async (text, said) => {
    const answer = await ask(folder, text);
    expect([answer.kind, createReply(answer).text]).toEqual(['answer', expect.stringContaining(said)]);
  });

  it('is one role where the page writes it in the plural', async () => {
    const page = overview().replace('## Web Editor', '## Treasurers');
    const { roles } = await bookIn(
      writeDocuments({ ...folder, 'overview.md': page.replace(/## Treasurer\n\n[^#]*/u, '') }),
    );
    const [role, ...others] = roles.filter(({ names }) => names.some((name) => name.startsWith('Treasurer')));
    expect([role?.names, others]).toEqual([['Treasurer', 'Treasurers'], []]);
  });

  it('has the same sections each time that the folder is read', async () => {
    const { roles } = await bookIn(writeDocuments(folder));
    const [role] = roles.filter(({ names }) => names.includes('Treasurer'));
    const sections = role?.editions.flatMap((edition) => edition.sections.map(({ id }) => id));
    expect([role?.id, sections]).toEqual(['treasurer', ['tasks', 'overview/treasurer/summary']]);
    expect(roles.map(({ id }) => id)).toEqual([
      'overview',
      'overview/chair',
      'overview/web-editor',
      'treasurer',
    ]);
  });

  it.each([
    ['they are for other people', '---\naudience: [C0BOARD]\n---\n'],
    ['another person keeps the page', '---\nowner: Mei\n---\n'],
  ])('are two where %s', async (_, frontMatter) => {
    const { roles } = await bookIn(writeDocuments({ ...folder, 'overview.md': overview(frontMatter) }));
    expect(roles.filter(({ names }) => names.includes('Treasurer')).map(({ id }) => id)).toEqual([
      'overview/treasurer',
      'treasurer',
    ]);
  });

  it.each([
    [
      'two pages each tell of one of their team',
      {
        'a.md': '# Team Alpha\n\n## Treasurer\n\nAlpha’s.\n\n## Chair\n\nLeads.\n',
        'b.md': '# Team Beta\n\n## Treasurer\n\nBeta’s.\n\n## Chair\n\nLeads.\n',
        'treasurer.md': treasurer,
      },
      ['a/treasurer', 'b/treasurer', 'treasurer'],
    ],
    [
      'the page tells the same matter otherwise',
      {
        'a.md': '# Team Alpha\n\n## Treasurer\n\n### Duties\n\n- Nothing.\n\n## Chair\n\nLeads.\n',
        'treasurer.md': treasurer,
      },
      ['a/treasurer', 'treasurer'],
    ],
  ])('are two where %s', async (_, documents, ids) => {
    const { roles } = await bookIn(writeDocuments(documents));
    expect(roles.filter(({ names }) => names.includes('Treasurer')).map(({ id }) => id)).toEqual(ids);
  });

  it('is found by the names that the page has for it', async () => {
    const answer = await ask(
      { ...folder, 'overview.md': overview().replace('## Treasurer', '## Treasurer (Purser)') },
      'how many hours a week does the purser need?',
    );
    expect(createReply(answer).text).toContain('Two hours');
  });

  it('is told once where the page repeats the document', async () => {
    const documents = {
      'purse.md': '# Team\n\n## Treasurer\n\nKeeps the purse and pays all things.\n\n## Chair\n\nLeads.\n',
      'treasurer.md': '# Treasurer\n\nKeeps the purse and pays all things.\n',
    };
    const { roles } = await bookIn(writeDocuments(documents));
    const treasurer = roles.find(({ names }) => names.includes('Treasurer'));
    expect(treasurer?.editions.map(({ sections }) => sections.length)).toEqual([1]);
  });

  it('is linked, and written into, where each section stands', async () => {
    const where = writeDocuments(folder);
    const edition = (await bookIn(where)).roles.find(({ id }) => id === 'treasurer')?.editions[0];
    const section = edition?.sections.find(({ isLead }) => isLead);
    if (edition === undefined || section === undefined) throw new Error('The page’s part is not there.');
    expect(addressOf(edition, section, 'https://wiki.example.com/')).toBe(
      'https://wiki.example.com/overview.md#treasurer',
    );
    const writer = createAnswerWriter(where, createDocumentChanger(where), await understanding());
    const at = Date.UTC(2026, 0, 31);
    const draft = writeDraft(
      { question: 'Is it paid?', answer: 'No, nobody is paid.', author: 'Mei', at },
      'en',
    );
    expect(await writer.write(edition, section, draft)).toMatchObject({ kind: 'written', line: 9 });
    const after = (await bookIn(where)).roles.find(({ id }) => id === 'treasurer')?.editions[0];
    const texts = after?.sections.find(({ isLead }) => isLead)?.passages.map(({ text }) => text);
    expect(texts?.at(-1)).toContain('nobody is paid');
  });
});
