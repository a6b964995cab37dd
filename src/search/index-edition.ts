import {
  type Edition,
  headingParts,
  isUnderColumns,
  type Passage,
  plainHeading,
  type Role,
  type Section,
} from '../knowledge/index.ts';
import { type Encoder, type Encoding, type ExtractTerms, normalize } from '../question/index.ts';
import { answerTypes, optional, required } from './answer-types.ts';
import { createTextCollector, type EncodedTexts } from './encoded-texts.ts';

/** A passage as questions are compared with it. */
export interface IndexedPassage {
  passage: Passage;
  /** Its row among the edition's texts, those of its clauses, where it has several, and those of its labels. */
  statement: number;
  clauses: number[];
  labels: number[];
  /** The terms of what it says, and of its labels. */
  terms: Set<string>;
  labelTerms: Set<string>;
  /** Whether it holds each sort of thing that is asked for, in the order of `answerTypes`. */
  holds: boolean[];
  /** Whether it or a label says that it is welcome, and that it is required. */
  isOptional: boolean;
  isRequired: boolean;
}

/** A section as questions are compared with it. */
export interface IndexedSection {
  section: Section;
  /** The rows of its heading and of the headings above it. */
  heading: number;
  path: number[];
  /** Of its heading and its heading's parts: how likely each is about each kind and facet, the likeliest of all counts. */
  kinds: Float32Array;
  facets: Float32Array;
  pathTerms: Set<string>;
  headingTerms: Set<string>;
  /** The terms of its heading and of all that stands below it. */
  terms: Set<string>;
  /** How many terms its passages have, each counted for itself. */
  size: number;
  /** Whether its heading speaks of what is welcome, and of what is required. */
  isOptional: boolean;
  isRequired: boolean;
  passages: IndexedPassage[];
}

/** One edition as questions are compared with it. */
export interface IndexedEdition {
  edition: Edition;
  sections: IndexedSection[];
  /** Its headings, labels, lines and their clauses. */
  texts: EncodedTexts;
  /** All terms of its headings, labels and passages. */
  terms: Set<string>;
  /** The terms of the role's names: whoever asks of the role uses them, so they tell nothing. */
  nameTerms: Set<string>;
  /** How telling a term is among the edition's passages, and among its sections. */
  weightOf(term: string): number;
  weightAmongSections(term: string): number;
  /** How many terms its sections have on average; 1 at the least. */
  averageSize: number;
  /** For each facet, how likely anything in the edition is about it, 0 to 1. */
  facets: Float32Array;
  /** The places of the facets that ask for all that stands under headings of a kind. */
  wholes: number[];
  /** For each kind, the same. */
  kinds: Float32Array;
  /** The places of some kinds among the encoder's kinds. */
  summary: number;
  tasks: number;
  salary: number;
  /** How much of the edition stands under no heading, 0 to 1 of its lines: no heading tells what those are about. */
  unheaded: number;
}

/**
 * Reads an edition for questions to be compared with.
 * @param encoder tells what texts are about
 * @param extractTerms turns normalised text into terms
 * @param rarity how much less a term tells that many questions hold
 */
export function indexEdition(
  role: Role,
  edition: Edition,
  encoder: Encoder,
  extractTerms: ExtractTerms,
  rarity: Record<string, number>,
): IndexedEdition {
  const nameTerms = union(role.names.map((name) => extractTerms(normalize(name))));
  const termsOf = (text: string) => {
    const terms = extractTerms(normalize(text));
    for (const term of nameTerms) terms.delete(term);
    return terms;
  };
  const mustHave = encoder.facets.indexOf('must-have');
  const requirementFacets = requirements.map((facet) => encoder.facets.indexOf(facet));
  const isOf = (kind: string) => edition.sections.some((section) => section.kind === kind);
  const wholes = Object.entries(wholeKinds).map(([facet, [kind, instead = kind]]) => ({
    facet: encoder.facets.indexOf(facet),
    kind: encoder.kinds.indexOf(isOf(kind) ? kind : instead),
  }));
  const encode = (text: string): Encoding => {
    const encoding = encoder.encode(normalize(text));
    // The encoder keeps what it has encoded, and questions are told by the facet alone.
    const facets = Float32Array.from(encoding.facets);
    facets[mustHave] = requirementFacets.reduce((sum, at) => sum + (facets[at] ?? 0), facets[mustHave] ?? 0);
    return { ...encoding, facets };
  };
  const { rowOf, all } = createTextCollector(encode);
  const sections = edition.sections.map((section): IndexedSection => {
    const plain = plainHeading(section.heading);
    const parts = [plain, ...headingParts(plain)].map(encode);
    const kinds = most(parts.map((part) => part.kinds));
    const named = section.kind === null ? -1 : encoder.kinds.indexOf(section.kind);
    if (named >= 0) kinds[named] = Math.max(kinds[named] as number, surelyNamed);
    const facets = most(parts.map((part) => part.facets));
    for (const { facet, kind } of wholes)
      facets[facet] = Math.max(facets[facet] as number, kinds[kind] as number);
    const passages = section.passages.map((passage): IndexedPassage => {
      const labels = [...passage.labels, ...columnsOf(role, section, passage)];
      return {
        passage,
        statement: rowOf(passage.statement),
        clauses: clausesOf(passage.statement).map(rowOf),
        labels: labels.map(rowOf),
        terms: termsOf(passage.statement),
        labelTerms: union([...labels, ...headsAbove(section, passage)].map(termsOf)),
        holds: answerTypes.map(({ held }) => held.test(passage.text)),
        isOptional: isMarked(passage, optional.held),
        isRequired: isMarked(passage, required.held),
      };
    });
    const headingTerms = termsOf(plain);
    return {
      section,
      heading: rowOf(plain),
      path: section.path.map((above) => rowOf(plainHeading(above))),
      kinds,
      facets,
      pathTerms: union(section.path.map(termsOf)),
      headingTerms,
      terms: union([headingTerms, ...passages.flatMap(({ terms, labelTerms }) => [terms, labelTerms])]),
      size: passages.reduce((sum, { terms }) => sum + terms.size, 0),
      isOptional: optional.held.test(section.heading),
      isRequired: required.held.test(section.heading),
      passages,
    };
  });
  const size = sections.reduce((sum, { terms }) => sum + terms.size, 0);
  const passages = sections.flatMap((section) => section.passages);
  const texts = all();
  const among = passages.map(({ terms, labelTerms }) => [terms, labelTerms]);
  const facets = most([
    ...sections.map((section) => section.facets),
    ...passages.flatMap(({ statement, clauses, labels }) =>
      [statement, ...clauses, ...labels].map((row) => rowOfTable(texts.facets, row, encoder.facets.length)),
    ),
  ]);
  return {
    edition,
    sections,
    wholes: [mustHave, ...wholes.map(({ facet }) => facet)],
    terms: union(sections.map(({ terms }) => terms)),
    nameTerms,
    summary: encoder.kinds.indexOf('summary'),
    tasks: encoder.kinds.indexOf('tasks'),
    salary: encoder.kinds.indexOf('salary'),
    unheaded: unheadedShare(edition),
    averageSize: Math.max(1, size / Math.max(1, sections.length)),
    weightOf: weigher(among.map(union), rarity),
    weightAmongSections: weigher(
      sections.map(({ terms }) => terms),
      rarity,
    ),
    texts,
    facets,
    kinds: most([
      ...sections.map((section) => section.kinds),
      ...passages.flatMap(({ statement, labels }) =>
        [statement, ...labels].map((row) => rowOfTable(texts.kinds, row, encoder.kinds.length)),
      ),
    ]),
  };
}

