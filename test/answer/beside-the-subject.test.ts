import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const documents = {
  'surveyor.md':
    '# Land Surveyor\n\n## Duties\n\n- Measures plots and marks their corners.\n- Meets lawyers and architects once a week.\n\n## Pay\n\n- 2026, in Ireland: €41,000 a year.\n\n## Career\n\n1. Land surveyor\n2. Director of surveys, after ten years\n',
};

beforeAll(understanding);

const ask = async (text: string) =>
  (await openDocuments(documents)).answering.ask({ text, role: null, kind: null, language: null });

it.each([
  ['how often would I be meeting with lawyers', 'Meets lawyers'],
  ['how long does it take to get from land surveyor to director', 'after ten years'],
  ['Recruiter here: what is the salary in Ireland?', '41,000'],
  ['I am a plumber. What would I earn?', '41,000'],
  ['跟律师打交道多吗', 'Meets lawyers'],
])('whom somebody meets, becomes or is, is not who is asked about: %s', async (text, said) => {
  expect(JSON.stringify(await ask(text))).toContain(said);
});

it.each(['what does a plumber earn', '律师的工资'])('somebody else is: %s', async (text) => {
  expect(await ask(text)).toMatchObject({ kind: 'unknown', why: 'other-role' });
});
