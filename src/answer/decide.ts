import type { SectionKind } from '../knowledge/index.ts';
import { moneySign } from '../search/index.ts';
import { asksForFigures } from './asks-for-figures.ts';
import { leads } from './choose-subject.ts';
import type { Consideration } from './consider.ts';
import type { UnknownReason } from './types.ts';

/** What to do with a question: answer it, ask back, or say why not. */
export type Verdict =
  | 'answer'
  | 'choose-role'
  | 'choose-section'
  | Exclude<UnknownReason, 'empty' | 'roles' | 'distress' | 'unplaced'>;

/** How likely the first section must answer to be shown: as likely as not. */
const answerAt = 0.5;
/** How likely it must be for sections to be offered: below, one in four choices would hold the right one. */
const offerAt = 0.35;
/** How likely a question must be outside of all documents for its reason to be given. */
export const noneAt = 0.5;

/**
 * Decides what to do with a question that was considered.
 * @param fixed a kind of section that the surface asks for; null where the question's own words ask
 * @param isSpokenOf whether a phrase stands in a heading or label of any document: of such a title it is not true that none is about it
 */
export function decide(
  consideration: Consideration,
  fixed: SectionKind | null,
  isSpokenOf: (phrase: string) => boolean,
): Verdict {
  const { text, probability, naming, asked, sections, ranked, roles, role } = consideration;
  const { none, reasons } = asked.encoding;
  const isOfOthers = roles.reading.occupations.length > 0 && roles.coverageOfTitles(role) < 1;
  if (fixed && (naming === 'named' || naming === 'only') && !isOfOthers) {
    return sections[0]?.section.kind === fixed.id || probability >= answerAt ? 'answer' : 'not-in-document';
  }
  const isUnnamed = naming === 'unnamed' || naming === 'loosely';
  // A page may speak to everybody, but pay is of one of the roles.
  const isPayOnPage = role.isPage && asksForFigures(text);
  const isLeading = roles.roles[0] === ranked && leads(roles.roles);
  const isUnclear =
    (!role.isPage || isPayOnPage) && ranked.probability < answerAt && !isLeading && none < noneAt;
  const isPaySaidOfNobody =
    isPayOnPage && (sections[0]?.lines ?? []).every(({ signs }) => signs[moneySign] === 0);
  const isAnyones = naming === 'unnamed' && (isUnclear || isPaySaidOfNobody);
  const isOfStranger =
    naming !== 'named' && roles.reading.occupations.some(({ isStranger }) => isStranger === true);
  if (probability >= answerAt && !(fixed && isOfOthers) && !isAnyones && !isOfStranger) return 'answer';
  if (isOfOthers && !roles.reading.occupations.some(({ title }) => isSpokenOf(title.trim())))
    return 'other-role';
  if (isUnnamed && !isOfOthers && none < noneAt) return 'choose-role';
  if (!isUnnamed && probability >= offerAt && sections.length > 1 && none < noneAt) return 'choose-section';
  if (none < noneAt) return 'not-in-document';
  const [reason] = Object.entries(reasons).sort((one, other) => other[1] - one[1])[0] ?? ['near-miss'];
  if (reason === 'company') return 'company';
  if (reason === 'chat') return 'talk';
  return reason === 'near-miss' ? 'not-in-document' : 'out-of-scope';
}
