import type { Role } from '../knowledge/index.ts';
import {
  dot,
  type Encoder,
  type Encoding,
  maskSpans,
  occupationMask,
  type Rarity,
  roleMask,
  type Span,
} from '../question/index.ts';
import {
  type Asked,
  answerTypes,
  type IndexedEdition,
  type RankedSection,
  sectionSigns,
} from '../search/index.ts';
import type { RankedRole, RoleRanking } from '../subject/index.ts';

/** What is known of a question once its role is chosen and that role's sections are ranked. */
interface RankedQuestion {
  /** The question, normalised. */
  text: string;
  roles: RoleRanking;
  ranked: RankedRole;
  role: Role;
  index: IndexedEdition;
  asked: Asked;
  /** Likeliest first. */
  sections: RankedSection[];
  /** Whether the role is given by the talk before rather than by the text. */
  isGiven: boolean;
}

/** One of the signs by which it is decided whether a question is answered. */
interface AnswerSign {
  name: string;
  /** Whether it may speak for answering, against it, or either way. */
  speaks: 'for' | 'against' | 'either';
  value(evidence: Evidence): number;
}

const moneyType = answerTypes.findIndex(({ name }) => name === 'money');

/** The most by which the first role can lead the next, in points. */
const mostMargin = 5;

/** The signs, in the order of their weights. */
export const answerSigns: readonly AnswerSign[] = [
  // Who is meant. Whoever is given is as good as named in full.
  { name: 'role probability', speaks: 'for', value: ({ name }) => name.probability },
  { name: 'role margin', speaks: 'for', value: ({ name }) => name.margin },
  { name: 'unique', speaks: 'for', value: ({ name }) => name.unique },
  { name: 'coverage', speaks: 'for', value: ({ name }) => name.coverage },
  { name: 'mass', speaks: 'for', value: ({ name }) => name.mass },
  { name: 'exact', speaks: 'for', value: ({ name }) => name.exact },
  { name: 'content', speaks: 'for', value: ({ name }) => name.content },
  { name: 'content line', speaks: 'for', value: ({ name }) => name.line },
  { name: 'name outside titles', speaks: 'for', value: ({ outside }) => outside },
  // Who else is named.
  { name: 'titles unexplained', speaks: 'against', value: ({ unexplained }) => unexplained },
  { name: 'other titles', speaks: 'either', value: ({ titles }) => Math.min(2, titles) },
  {
    name: 'other titles alone',
    speaks: 'against',
    value: ({ name, unexplained }) => (name.unique ? 0 : unexplained),
  },
  { name: 'other role of others', speaks: 'against', value: ({ others }) => shareOf(others, 'other-role') },
  {
    name: 'other role alone',
    speaks: 'against',
    value: ({ name, unexplained, others }) => (name.unique ? 0 : unexplained * shareOf(others, 'other-role')),
  },
  {
    name: 'company or chat of others',
    speaks: 'against',
    value: ({ others }) => shareOf(others, 'company', 'chat', 'nonsense', 'injection'),
  },
  // Whether any document would say it.
  { name: 'none', speaks: 'against', value: ({ encoding }) => encoding.none },
  { name: 'log none', speaks: 'against', value: ({ encoding }) => Math.log(0.01 + encoding.none) },
  { name: 'company', speaks: 'against', value: ({ encoding }) => shareOf(encoding.reasons, 'company') },
  {
    name: 'chat',
    speaks: 'against',
    value: ({ encoding }) => shareOf(encoding.reasons, 'chat', 'nonsense', 'injection'),
  },
  { name: 'near miss', speaks: 'against', value: ({ encoding }) => shareOf(encoding.reasons, 'near-miss') },
  { name: 'other role', speaks: 'against', value: ({ encoding }) => shareOf(encoding.reasons, 'other-role') },
  // How far the sections answer.
  { name: 'section probability', speaks: 'for', value: ({ sections }) => probabilityBesideNone(sections) },
  { name: 'line coverage', speaks: 'for', value: ({ most }) => most('question in line') },
  { name: 'section coverage', speaks: 'for', value: ({ most }) => most('question in section') },
  { name: 'line facet', speaks: 'for', value: ({ most }) => most('line facet') },
  { name: 'heading facet', speaks: 'for', value: ({ most }) => most('heading facet') },
  { name: 'label facet', speaks: 'for', value: ({ most }) => most('label facet') },
  { name: 'label words', speaks: 'for', value: ({ most }) => most('label words') },
  { name: 'line meaning', speaks: 'for', value: ({ most }) => most('line meaning') },
  { name: 'heading kind', speaks: 'for', value: ({ most }) => most('heading kind') },
  { name: 'line words', speaks: 'for', value: ({ most }) => most('line words') },
  { name: 'heading coverage', speaks: 'for', value: ({ most }) => most('heading coverage') },
  { name: 'question in heading', speaks: 'for', value: ({ most }) => most('question in heading') },
  // How far the document speaks of the matter at all.
  { name: 'facet absent', speaks: 'against', value: ({ facet }) => facet.share * (1 - facet.held) },
  {
    name: 'facet covered',
    speaks: 'for',
    value: ({ encoding, index }) => dot(encoding.facets, index.facets),
  },
  { name: 'facet peak', speaks: 'either', value: ({ facet }) => facet.share },
  {
    name: 'facet under no heading',
    speaks: 'for',
    value: ({ facet, unheaded }) => facet.share * unheaded,
  },
  {
    name: 'tasks under no heading',
    speaks: 'for',
    value: ({ asked, index, unheaded }) => (asked.kinds[index.tasks] ?? 0) * unheaded,
  },
  { name: 'whole held', speaks: 'for', value: ({ whole }) => whole },
  { name: 'kind absent', speaks: 'against', value: ({ kind }) => kind.share * (1 - kind.held) },
  { name: 'kind peak', speaks: 'either', value: ({ kind }) => kind.share },
  { name: 'telling word held', speaks: 'for', value: ({ tellingWord }) => tellingWord },
  { name: 'synonyms absent', speaks: 'against', value: ({ synonymsAbsent }) => synonymsAbsent },
  { name: 'money absent', speaks: 'against', value: ({ moneyAbsent }) => moneyAbsent },
  { name: 'type absent', speaks: 'against', value: ({ typesAbsent }) => typesAbsent },
  { name: 'type absent from section', speaks: 'against', value: ({ typesAbsentBelow }) => typesAbsentBelow },
  { name: 'words asked', speaks: 'either', value: ({ wordCount }) => Math.log(1 + wordCount) },
];