// In a table of roles, a row says what stands in the columns' names: what each does, needs and earns. In other tables
// these names, which all rows share, hide what tells the rows apart.
function columnsOf({ names }: Role, { columns }: Section, { cells }: Passage): string[] {
  const isOfRole = names.slice(1).includes(cells[0] ?? '') && cells.length === columns.length;
  return (isOfRole ? columns.slice(1) : []).filter((column) => column !== '').map(plainHeading);
}

// What a table's columns are about is what each of its rows says: of the levels, the amounts, the tools.
function headsAbove(section: Section, passage: Passage): string[] {
  return isUnderColumns(section, passage) ? section.columns.slice(1) : [];
}

// "High school; forklift licence; can lift 25 kg" speaks of three matters, and of none of them as a whole.
function clausesOf(statement: string): string[] {
  const clauses = statement
    .split(/[;；。!！?？，]|[,.](?!\d)/u)
    .filter((clause) => /[\p{L}\p{N}]{2}/u.test(clause));
  return clauses.length > 1 ? clauses : [];
}

/**
 * Facets of what is required of people: who asks for the requirements as a whole (the facet "must-have") is answered by
 * any of them, so that a text is of that facet as likely as of any.
 */
const requirements = [
  'degree',
  'certificates',
  'clearance',
  'years-of-experience',
  'background',
  'knowledge',
  'technical-skills',
  'programming-languages',
  'soft-skills',
  'traits',
  'skill-depth',
  'spoken-languages',
];

/**
 * Facets that ask for all that stands under headings of a kind, however those are worded: "We deliver" tells the duties.
 * Where there is no summary, the tasks tell what it would, and the other way round.
 */
const wholeKinds: Record<string, [kind: string, instead?: string]> = {
  duties: ['tasks', 'summary'],
  purpose: ['summary', 'tasks'],
  'technical-skills': ['hard-skills'],
  'soft-skills': ['soft-skills'],
  tools: ['tools'],
};

/** How likely a heading is of the kind whose phrase it is: phrases are written by hand, for this. */
const surelyNamed = 0.9;

// Inverse document frequency as in BM25 (Robertson and Spärck Jones, 1976), less for what many questions hold.
function weigher(documents: Set<string>[], rarity: Record<string, number>): (term: string) => number {
  const frequency = new Map<string, number>();
  for (const terms of documents)
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weigh = (term: string, holders: number) =>
    Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5)) * (rarity[term] ?? 1);
  const weights = new Map([...frequency].map(([term, holders]) => [term, weigh(term, holders)]));
  return (term) => weights.get(term) ?? weigh(term, 0);
}

function isMarked({ text, labels }: Passage, mark: RegExp): boolean {
  return mark.test(text) || labels.some((label) => mark.test(label));
}

function most(rows: Float32Array[]): Float32Array {
  const highest = Float32Array.from(rows[0] ?? []);
  for (const row of rows)
    for (let at = 0; at < row.length; at += 1)
      if ((row[at] as number) > (highest[at] as number)) highest[at] = row[at] as number;
  return highest;
}

function rowOfTable(table: Float32Array, row: number, length: number): Float32Array {
  return table.subarray(row * length, (row + 1) * length);
}

function union(sets: Iterable<Set<string>>): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const term of set) all.add(term);
  return all;
}

function unheadedShare({ sections }: Edition): number {
  const count = (some: Edition['sections']) => some.reduce((sum, { passages }) => sum + passages.length, 0);
  return count(sections.filter(({ isLead }) => isLead)) / Math.max(1, count(sections));
}
