import type { Edition, Role } from '../../src/knowledge/index.ts';
import { dot, normalize } from '../../src/question/index.ts';
import { likenessOf } from '../../src/search/encoded-texts.ts';
import {
  freeLineSigns,
  freeSectionSigns,
  indexEdition,
  lineSigns,
  rankSections,
  readAsked,
  sectionSigns,
} from '../../src/search/index.ts';
import { signsOfLine, signsOfSections, weighTerms } from '../../src/search/signs.ts';
import { bookOf } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const document = `# Beekeeper

Looks after the hives of the estate.

## What the day holds

- Feed the bees in winter.
- Calm the bees with the smoker.
- Count the queens in May.

## What you need

- **Must have:** a certificate.
- **Nice to have:** a doctorate in biology.
- **Reports to:** the estate manager, Ann Other.

## Money

You are paid monthly.

| Level | Pay |
| --- | --- |
| Helper | £20,000 |
| Keeper | £30,000 |
`;

async function prepared(question: string, markdown = document) {
  const { encoder, extractTerms, model } = await understanding();
  const [role] = (await bookOf({ 'beekeeper.md': markdown })).roles as [Role];
  const index = indexEdition(role, role.editions[0] as Edition, encoder, extractTerms, model.rarity);
  const text = normalize(question);
  return { index, asked: readAsked(text, text, encoder, extractTerms), logits: model.logits };
}

async function ranked(question: string) {
  const { index, asked, logits } = await prepared(question);
  return rankSections(asked, index, logits);
}

describe('the section that answers', () => {
  it.each([
    ['how much does it pay', 'Money'],
    ['薪资多少', 'Money'],
    ['what would I do all day', 'What the day holds'],
    ['每天做什么', 'What the day holds'],
    ['who is the boss', 'What you need'],
    ['do I need a PhD', 'What you need'],
    ['is the smoker used', 'What the day holds'],
  ])('comes first: "%s" is answered by %s', async (question, heading) => {
    const [first] = await ranked(question);
    expect(first?.section.heading).toBe(heading);
  });

  it('comes with every other one, likeliest first, with shares that add up', async () => {
    for (const question of ['how much does it pay', 'zebra', '']) {
      const sections = await ranked(question);
      expect(sections).toHaveLength(4);
      const shares = sections.map(({ probability }) => probability);
      expect([...shares].sort((one, other) => other - one)).toEqual(shares);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      for (const { section, lines, signs } of sections) {
        expect(signs).toHaveLength(sectionSigns.length);
        expect(lines.map(({ passage }) => passage)).toHaveLength(section.passages.length);
        expect(lines.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
        for (const line of lines) expect(line.signs).toHaveLength(lineSigns.length);
      }
    }
  });

  it('is the same each time', async () => {
    expect(await ranked('which tools')).toEqual(await ranked('which tools'));
  });
});

describe('the line that answers', () => {
  it.each([
    ['is the smoker used', 'Calm the bees with the smoker.'],
    ['do they count the queens', 'Count the queens in May.'],
    ['do I need a PhD', 'Nice to have: a doctorate in biology.'],
    ['要博士吗', 'Nice to have: a doctorate in biology.'],
    ['who do I report to', 'Reports to: the estate manager, Ann Other.'],
    ['what is a must', 'Must have: a certificate.'],
  ])('comes first: "%s"', async (question, line) => {
    const [first] = await ranked(question);
    expect(first?.lines[0]?.passage.text).toBe(line);
  });
});

describe('a sign', () => {
  async function signs(question: string, heading: string, line: number) {
    const { index, asked } = await prepared(question);
    const section = index.sections.find((each) => each.section.heading === heading);
    if (!section) throw new Error(`no ${heading}`);
    const passage = section.passages[line] as (typeof section.passages)[number];
    const values = signsOfLine(
      asked,
      likenessOf(asked, index.texts),
      weighTerms(asked, index),
      passage,
      line,
    );
    return Object.fromEntries(lineSigns.map((name, at) => [name, values[at] as number]));
  }

  it('of words counts those that the line says and those of its label apart', async () => {
    const said = await signs('is there a doctorate', 'What you need', 1);
    expect(said.words).toBeGreaterThan(0);
    expect(said['label words']).toBe(0);
    const labelled = await signs('who does one report to', 'What you need', 2);
    expect(labelled['label words']).toBeGreaterThan(0);
    expect(labelled.words).toBe(0);
    expect(labelled.coverage).toBeGreaterThan(0);
    expect((await signs('zebra', 'What you need', 1)).coverage).toBe(0);
  });

  it('of money wants a figure where money is asked for', async () => {
    expect(await signs('how much does it pay', 'Money', 1)).toMatchObject({ 'type money': 1, row: 1 });
    expect(await signs('how much does it pay', 'Money', 0)).toMatchObject({ 'type money': 0, row: 0 });
    expect(await signs('who is the boss', 'Money', 1)).toMatchObject({ 'type money': 0 });
  });

  it('of a person wants one where a person is asked for', async () => {
    expect(await signs('who is the boss', 'What you need', 2)).toMatchObject({ 'type person': 1 });
    expect(await signs('who is the boss', 'What you need', 0)).toMatchObject({ 'type person': 0 });
    expect(await signs('which certificate', 'What you need', 2)).toMatchObject({ 'type person': 0 });
  });

  it('of what is welcome tells it from what is required', async () => {
    expect(await signs('what is a plus', 'What you need', 1)).toMatchObject({ optional: 1, required: 0 });
    expect(await signs('what is a plus', 'What you need', 0)).toMatchObject({ optional: 0 });
    expect(await signs('what is a must', 'What you need', 0)).toMatchObject({ optional: 0, required: 1 });
  });

  it('of the first line is of the first line', async () => {
    expect(await signs('pay', 'Money', 0)).toMatchObject({ first: 1 });
    expect(await signs('pay', 'Money', 1)).toMatchObject({ first: 0 });
  });

  it('of a section’s words is 0 where none of them is held', async () => {
    const { index, asked } = await prepared('how is the smoker used with bees');
    const likeness = likenessOf(asked, index.texts);
    const lines = index.sections.map(({ passages }) =>
      passages.map((passage, at) => signsOfLine(asked, likeness, weighTerms(asked, index), passage, at)),
    );
    const rows = signsOfSections(asked, likeness, weighTerms(asked, index), index, lines);
    const column = (name: (typeof sectionSigns)[number]) =>
      rows.map((row) => row[sectionSigns.indexOf(name)]);
    expect(rows).toHaveLength(index.sections.length);
    expect(column('lead').filter((value) => value === 1)).toHaveLength(1);
    const held = column('section words');
    expect(held.filter((value) => (value ?? 0) > 0)).toHaveLength(1);
    for (const row of rows) expect(row.every(Number.isFinite)).toBe(true);
  });

  it('is fitted never to speak against what it speaks for, but for a few that may do both', async () => {
    const { logits } = await prepared('pay');
    const wrong = (names: readonly string[], free: readonly string[], weights: number[]) =>
      names.filter((name, at) => (weights[at] as number) < 0 && !free.includes(name));
    expect(wrong(sectionSigns, freeSectionSigns, logits.section.weights)).toEqual([]);
    expect(wrong(lineSigns, freeLineSigns, logits.line.weights)).toEqual([]);
    expect(logits.section.names).toEqual([...sectionSigns]);
    expect(logits.line.names).toEqual([...lineSigns]);
  });
});

it('a product of rows is the sum of the products', () => {
  expect(dot(Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6))).toBe(32);
  expect(dot(new Float32Array(), new Float32Array())).toBe(0);
});