/** Where among them it stands that pay is asked for and no line holds an amount. */
export const moneyAbsentSign = answerSigns.findIndex(({ name }) => name === 'money absent');

/** What the signs are told from. */
type Evidence = ReturnType<typeof gatherEvidence>;

/** @returns the signs' values, in their order */
export function signsOf(found: RankedQuestion, encoder: Encoder, rarity: Rarity): number[] {
  const evidence = gatherEvidence(found, encoder, rarity);
  return answerSigns.map(({ value }) => value(evidence));
}

function gatherEvidence(found: RankedQuestion, encoder: Encoder, rarity: Rarity) {
  const { roles, role, index, asked, sections } = found;
  const { occupations } = roles.reading;
  const { encoding } = asked;
  const own = asked.terms.filter((term) => !index.nameTerms.has(term));
  const whole = wholeShare(found);
  const synonyms = own.filter((term) => term.startsWith('='));
  const isHeld = (term: string) => index.terms.has(term);
  return {
    asked,
    index,
    encoding,
    sections,
    name: evidenceOfName(found),
    whole,
    unheaded: role.isPage ? 0 : index.unheaded,
    outside: roles.coverageOutside(role),
    titles: occupations.length,
    unexplained: occupations.length > 0 ? 1 - roles.coverageOfTitles(role) : 0,
    others: occupations.length > 0 ? encodeMasked(found, encoder).reasons : encoding.reasons,
    most(name: (typeof sectionSigns)[number]) {
      const at = sectionSigns.indexOf(name);
      return sections.reduce((highest, { signs }) => Math.max(highest, signs[at] as number), 0);
    },
    facet: likeliest(encoding.facets, index.facets),
    kind: likeliest(asked.kinds, index.kinds),
    tellingWord: Math.max(0, ...own.filter(isHeld).map((term) => rarity[term] ?? 1)),
    // Who asks for all of a section that stands there may call it by another name.
    synonymsAbsent:
      synonyms.length > 0
        ? (synonyms.filter((term) => !isHeld(term)).length / synonyms.length) * (1 - whole)
        : 0,
    moneyAbsent:
      asked.types[moneyType] && !holds(index.sections, moneyType) ? (asked.kinds[index.salary] ?? 0) : 0,
    typesAbsent: absentShare(asked, index.sections),
    typesAbsentBelow: absentShare(
      asked,
      index.sections.filter(({ section }) => section === sections[0]?.section),
    ),
    wordCount: asked.terms.length,
  };
}

