import { createReply, type Request } from '../../src/answer/index.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

beforeAll(understanding);

const sections =
  '## Responsibilities\n\n- Writes software for research groups.\n\n## Education\n\nA degree.\n';
const documents = {
  '2020-stanford-rse.md': `# Research Software Engineer Proposal at Stanford\n\n${sections}`,
  'rse-princeton-orfe.md': `# Research Software Engineer at Princeton University\n\n${sections}`,
  'rse-princeton-social-sciences.md': `# Research Software Engineer at Princeton University\n\n${sections}`,
  'rsp-michigan-lsa.md': `# Research Software Programmer\n\n${sections}`,
};

const ask = async (text: string, rest: Partial<Request> = {}) => {
  const { answering } = await openDocuments(documents);
  return answering.ask({ text, role: null, kind: null, language: null, ...rest });
};

it.each([
  [
    'compare stanford and michigan',
    'Research Software Engineer Proposal at Stanford',
    'Research Software Programmer',
  ],
  ['the michigan job vs the stanford job', 'Research Software Programmer', 'Proposal at Stanford'],
])('%s sets both side by side, by their titles’ and files’ words', async (text, one, other) => {
  const { kind, parts } = createReply(await ask(text));
  expect(kind).toBe('answer');
  expect(parts[0]?.title).toMatch(new RegExp(`${one}.* and .*${other}`));
});

it('asks which is meant where a word stands in two titles, and compares with the one that is chosen', async () => {
  const text = 'compare stanford and princeton';
  const choice = await ask(text);
  if (choice.kind !== 'choose') throw new Error(createReply(choice).text);
  expect(choice.candidates.map(({ role }) => role.id)).toEqual([
    'rse-princeton-orfe',
    'rse-princeton-social-sciences',
  ]);
  const compared = await ask(text, { role: 'rse-princeton-social-sciences' });
  if (compared.kind !== 'comparison') throw new Error(createReply(compared).text);
  expect(compared.comparison.sources.map(({ role }) => role.id).sort()).toEqual([
    '2020-stanford-rse',
    'rse-princeton-social-sciences',
  ]);
});

it('takes no role for a half whose word stands in other titles', async () => {
  expect((await ask('compare engineer and programmer')).kind).not.toBe('comparison');
});

it.each([
  ['how is a lead programmer different from a senior one?', 'Lead Programmer', 'Senior Programmer'],
  ['compare a junior and a senior programmer', 'Junior Programmer', 'Senior Programmer'],
  ['senior vs lead programmer', 'Senior Programmer', 'Lead Programmer'],
])('gives a level that stands alone the name that the other has: "%s"', async (text, one, other) => {
  const programmer = (level: string) => `# ${level} Programmer\n\nWrites software at the level ${level}.\n`;
  const { answering } = await openDocuments({
    'junior.md': programmer('Junior'),
    'senior.md': programmer('Senior'),
    'lead.md': programmer('Lead'),
    // The level is this one's too.
    'support.md': '# Junior Support Agent\n\nAnswers calls.\n',
  });
  const { parts } = createReply(answering.ask({ text, role: null, kind: null, language: null }));
  expect(parts[0]?.title).toContain(`${one} and ${other}`);
});

/** The rows in which a ferryman's and a lockkeeper's documents are compared. */
async function rowsOf(ferryman: string, lockkeeper: string) {
  const { answering } = await openDocuments({ 'ferryman.md': ferryman, 'lockkeeper.md': lockkeeper });
  const text = 'compare the ferryman and the lockkeeper';
  const answer = answering.ask({ text, role: null, kind: null, language: null });
  if (answer.kind !== 'comparison') throw new Error(answer.kind);
  return answer.comparison.rows;
}

it('says once what two documents say alike', async () => {
  const document = (name: string) =>
    `# ${name}\n\n## Duties\n\n- Greets visitors.\n- Keeps the log.\n- Locks up.\n- Keeps the ${name} hut.\n\n## Tools\n\n- A boat hook.\n`;
  const [duties, tools] = await rowsOf(document('Ferryman'), document('Lockkeeper'));
  // The lists differ below what is shown of them.
  expect(duties?.cells[0]).toEqual(duties?.cells[1]);
  expect(tools).toEqual({ topic: 'Tools', cells: [['A boat hook.'], ['the same']] });
});

it('shows what stands below a heading with that heading alone', async () => {
  const document = (name: string, must: string) =>
    `# ${name}\n\n## Duties\n\n- Keeps the ${name} hut.\n\n## Qualifications\n\n### Required\n\n- ${must}\n\n### Preferred\n\n- Speaks Welsh.\n`;
  const rows = await rowsOf(document('Ferryman', 'Can row.'), document('Lockkeeper', 'Can swim.'));
  expect(rows.map(({ topic }) => topic)).toEqual(['Duties', 'Qualifications']);
});
