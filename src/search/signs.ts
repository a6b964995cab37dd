import { answerTypes, optional, required } from './answer-types.ts';
import type { Asked } from './asked.ts';
import type { IndexedEdition, IndexedPassage, IndexedSection } from './index-edition.ts';

const typeNames = answerTypes.map(({ name }) => `type ${name}`);

/** The signs by which a section's lines are ranked, in the order of their weights. */
export const lineSigns = [
  'facet',
  'clause facet',
  'label facet',
  'kind',
  'label kind',
  'meaning',
  'clause meaning',
  'label meaning',
  'words',
  'label words',
  'coverage',
  ...typeNames,
  'optional',
  'required',
  'first',
  'lead-in',
  'row',
  'length',
] as const;

/** Where among a line's signs stands whether it holds the money that is asked for. */
export const moneySign = lineSigns.indexOf('type money');

/** The signs by which an edition's sections are ranked, in the order of their weights. */
export const sectionSigns = [
  'heading facet',
  'label facet',
  'line facet',
  'clause facet',
  'mean facet',
  'path facet',
  'log facet',
  'heading kind',
  'label kind',
  'line kind',
  'path kind',
  'log kind',
  'heading meaning',
  'line meaning',
  'clause meaning',
  'meaning of three',
  'path meaning',
  'heading words',
  'path words',
  'label words',
  'line words',
  'section words',
  'heading coverage',
  'question in heading',
  'question in line',
  'question in section',
  ...typeNames,
  'optional asked',
  'optional not asked',
  'required asked',
  'lead',
  'lead summary',
  'length',
  'depth',
] as const;

/** The section signs that may speak against a section as well as for it. */
export const freeSectionSigns: readonly string[] = ['optional not asked', 'lead', 'length', 'depth'];

/** The line signs that may speak against a line as well as for it. */
export const freeLineSigns: readonly string[] = ['first', 'lead-in', 'row', 'length'];

/** The section signs that are scaled within the question: the most that any section reaches becomes 1. */
const scaledSigns = new Set(['heading words', 'path words', 'label words', 'line words', 'section words']);
/** The weight of words below which even the most is little. */
const littleWeight = 3;

/** The terms of a question that are in no name of the role, with how telling each is among the edition's passages. */
export interface WeighedTerms {
  terms: { term: string; value: number }[];
  whole: number;
}

/** Once for all lines of an edition. */
export function weighTerms(asked: Asked, index: IndexedEdition): WeighedTerms {
  const terms = asked.terms
    .filter((term) => !index.nameTerms.has(term))
    .map((term) => ({ term, value: index.weightOf(term) }));
  return { terms, whole: terms.reduce((sum, { value }) => sum + value, 0) };
}

/** How far one line answers, by each sign. */
export function signsOfLine(
  asked: Asked,
  { terms: own, whole }: WeighedTerms,
  line: IndexedPassage,
  at: number,
): number[] {
  const { passage, encoding, clauses, labels, terms, labelTerms } = line;
  const { facets, vector } = asked.encoding;
  let weight = 0;
  let labelWeight = 0;
  for (const { term, value } of own) {
    if (terms.has(term)) weight += value;
    else if (labelTerms.has(term)) labelWeight += value;
  }
  return [
    dot(facets, encoding.facets),
    mostOf(clauses, (clause) => dot(facets, clause.facets)),
    mostOf(labels, (label) => dot(facets, label.facets)),
    dot(asked.kinds, encoding.kinds),
    mostOf(labels, (label) => dot(asked.kinds, label.kinds)),
    dot(vector, encoding.vector),
    mostOf(clauses, (clause) => dot(vector, clause.vector)),
    mostOf(labels, (label) => dot(vector, label.vector)),
    // A long line holds a word sooner, so it tells less.
    weight / (1 + 0.25 * Math.log(1 + terms.size / usualTerms)),
    labelWeight,
    whole > 0 ? (weight + labelWeight) / whole : 0,
    ...asked.types.map((type) => (type?.held.test(passage.text) ? 1 : 0)),
    asked.isOptional && isMarked(passage, optional.held) ? 1 : 0,
    asked.isRequired && isMarked(passage, required.held) ? 1 : 0,
    at === 0 ? 1 : 0,
    passage.isLeadIn ? 1 : 0,
    passage.shape === 'row' ? 1 : 0,
    Math.log(1 + terms.size) / 5,
  ];
}

/** How many terms a line usually has. */
const usualTerms = 12;

function isMarked({ text, labels }: IndexedPassage['passage'], mark: RegExp): boolean {
  return mark.test(text) || labels.some((label) => mark.test(label));
}