// Who asks how long and how much is answered by durations and amounts: the share of what is asked for that no line holds.
function absentShare({ types }: Asked, sections: IndexedEdition['sections']): number {
  const wanted = types.flatMap((type, at) => (type === null ? [] : at));
  return wanted.length > 0 ? wanted.filter((type) => !holds(sections, type)).length / wanted.length : 0;
}

function holds(sections: IndexedEdition['sections'], type: number): boolean {
  return sections.some(({ passages }) => passages.some((passage) => passage.holds[type] === true));
}

// How far all is asked for that stands under headings of a kind that the edition has.
function wholeShare({ asked, index }: RankedQuestion): number {
  return index.wholes.reduce(
    (sum, facet) => sum + (asked.encoding.facets[facet] ?? 0) * (index.facets[facet] ?? 0),
    0,
  );
}

// The first section's beside one of which nothing speaks: where a document has one section only, that it is likelier than
// all others says nothing.
function probabilityBesideNone([first, ...others]: RankedSection[]): number {
  if (first === undefined) return 0;
  const rest = others.reduce((sum, { score }) => sum + Math.exp(score - first.score), Math.exp(-first.score));
  return 1 / (1 + rest);
}

function evidenceOfName({ roles, ranked, isGiven }: RankedQuestion) {
  const [first, next] = roles.roles;
  const [unique = 0, , coverage = 0, mass = 0, exact = 0, content = 0, line = 0] = ranked.signs;
  if (isGiven && !unique)
    return { probability: 1, margin: mostMargin, unique: 1, coverage: 1, mass: 1, exact: 1, content, line };
  const rival = ranked === first ? next : first;
  const margin = isGiven || !rival ? mostMargin : Math.min(mostMargin, ranked.score - rival.score);
  return {
    probability: isGiven ? 1 : ranked.probability,
    margin,
    unique,
    coverage,
    mass,
    exact,
    content,
    line,
  };
}

// Of whom it is asked tells whether it is of somebody else: so they are masked, but not left out.
function encodeMasked({ text, roles: { reading } }: RankedQuestion, encoder: Encoder): Encoding {
  const masked = maskSpans(text, reading.roles, roleMask);
  // Masking the roles has moved the titles: they are looked for again.
  const titles = reading.occupations.flatMap(({ title }): Span[] => {
    const start = masked.indexOf(title);
    return start < 0 ? [] : [{ start, end: start + title.length }];
  });
  return encoder.encode(maskSpans(masked, titles, occupationMask));
}

function likeliest(shares: Float32Array, held: Float32Array): { share: number; held: number } {
  let best = 0;
  for (let at = 1; at < shares.length; at += 1)
    if ((shares[at] as number) > (shares[best] as number)) best = at;
  return { share: shares[best] ?? 0, held: held[best] ?? 0 };
}

function shareOf(reasons: Record<string, number>, ...names: string[]): number {
  return names.reduce((sum, name) => sum + (reasons[name] ?? 0), 0);
}
