import type { Edition, Role } from '../../src/knowledge/index.ts';
import { type IndexedEdition, indexEdition } from '../../src/search/index.ts';
import type { Understanding } from '../../src/understanding.ts';
import { bookOf } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const document = `# Head Beekeeper

The head beekeeper looks after forty hives.

## Day to day

- Feed the bees in winter.
- Calm the bees with smoke.
- Count the queens.

## Pay and training

### Training

- **Course:** a certificate in beekeeping is needed.

### Pay

| Level | Pay |
| --- | --- |
| Helper | £20,000 |
| Keeper | £30,000 |
`;

let reader: Understanding;
let role: Role;
let edition: Edition;
let index: IndexedEdition;

beforeAll(async () => {
  reader = await understanding();
  [role] = (await bookOf({ 'beekeeper.md': document })).roles as [Role];
  [edition] = role.editions as [Edition];
  const { encoder, extractTerms, model } = reader;
  index = indexEdition(role, edition, encoder, extractTerms, model.rarity);
});

const sectionOf = (heading: string) => {
  const section = index.sections.find((each) => each.section.heading === heading);
  if (!section) throw new Error(`no ${heading}: ${index.sections.map((each) => each.section.heading)}`);
  return section;
};

it('every section and line of an edition is indexed, in the document’s order', () => {
  expect(index.sections.map(({ section }) => section)).toEqual(edition.sections);
  for (const { section, passages } of index.sections)
    expect(passages.map(({ passage }) => passage)).toEqual(section.passages);
});

it('the role’s own name tells nothing, wherever it stands', () => {
  expect([...index.nameTerms]).toContain('beekeeper');
  for (const { terms, headingTerms, passages } of index.sections) {
    for (const set of [terms, headingTerms, ...passages.map((passage) => passage.terms)])
      expect([...set].filter((term) => index.nameTerms.has(term))).toEqual([]);
  }
});

it('a heading, what stands above it, a line and its label each have terms of their own', () => {
  const training = sectionOf('Training');
  const [course] = training.passages;
  const [pay, label, certificate] = ['pay', 'course', 'certificate'].map(termOf);
  expect([...training.pathTerms]).toContain(pay);
  expect([...training.headingTerms]).not.toContain(pay);
  expect([...(course?.labelTerms ?? [])]).toContain(label);
  expect([...(course?.terms ?? [])]).toContain(certificate);
  expect([...(course?.terms ?? [])]).not.toContain(label);
  for (const term of [certificate, label]) expect([...training.terms]).toContain(term);
});

const termOf = (word: string) => [...reader.extractTerms(word)][0] as string;

it('a term tells the more the fewer lines or sections hold it', () => {
  const weights = ['bees', 'queens', 'giraffes'].map((word) => index.weightOf(termOf(word)));
  expect([...weights].sort((one, other) => one - other)).toEqual(weights);
  expect(new Set(weights).size).toBe(3);
  expect(index.weightAmongSections(termOf('giraffes'))).toBeGreaterThan(
    index.weightAmongSections(termOf('bees')),
  );
});

it('a question’s common words weigh less than its rare ones', () => {
  const { encoder, extractTerms } = reader;
  const plain = indexEdition(role, edition, encoder, extractTerms, {});
  const rarity = indexEdition(role, edition, encoder, extractTerms, { queen: 0.1 });
  expect(rarity.weightOf('queen')).toBeCloseTo(0.1 * plain.weightOf('queen'));
  expect(rarity.weightOf('hive')).toBe(plain.weightOf('hive'));
});

it('what the edition speaks of is told for kinds and facets, and what it does not', () => {
  const { kinds } = reader.encoder;
  const shareOf = (kind: string) => index.kinds[kinds.indexOf(kind)] ?? Number.NaN;
  expect(shareOf('salary')).toBeGreaterThan(0.8);
  expect(shareOf('tasks')).toBeGreaterThan(0.8);
  expect(shareOf('industry')).toBeLessThan(0.5);
  for (const share of [...index.kinds, ...index.facets]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
});

it('a line of several matters is read clause by clause', async () => {
  const [porter] = (
    await bookOf({
      'porter.md':
        '# 仓库管理员\n\n管好仓库。\n\n## 任职条件\n\n高中以上;叉车证必备;会用 WMS 手持终端;能搬 25 公斤。\n',
    })
  ).roles as [Role];
  const { encoder, extractTerms } = reader;
  const porterIndex = indexEdition(porter, porter.editions[0] as Edition, encoder, extractTerms, {});
  const [line] = porterIndex.sections.at(-1)?.passages ?? [];
  const shareOf = (row: number | undefined, facet: string) =>
    porterIndex.texts.facets[(row ?? Number.NaN) * encoder.facets.length + encoder.facets.indexOf(facet)] ??
    Number.NaN;
  expect(line?.clauses).toHaveLength(4);
  for (const [at, facet] of ['degree', 'certificates', 'tools'].entries()) {
    expect(shareOf(line?.clauses[at], facet)).toBeGreaterThan(shareOf(line?.statement, facet));
    expect(porterIndex.facets[encoder.facets.indexOf(facet)]).toBe(shareOf(line?.clauses[at], facet));
  }
});

it('each part of a joined heading counts', async () => {
  const [joined] = (await bookOf({ 'a.md': '# Cook\n\nCooks.\n\n## 薪资与工具\n\n- 一口锅。\n' })).roles as [
    Role,
  ];
  const { encoder, extractTerms } = reader;
  const { sections } = indexEdition(joined, joined.editions[0] as Edition, encoder, extractTerms, {});
  const shares =
    sections.find(({ section }) => section.heading === '薪资与工具')?.kinds ?? new Float32Array();
  for (const kind of ['salary', 'tools']) expect(shares[encoder.kinds.indexOf(kind)]).toBeGreaterThan(0.5);
});