/**
 * How far each section of an edition answers, by each sign.
 * @param lines the signs of each section's lines
 * @returns a row a section, in their order
 */
export function signsOfSections(asked: Asked, index: IndexedEdition, lines: number[][][]): number[][] {
  const rows = index.sections.map((section, at) => signsOfSection(asked, section, index, lines[at] ?? []));
  sectionSigns.forEach((name, sign) => {
    if (!scaledSigns.has(name)) return;
    const most = rows.reduce((highest, row) => Math.max(highest, row[sign] as number), 0);
    for (const row of rows) {
      const value = row[sign] as number;
      row[sign] = most > 0 ? (value / most) * Math.min(1, most / littleWeight) + value / 10 : 0;
    }
  });
  return rows;
}

function signsOfSection(
  asked: Asked,
  indexed: IndexedSection,
  index: IndexedEdition,
  lines: number[][],
): number[] {
  const { section, passages, headingTerms, pathTerms } = indexed;
  const { facets, vector } = asked.encoding;
  const { kinds } = asked;
  const sign = (name: (typeof lineSigns)[number]) => lineSigns.indexOf(name);
  const most = (name: (typeof lineSigns)[number]) => {
    const own = sign(name);
    return lines.reduce((highest, line) => Math.max(highest, line[own] as number), 0);
  };
  const headingFacet = dot(facets, indexed.facets);
  const headingKind = dot(kinds, indexed.kinds);
  const pathKind = mostOf(indexed.path, (above) => dot(kinds, above.kinds));
  const lineFacet = most('facet');
  const labelFacet = most('label facet');
  const labelKind = most('label kind');
  const meanFacet = lines.reduce((sum, line) => sum + (line[0] as number), 0) / Math.max(1, lines.length);
  const meanings = lines.map((line) => line[sign('meaning')] as number).sort((one, other) => other - one);
  const best = meanings[0] ?? 0;
  const own = asked.terms.filter((term) => !index.nameTerms.has(term));
  const weigh = (terms: Set<string>, weightOf: (term: string) => number) =>
    own.reduce((sum, term) => sum + (terms.has(term) ? weightOf(term) : 0), 0);
  const whole = own.reduce((sum, term) => sum + index.weightOf(term), 0) || 1;
  const held = own.filter((term) => headingTerms.has(term)).length;
  const size = passages.reduce((sum, { terms }) => sum + terms.size, 0);
  const isOptional = optional.held.test(section.heading);
  return [
    headingFacet,
    labelFacet,
    lineFacet,
    most('clause facet'),
    meanFacet,
    mostOf(indexed.path, (above) => dot(facets, above.facets)),
    Math.log(0.01 + Math.max(headingFacet, labelFacet, 0.7 * lineFacet)),
    headingKind,
    labelKind,
    most('kind'),
    pathKind,
    Math.log(0.02 + Math.max(headingKind, labelKind, 0.5 * pathKind, 0.5 * most('kind'))),
    dot(vector, indexed.heading.vector),
    best,
    most('clause meaning'),
    (best + (meanings[1] ?? best) + (meanings[2] ?? meanings[1] ?? best)) / 3,
    mostOf(indexed.path, (above) => dot(vector, above.vector)),
    weigh(headingTerms, index.weightAmongSections),
    weigh(pathTerms, index.weightAmongSections),
    most('label words'),
    most('words'),
    weigh(indexed.terms, index.weightAmongSections) / (0.6 + 0.4 * (size / averageSize(index))),
    headingTerms.size > 0 ? held / headingTerms.size : 0,
    weigh(headingTerms, index.weightOf) / whole,
    most('coverage'),
    weigh(indexed.terms, index.weightOf) / whole,
    ...typeNames.map((name) => most(name)),
    asked.isOptional && isOptional ? 1 : 0,
    !asked.isOptional && isOptional ? 1 : 0,
    asked.isRequired && required.held.test(section.heading) ? 1 : 0,
    section.isLead ? 1 : 0,
    section.isLead ? (kinds[index.summary] ?? 0) : 0,
    Math.log(1 + size) / 5,
    section.depth / 4,
  ];
}

function averageSize({ sections }: IndexedEdition): number {
  const all = sections.reduce((sum, { terms }) => sum + terms.size, 0);
  return Math.max(1, all / Math.max(1, sections.length));
}

function mostOf<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((highest, item) => Math.max(highest, value(item)), 0);
}

/** The sum of products of two rows of one length; of one type only, which the machine code is made for. */
export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
