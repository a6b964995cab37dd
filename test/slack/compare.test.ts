import { validateMessage } from 'slack-stand-in';
import type { Role } from '../../src/knowledge/index.ts';
import { createLookUp, type LookUp } from '../../src/slack/create-look-up.ts';
import { renderReply } from '../../src/slack/render/index.ts';
import { realAnswering } from './support/real-answering.ts';
import { beekeeper } from './support/sample-book.ts';
import { wordsOf } from './support/surfaces.ts';

const shepherd: Role = {
  ...beekeeper,
  id: 'shepherd',
  names: ['Shepherd'],
  editions: beekeeper.editions.slice(0, 1).map((edition) => ({
    ...edition,
    name: 'Shepherd',
    sections: edition.sections.filter(({ kind }) => kind !== 'tools'),
  })),
};

let lookUp: LookUp;

beforeAll(async () => {
  lookUp = createLookUp(await realAnswering([beekeeper, shepherd]));
});

const ask = (text: string) =>
  lookUp({ kind: 'question', request: { text, role: null, kind: null, language: null } });

it.each([
  'compare beekeeper and shepherd',
  'beekeeper vs shepherd',
  'difference between a beekeeper and a shepherd',
])('%j sets the two roles side by side', (text) => {
  const message = renderReply(ask(text), { kind: 'private' });
  expect(validateMessage({ ...message })).toBeNull();
  expect(validateMessage({ text: message.text, blocks: message.plainer })).toBeNull();
  const table = message.blocks.find(({ type }) => type === 'table');
  expect(wordsOf(table)).toContain('Topic | Beekeeper | Shepherd | Salary');
  expect(wordsOf(table)).toMatch(/Tools \| Smoker\nHive tool\n[^|]* \| –/);
  expect(message.text).toContain('From: Beekeeper &gt;');
  expect(message.text).toContain('From: Shepherd &gt;');
  expect(wordsOf(message.blocks)).toContain('Shepherd · Salary');
});

it('a question that names two roles without comparing them gets both answers', () => {
  const { sections, figure } = ask('experience of a beekeeper and a shepherd');
  expect([...new Set(sections.map(({ role }) => role.id))]).toEqual(['beekeeper', 'shepherd']);
  expect(figure.kind).toBe('none');
});
