import type { Passage, Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import { levelHeights, type RoleMention, type RoleRanking, roleSigns } from '../subject/index.ts';

/** Of which roles a question is. */
export type Subject =
  /** Roles that the text or the talk before names: one, or two to be shown side by side. */
  | { kind: 'given'; roles: [Role] | [Role, Role] }
  /** Nobody is named outright: the likeliest role is looked into. */
  | { kind: 'likeliest' }
  /** A name that several roles share equally: the asker must choose. */
  | { kind: 'ambiguous'; roles: Role[] }
  /** A role of the book at a level that no document bears or speaks of: what the text calls it, and what is near. */
  | { kind: 'missing-level'; title: string; near: Role[] };

/**
 * @param text the question, normalised
 * @param ranking who may be meant
 * @param spokenOf the role talked about so far; null where there is none
 * @param language the asker's
 */
export function chooseSubject(
  text: string,
  { roles, reading }: RoleRanking,
  spokenOf: Role | null,
  language: Language,
): Subject {
  const meant = reading.roles.map((mention) => ownEditions(mention.roles, language));
  const single = [...new Set(meant.flatMap((each) => (each.length === 1 ? each : [])))];
  const [first, second] = single;
  if (first && second) return { kind: 'given', roles: [first, second] };
  if (first) {
    const level = roles.length > 1 ? unspokenLevel(first, text, reading.roles) : null;
    return level === null
      ? { kind: 'given', roles: [first] }
      : { kind: 'missing-level', title: level, near: [first] };
  }
  const several = meant.find((each) => each.length > 1);
  const missing = reading.roles.find((mention) => mention.roles.length === 0);
  if (missing && !several) {
    const title = text.slice(missing.start, missing.end).trim();
    const alike = ofOneHeight(title, missing.siblings);
    if (alike) return { kind: 'given', roles: [alike] };
    return { kind: 'missing-level', title, near: missing.siblings };
  }
  const goesOn = spokenOf !== null && reading.occupations.length === 0 && !namesRather(roles, spokenOf);
  if (goesOn && (several ?? [spokenOf]).includes(spokenOf)) return { kind: 'given', roles: [spokenOf] };
  if (several && isTie(several, roles)) return { kind: 'ambiguous', roles: several };
  return { kind: 'likeliest' };
}

/**
 * How much more of its name than of the other's the text must hold, of 1: a name's telling word and more than
 * what it may stand for in the other language: 薪资 names no payroll accountant.
 */
const heldRather = 0.65;

// "And golang?" is of the Golang engineer, whoever was talked about.
function namesRather([best, ...others]: RoleRanking['roles'], spokenOf: Role): boolean {
  if (best === undefined || best.role === spokenOf) return false;
  const coverage = roleSigns.indexOf('coverage');
  const own = others.find(({ role }) => role === spokenOf)?.signs[coverage] ?? 0;
  return (best.signs[coverage] ?? 0) - own >= heldRather;
}

// Chinese titles know fewer heights: a 首席 is a lead as well as a principal.
function ofOneHeight(title: string, siblings: Role[]): Role | null {
  if (!/\p{Script=Han}/u.test(title)) return null;
  const asked = levelHeights(title);
  const [first, another] = siblings.filter((role) =>
    role.names.some((name) => names(normalize(name), asked)),
  );
  return first && !another ? first : null;
}

// What else the question says may tell which of several of one name is meant.
function isTie(several: Role[], ranked: RoleRanking['roles']): boolean {
  const [best, next] = ranked;
  if (!best || !several.includes(best.role)) return best === undefined || several.length > 0;
  return next !== undefined && several.includes(next.role) && !leads(ranked);
}

/**
 * How many points the likeliest role must lead the next to be taken for the one that is meant: it is twice as likely
 * then. Of the handbooks' questions that name nobody, eight of nine that lead so are of that role, and one in five of
 * those that don’t.
 */
const leadOfOne = 0.7;

/** Whether the first of ranked roles leads the others clearly. */
export function leads([best, next]: RoleRanking['roles']): boolean {
  return best !== undefined && (next === undefined || best.score - next.score >= leadOfOne);
}

// Documents of one name in two languages are most likely of one role: the asker's language chooses.
function ownEditions(roles: Role[], language: Language): Role[] {
  const own = roles.filter(({ editions }) => editions.some((edition) => edition.language === language));
  return own.length === 1 ? own : roles;
}

// "Senior AI PM" has no document of its own, but the AI product manager's says what a senior one earns. Where it says
// nothing of the level, it must not be taken for that level's.
function unspokenLevel(role: Role, text: string, mentions: RoleMention[]): string | null {
  const span = mentions.find((mention) => mention.level !== null && mention.roles.includes(role))?.level;
  const level = span ? text.slice(span.start, span.end).trim() : '';
  const asked = levelHeights(level);
  if (asked.length === 0) return null;
  const isSpokenOf = role.editions.some(({ sections }) =>
    sections.some(
      ({ heading, columns, passages }) =>
        names([heading, ...columns.slice(1)].join(' · '), asked) ||
        passages.some((passage) => speaksOf(passage, asked, role)),
    ),
  );
  return isSpokenOf ? null : level;
}

function names(text: string, heights: number[]): boolean {
  return levelHeights(text).some((height) => heights.includes(height));
}

/** What parts the levels of a line such as "Designer II 121,000; Senior 146,000" or "Designer → Senior → Lead". */
const betweenLevels = /[;,:/|()→>、，；：（）]|\s[-–—]\s/u;

// A level that stands by itself, or before a figure.
function isLevelOnly(part: string, heights: number[]): boolean {
  const words = part.replace(/[$£€¥]?\s?\d.*$/u, '').trim();
  return /^\S+$/u.test(words) && names(words, heights);
}

/** How far a level may stand before the title that it belongs to, in characters. */
const besideTitle = 24;

// "Senior stakeholders" say nothing of a senior: the level must name the line, or stand beside the title.
function speaksOf({ labels, cells, shape, text }: Passage, heights: number[], role: Role): boolean {
  if (names([...labels, cells[0] ?? '', shape === 'step' ? text : ''].join(' '), heights)) return true;
  if (!names(text, heights)) return false;
  if (text.split(betweenLevels).some((part) => isLevelOnly(part, heights))) return true;
  const normal = normalize(text);
  const heads = role.names
    .map((name) => normalize(name))
    .map((name) => name.match(/\p{Script=Han}{1,3}$|\S+$/u)?.[0] ?? name);
  return heads.some((head) => {
    const at = normal.indexOf(head);
    return at >= 0 && names(normal.slice(Math.max(0, at - besideTitle), at), heights);
  });
}
