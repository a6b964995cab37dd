import { type Answering, caughtBy, checkLesson, type Lesson, teach } from '../../src/answer/index.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

let answering: Answering;

const lesson: Lesson = { text: 'do cooks get free lunch?', role: 'cook', section: 'perks' };
const ask = (text: string, lessons: Lesson[] = [lesson], role: string | null = null) =>
  teach(answering, lessons).ask({ text, role, kind: null, language: null });
const sectionOf = (text: string, lessons?: Lesson[], role?: string | null) => {
  const answer = ask(text, lessons, role);
  return answer.kind === 'answer' ? answer.parts[0].section.heading : answer.kind;
};

beforeAll(async () => {
  await understanding();
  ({ answering } = await openDocuments({
    'cook.md':
      '# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Tools\n\nA knife.\n\n## Odds and ends\n\nMeals of the house are on the house.\n',
    'sailor.md':
      '# Sailor\n\n## Salary\n\nA sailor earns $30,000 a year.\n\n## Odds and ends\n\nRum on Sundays.\n',
  }));
  const found = answering.explain({ text: 'cook odds and ends', role: null, kind: null, language: null });
  const section = found.considered[0]?.edition.sections.find(({ heading }) => heading === 'Odds and ends');
  lesson.section = section?.id ?? '';
});

describe('a phrase that was taught', () => {
  it('is answered from its section, whatever the order, case and marks of its words', () => {
    expect(sectionOf('Do cooks get free lunch')).toBe('Odds and ends');
    expect(sectionOf('free lunch: do cooks get?')).toBe('Odds and ends');
  });

  it('is known again in other words', () => {
    expect(sectionOf('do cooks get a free lunch?', [])).not.toBe('Odds and ends');
    expect(sectionOf('do cooks get a free lunch?')).toBe('Odds and ends');
  });

  it('says nothing of another role', () => {
    expect(sectionOf('do sailors get free lunch?')).not.toBe('Odds and ends');
    expect(sectionOf('do they get a free lunch?', [lesson], 'sailor')).not.toBe('Odds and ends');
  });

  it('is shown in the language that is wished for', () => {
    const request = { text: lesson.text, role: null, kind: null, language: null };
    expect(teach(answering, [lesson]).ask({ ...request, wanted: 'zh' }).language).toBe('zh');
  });

  it('is not shown to whoever is in distress', () => {
    const text = 'I want to kill myself';
    const request = { text, role: null, kind: null, language: null };
    expect(teach(answering, [{ ...lesson, text }]).ask(request)).toMatchObject({ why: 'distress' });
  });

  it('takes no good answer away', () => {
    expect(sectionOf('what does a cook earn?')).toBe('Salary');
  });

  it('of a section that is gone is answered as if it had not been taught', () => {
    expect(
      sectionOf('what does a cook earn?', [{ ...lesson, text: 'what does a cook earn?', section: 'gone' }]),
    ).toBe('Salary');
  });
});

describe('what is checked before a phrase is taught', () => {
  const check = (
    changed: Partial<Lesson>,
    known = [{ text: 'what does a cook earn?', role: 'cook', section: 'salary' }],
    taught: Lesson[] = [],
  ) => checkLesson(answering, { ...lesson, ...changed }, known, taught);

  it('is nothing where nothing is against it', () => {
    expect(check({})).toBeNull();
  });

  it.each<[string, Partial<Lesson>, object]>([
    ['3,000 characters', { text: 'what about lunch? '.repeat(170) }, { kind: 'long', most: 300 }],
    ['an emoji', { text: '🍕' }, { kind: 'empty' }],
    ['another role', { text: 'do sailors get lunch?' }, { kind: 'other-role', role: 'sailor' }],
    ['a section that is not there', { section: 'gone' }, { kind: 'no-section' }],
    [
      'a question with a known answer',
      { text: 'what do cooks earn?' },
      { kind: 'breaks', question: 'what does a cook earn?', section: 'salary' },
    ],
  ])('is told: %s', (_, changed, fault) => {
    expect(check(changed)).toMatchObject(fault);
  });

  it('is that nobody has taught otherwise', () => {
    const other = { ...lesson, section: 'salary' };
    expect(check({}, [], [other])).toMatchObject({ kind: 'taught', section: 'salary' });
    expect(check({}, [], [lesson])).toBeNull();
  });

  it('tells what else it would catch', () => {
    expect(
      caughtBy(answering, lesson, ['do cooks get a free lunch?', 'which knife does a cook use?']),
    ).toEqual(['do cooks get a free lunch?']);
  });
});
