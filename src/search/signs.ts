import { dot } from '../question/index.ts';
import { answerTypes } from './answer-types.ts';
import type { Asked } from './asked.ts';
import type { Likeness } from './encoded-texts.ts';
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

/** Where among a line's signs stands how much of the question's weight it holds. */
export const coverageSign = lineSigns.indexOf('coverage');

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

/** Where among a section's signs stands how far its heading is of the kind that is asked for. */
export const headingKindSign = sectionSigns.indexOf('heading kind');

/** The section signs that may speak against a section as well as for it. */
export const freeSectionSigns: readonly string[] = ['optional not asked', 'lead', 'length', 'depth'];

/** The line signs that may speak against a line as well as for it. */
export const freeLineSigns: readonly string[] = ['first', 'lead-in', 'row', 'length'];

/** The section signs that are scaled within the question: the most that any section reaches becomes 1. */
const scaledSigns = new Set(['heading words', 'path words', 'label words', 'line words', 'section words']);
/** The weight of words below which even the most is little. */
const littleWeight = 3;

/** The terms of a question that are in no name of the role, with how telling each is among the edition's passages and sections. */
interface WeighedTerms {
  terms: { term: string; value: number; amongSections: number }[];
  whole: number;
}

/** Once for all lines and sections of an edition. */
export function weighTerms(asked: Asked, index: IndexedEdition): WeighedTerms {
  const terms = asked.terms
    .filter((term) => !index.nameTerms.has(term))
    .map((term) => ({ term, value: index.weightOf(term), amongSections: index.weightAmongSections(term) }));
  return { terms, whole: terms.reduce((sum, { value }) => sum + value, 0) };
}

/** How far one line answers, by each sign. */
export function signsOfLine(
  asked: Asked,
  { facets, kinds, meanings }: Likeness,
  { terms: own, whole }: WeighedTerms,
  line: IndexedPassage,
  at: number,
): number[] {
  const { passage, statement, clauses, labels, terms, labelTerms, holds } = line;
  let weight = 0;
  let labelWeight = 0;
  for (const { term, value } of own) {
    if (terms.has(term)) weight += value;
    else if (labelTerms.has(term)) labelWeight += value;
  }
  const signs = [
    facets[statement] as number,
    most(facets, clauses),
    most(facets, labels),
    kinds[statement] as number,
    most(kinds, labels),
    meanings[statement] as number,
    most(meanings, clauses),
    most(meanings, labels),
    // A long line holds a word sooner, so it tells less.
    weight / (1 + 0.25 * Math.log(1 + terms.size / usualTerms)),
    labelWeight,
    whole > 0 ? (weight + labelWeight) / whole : 0,
  ];
  for (let type = 0; type < holds.length; type += 1) signs.push(asked.types[type] && holds[type] ? 1 : 0);
  signs.push(
    asked.isOptional && line.isOptional ? 1 : 0,
    asked.isRequired && line.isRequired ? 1 : 0,
    at === 0 ? 1 : 0,
    passage.isLeadIn ? 1 : 0,
    passage.shape === 'row' ? 1 : 0,
    Math.log(1 + terms.size) / 5,
  );
  return signs;
}

/** How many terms a line usually has. */
const usualTerms = 12;

/**
 * How far each section of an edition answers, by each sign.
 * @param lines the signs of each section's lines
 * @returns a row a section, in their order
 */
export function signsOfSections(
  asked: Asked,
  likeness: Likeness,
  terms: WeighedTerms,
  index: IndexedEdition,
  lines: number[][][],
): number[][] {
  const rows = index.sections.map((section, at) =>
    signsOfSection(asked, likeness, terms, section, index, lines[at] ?? []),
  );
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

/** Where each sign of a line stands. */
const lineSign = new Map<string, number>(lineSigns.map((name, at) => [name, at]));
const facetSign = lineSigns.indexOf('facet');
const meaningSign = lineSigns.indexOf('meaning');

function signsOfSection(
  asked: Asked,
  likeness: Likeness,
  { terms: own, whole }: WeighedTerms,
  indexed: IndexedSection,
  index: IndexedEdition,
  lines: number[][],
): number[] {
  const { section, headingTerms, pathTerms, path, size } = indexed;
  const { kinds } = asked;
  const mostOfLines = (name: (typeof lineSigns)[number]) => {
    const at = lineSign.get(name) as number;
    let highest = 0;
    for (const line of lines) if ((line[at] as number) > highest) highest = line[at] as number;
    return highest;
  };
  const headingFacet = dot(asked.encoding.facets, indexed.facets);
  const headingKind = dot(kinds, indexed.kinds);
  const pathKind = most(likeness.kinds, path);
  const lineFacet = mostOfLines('facet');
  const labelFacet = mostOfLines('label facet');
  const labelKind = mostOfLines('label kind');
  const lineKind = mostOfLines('kind');
  const meanFacet =
    lines.reduce((sum, line) => sum + (line[facetSign] as number), 0) / Math.max(1, lines.length);
  const meanings = lines.map((line) => line[meaningSign] as number).sort((one, other) => other - one);
  const best = meanings[0] ?? 0;
  const inHeading = weightIn(headingTerms, own);
  const inSection = weightIn(indexed.terms, own);
  return [
    headingFacet,
    labelFacet,
    lineFacet,
    mostOfLines('clause facet'),
    meanFacet,
    most(likeness.facets, path),
    Math.log(0.01 + Math.max(headingFacet, labelFacet, 0.7 * lineFacet)),
    headingKind,
    labelKind,
    lineKind,
    pathKind,
    Math.log(0.02 + Math.max(headingKind, labelKind, 0.5 * pathKind, 0.5 * lineKind)),
    likeness.meanings[indexed.heading] as number,
    best,
    mostOfLines('clause meaning'),
    (best + (meanings[1] ?? best) + (meanings[2] ?? meanings[1] ?? best)) / 3,
    most(likeness.meanings, path),
    inHeading.amongSections,
    weightIn(pathTerms, own).amongSections,
    mostOfLines('label words'),
    mostOfLines('words'),
    inSection.amongSections / (0.6 + 0.4 * (size / index.averageSize)),
    headingTerms.size > 0 ? inHeading.count / headingTerms.size : 0,
    inHeading.value / (whole || 1),
    mostOfLines('coverage'),
    inSection.value / (whole || 1),
    ...typeNames.map((name) => mostOfLines(name)),
    asked.isOptional && indexed.isOptional ? 1 : 0,
    !asked.isOptional && indexed.isOptional ? 1 : 0,
    asked.isRequired && indexed.isRequired ? 1 : 0,
    section.isLead ? 1 : 0,
    section.isLead ? (kinds[index.summary] ?? 0) : 0,
    Math.log(1 + size) / 5,
    section.depth / 4,
  ];
}

/** How many of a question's terms some terms are, and how telling those are. */
function weightIn(terms: Set<string>, asked: WeighedTerms['terms']) {
  let count = 0;
  let value = 0;
  let amongSections = 0;
  for (const term of asked) {
    if (!terms.has(term.term)) continue;
    count += 1;
    value += term.value;
    amongSections += term.amongSections;
  }
  return { count, value, amongSections };
}

/** The most that any of some rows has; 0 at the least. */
function most(values: Float32Array, rows: number[]): number {
  let highest = 0;
  for (const row of rows) if ((values[row] as number) > highest) highest = values[row] as number;
  return highest;
}
