import type { Book, Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import type { RoleMention } from '../search/index.ts';
import { levelHeights } from './find-levels.ts';

/** Of which roles a question speaks. */
export type Subject =
  /** One role, or two to be shown side by side. */
  | { kind: 'roles'; roles: [Role] | [Role, Role] }
  /**
   * A name or a heading that several roles have (`isNamed`), or no name at all in a book of several roles: the
   * asker must choose.
   */
  | { kind: 'ambiguous'; roles: Role[]; isNamed: boolean }
  /** A role of the book at a level that no document bears or speaks of: where the text names it, and what is near. */
  | { kind: 'missing-level'; start: number; end: number; near: Role[] };

/**
 * @param text the question, normalised
 * @param mentions where it names roles
 * @param owners the roles that have a heading of their own which the question names
 * @param spokenOf the role talked about so far; null where there is none
 * @param language the asker's
 */
export function findSubject(
  text: string,
  mentions: RoleMention[],
  owners: Role[],
  spokenOf: Role | null,
  book: Book,
  language: Language,
): Subject {
  const meant = mentions.map(({ roles }) => ownEdition(roles, language));
  const single = [...new Set(meant.flatMap((roles) => (roles.length === 1 ? roles : [])))];
  const [first, second] = single;
  if (first && second) return { kind: 'roles', roles: [first, second] };
  if (first) {
    const level = book.roles.length > 1 ? unspokenLevel(first, text, mentions) : null;
    return level ? { kind: 'missing-level', ...level, near: [first] } : { kind: 'roles', roles: [first] };
  }
  const several = meant.find((roles) => roles.length > 1);
  const current = spokenOf && (several ?? [spokenOf]).includes(spokenOf) ? spokenOf : null;
  const missing = mentions.find(({ roles }) => roles.length === 0);
  if (missing && !several) {
    const { start, end, siblings } = missing;
    return { kind: 'missing-level', start, end, near: siblings };
  }
  if (current) return { kind: 'roles', roles: [current] };
  if (several) return { kind: 'ambiguous', roles: several, isNamed: true };
  const [owner, ...others] = owners;
  if (owner)
    return others.length === 0
      ? { kind: 'roles', roles: [owner] }
      : { kind: 'ambiguous', roles: owners, isNamed: true };
  const [only, another] = book.roles;
  return only && !another
    ? { kind: 'roles', roles: [only] }
    : { kind: 'ambiguous', roles: book.roles, isNamed: false };
}

// Documents of one name in two languages are most likely of one role: the asker's language chooses.
function ownEdition(roles: Role[], language: Language): Role[] {
  const own = roles.filter(({ editions }) => editions.some((edition) => edition.language === language));
  return own.length === 1 ? own : roles;
}

// "Senior AI PM" has no document of its own, but the AI product manager's says what a senior one earns. Where it says
// nothing of the level, it must not be taken for that level's.
function unspokenLevel(
  role: Role,
  text: string,
  mentions: RoleMention[],
): { start: number; end: number } | null {
  const level = mentions.find((mention) => mention.level !== null && mention.roles.includes(role))?.level;
  const asked = level ? levelHeights(text.slice(level.start, level.end)) : [];
  if (!level || asked.length === 0) return null;
  const lines = role.editions.flatMap(({ sections }) =>
    sections.flatMap(({ heading, passages }) => [heading, ...passages.map((passage) => passage.text)]),
  );
  const isSpokenOf = lines.some((line) => levelHeights(line).some((height) => asked.includes(height)));
  return isSpokenOf ? null : level;
}
