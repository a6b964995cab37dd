import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

beforeAll(understanding);

it.each([
  ['User Researcher', 'a User Researcher'],
  ['UX Designer', 'a UX Designer'],
  ['Usher', 'an Usher'],
  ['SRE', 'an SRE'],
  ['Event Manager', 'an Event Manager'],
  ['European Sales Manager', 'a European Sales Manager'],
  ['Host', 'a Host'],
])('an example for %s says “%s”', async (title, said) => {
  const { answering } = await openDocuments({ 'role.md': `# ${title}\n\n## Duties\n\n- Keeps the books.\n` });
  const answer = answering.ask({ text: 'what roles are there', role: null, kind: null, language: null });
  expect(answer).toMatchObject({
    kind: 'unknown',
    examples: expect.arrayContaining([`What does ${said} do every day?`]),
  });
});
