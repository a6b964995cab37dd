import type { Answering, Request } from '../../src/answer/index.ts';
import type { Role } from '../../src/knowledge/index.ts';
import { createLookUp } from '../../src/slack/create-look-up.ts';
import { renderReply } from '../../src/slack/render/index.ts';
import { validateMessage } from '../../src/workspace/index.ts';
import { beekeeper, sampleAnswering } from './support/sample-book.ts';
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

/** Answers about both roles where both are named, as the real answering does. */
const answering: Answering = {
  ...sampleAnswering,
  ask(request: Request) {
    const answer = sampleAnswering.ask(request);
    if (answer.kind !== 'answer' || !/beekeeper.*shepherd/i.test(request.text)) return answer;
    const [edition] = shepherd.editions;
    const [first] = answer.parts;
    const section = edition?.sections.find(({ kind }) => kind === first.section.kind);
    if (edition === undefined || section === undefined) return answer;
    return {
      ...answer,
      parts: [first, { role: shepherd, edition, section, passages: section.passages, isFocused: false }],
    };
  },
};

const lookUp = createLookUp(answering);
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
  expect(sections.map(({ role }) => role.id)).toEqual(['beekeeper', 'shepherd']);
  expect(figure.kind).toBe('none');
});
