import type { Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import type { Span } from '../question/index.ts';
import { followLevel, type RankRoles, type RoleRanking } from '../subject/index.ts';
import { chooseSubject, type Subject } from './choose-subject.ts';
import { findBackground } from './find-background.ts';

/** Of whom a part of a message asks. */
export interface FoundSubject {
  subject: Subject;
  /** The part; behind it the title of the level that it goes on to, where several may be meant. */
  text: string;
  /** Where it speaks of occupations that whoever asks has. */
  background: Span[];
}

/**
 * Finds of whom a part of a message asks: whoever it names, else whoever the rest of the message names, else a level of
 * the role that was talked about.
 *
 * @param text the part, normalised
 * @param message all of the message, normalised
 * @param before the role talked about so far; null where there is none
 */
export function findSubject(
  rankRoles: RankRoles,
  {
    text,
    message,
    language,
    before,
  }: { text: string; message: string; language: Language; before: Role | null },
): FoundSubject {
  const { ranking, background } = withoutBackground(
    withoutGrades(rankRoles(text, language), before),
    text,
    before,
  );
  const isNobodys = ranking.reading.roles.length === 0 && ranking.reading.occupations.length === 0;
  const levelled = before && isNobodys ? followLevel(text, before) : null;
  if (levelled) {
    // The level's title tells of whom it is, and the question's own words what is asked.
    const level = { text: levelled, message: levelled, language, before: null };
    const { subject } = findSubject(rankRoles, level);
    return { subject, text: subject.kind === 'given' ? text : `${text} ${levelled}`, background: [] };
  }
  if (isNobodys && message !== text) {
    const around = rankRoles(message, language);
    const { roles } = withoutBackground(around, message, before).ranking.reading;
    const reading = { ...around.reading, roles };
    const elsewhere = chooseSubject(message, { ...around, reading }, before, language);
    if (elsewhere.kind === 'given') return { subject: elsewhere, text, background };
  }
  return { subject: chooseSubject(text, ranking, before, language), text, background };
}

// In talk of one role a grade is that role's.
function withoutGrades(ranking: RoleRanking, before: Role | null): RoleRanking {
  const roles = ranking.reading.roles.filter(({ isGrade }) => before === null || isGrade !== true);
  return { ...ranking, reading: { ...ranking.reading, roles } };
}

function withoutBackground(
  ranking: RoleRanking,
  text: string,
  before: Role | null,
): { ranking: RoleRanking; background: Span[] } {
  const background = findBackground(text, ranking, before !== null);
  const isMeant = (mention: Span) => !background.includes(mention);
  const roles = ranking.reading.roles.filter(isMeant);
  const occupations = ranking.reading.occupations.filter(isMeant);
  return { ranking: { ...ranking, reading: { ...ranking.reading, roles, occupations } }, background };
}
