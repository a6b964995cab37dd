import type { Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import { followLevel, type RankRoles, roleSigns } from '../subject/index.ts';
import type { ChooseLanguage } from './choose-language.ts';
import { chooseSubject } from './choose-subject.ts';
import { halvesOf } from './compare.ts';
import { createRolesByTitleWords, isLevelAlone } from './roles-by-title-words.ts';
import type { NamedRoles, Request } from './types.ts';

/** Finds the roles that a text names outright. */
interface FindNamedRoles {
  /** The likeliest first; the one talked about so far, or the book's only one, where the text names none. */
  (request: Request): NamedRoles;
  /** The two that a text asks to compare, where it names two; `several`: those of which the second must be chosen; else as above. */
  compared(request: Request): NamedRoles & { several: Role[] };
}

/** How much of a role's name, by weight, one of two things to compare must hold to be taken for the role. */
const mostOfName = 0.5;

/** @param options.roles those of the book, by their ids; `listed`: those to name and to choose from */
export function createNamedRoles(options: {
  roles: Map<string, Role>;
  listed: Role[];
  rankRoles: RankRoles;
  chooseLanguage: ChooseLanguage;
}): FindNamedRoles {
  const { roles, listed, rankRoles, chooseLanguage } = options;
  const [only, another] = listed;
  const rolesByTitleWords = createRolesByTitleWords(listed);

  function find(request: Request): NamedRoles {
    const text = normalize(request.text);
    const language = chooseLanguage(request);
    const before = roles.get(request.role ?? '') ?? null;
    const subject = chooseSubject(text, rankRoles(text, language), before, language);
    if (subject.kind === 'given') return { roles: subject.roles, language };
    return { roles: only && !another ? [only] : [], language };
  }

  // Names that share their words are told apart by what joins them. Where one half is known and the other may be several,
  // those are to be chosen from.
  function compared(request: Request): NamedRoles & { several: Role[] } {
    const whole = find(request);
    const { language } = whole;
    const halves = halvesOf(normalize(request.text)).map(
      ([before, behind]) => [readHalf(before), readHalf(behind)] as const,
    );
    for (const [{ outright: one }, { outright: other }] of halves) {
      if (one && other && one !== other) return { roles: [one, other], several: [], language };
    }
    for (const [first, second] of halves) {
      const one = first.outright ?? levelBeside(first.text, second.outright);
      const other = second.outright ?? levelBeside(second.text, first.outright);
      if (one && other && one !== other) return { roles: [one, other], several: [], language };
    }
    for (const [first, second] of halves) {
      const [one, other] = [first.all, second.all];
      const [least, most] = one.length <= other.length ? [one, other] : [other, one];
      const [only] = least;
      if (least.length !== 1 || only === undefined || most.length === 0 || most.includes(only)) continue;
      if (most.length > 1) return { roles: [], several: most, language };
      return { roles: [...one, ...other], several: [], language };
    }
    return { ...whole, several: [] };

    function readHalf(half: string): { text: string; outright: Role | null; all: Role[] } {
      const byWords = rolesByTitleWords(half);
      // What names a role is no mere level, as an intern of a sort is one.
      const isNobody = isLevelAlone(half) && rankRoles.read(half).roles.length === 0;
      const named = isNobody ? null : roleOfName(half, language);
      // What a title says outright is no other role's.
      const outright = named && (byWords.length === 0 || byWords.includes(named)) ? named : null;
      const chosen = byWords.find(({ id }) => id === request.role);
      if (chosen) return { text: half, outright, all: [chosen] };
      return { text: half, outright, all: byWords.length > 0 || named === null ? byWords : [named] };
    }
  }

  // "A lead programmer and a senior one", "a junior and a senior designer".
  function levelBeside(half: string, other: Role | null): Role | null {
    const levelled = other && followLevel(half, other);
    const [mention] = levelled ? rankRoles.read(levelled).roles : [];
    return mention?.level === null && mention.roles.length === 1 ? (mention.roles[0] ?? null) : null;
  }

  function roleOfName(text: string, language: Language): Role | null {
    const ranking = rankRoles(text, language);
    const subject = chooseSubject(text, ranking, null, language);
    if (subject.kind === 'given') return subject.roles[0];
    const [likeliest] = ranking.roles;
    if (likeliest === undefined || subject.kind === 'missing-level') return null;
    const coverage = likeliest.signs[roleSigns.indexOf('coverage')] as number;
    return subject.kind === 'ambiguous' || coverage >= mostOfName ? likeliest.role : null;
  }

  return Object.assign(find, { compared });
}
