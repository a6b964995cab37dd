import type { Book, Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import { type RankRoles, roleSigns } from '../subject/index.ts';
import type { ChooseLanguage } from './choose-language.ts';
import { chooseSubject } from './choose-subject.ts';
import { halvesOf } from './compare.ts';
import { listedRoles } from './listed-roles.ts';
import { createRolesByTitleWords } from './roles-by-title-words.ts';
import type { NamedRoles, Request } from './types.ts';

/** Finds the roles that a text names outright. */
export interface FindNamedRoles {
  /** The likeliest first; the one talked about so far, or the book's only one, where the text names none. */
  (request: Request): NamedRoles;
  /** The two that a text asks to compare, where it names two; `several`: those of which the second must be chosen; else as above. */
  compared(request: Request): NamedRoles & { several: Role[] };
}

/** How much of a role's name, by weight, one of two things to compare must hold to be taken for the role. */
const mostOfName = 0.5;

export function createNamedRoles(options: {
  book: Book;
  rankRoles: RankRoles;
  chooseLanguage: ChooseLanguage;
}): FindNamedRoles {
  const { book, rankRoles, chooseLanguage } = options;
  const [only, another] = listedRoles(book.roles);
  const rolesByTitleWords = createRolesByTitleWords(listedRoles(book.roles));

  function find(request: Request): NamedRoles {
    const text = normalize(request.text);
    const language = chooseLanguage(request);
    const before = book.roles.find(({ id }) => id === request.role) ?? null;
    const subject = chooseSubject(text, rankRoles(text, language), before, language);
    if (subject.kind === 'given') return { roles: subject.roles, language };
    return { roles: only && !another ? [only] : [], language };
  }

  // Names that share their words are told apart by what joins them. Where one half is known and the other may be several,
  // those are to be chosen from.
  function compared(request: Request): NamedRoles & { several: Role[] } {
    const whole = find(request);
    const { language } = whole;
    const halves = halvesOf(normalize(request.text));
    for (const [one, other] of halves) {
      const [first, second] = [roleOfHalf(one), roleOfHalf(other)];
      if (first && second && first !== second) return { roles: [first, second], several: [], language };
    }
    for (const [one, other] of halves) {
      const [first, second] = [rolesOfHalf(one), rolesOfHalf(other)];
      const [least, most] = first.length <= second.length ? [first, second] : [second, first];
      const [only] = least;
      if (least.length !== 1 || only === undefined || most.length === 0 || most.includes(only)) continue;
      if (most.length > 1) return { roles: [], several: most, language };
      return { roles: [...first, ...second], several: [], language };
    }
    return { ...whole, several: [] };

    function rolesOfHalf(half: string): Role[] {
      const byWords = rolesByTitleWords(half);
      const chosen = byWords.find(({ id }) => id === request.role);
      if (chosen && byWords.length > 1) return [chosen];
      if (byWords.length > 0) return byWords;
      const named = roleOfName(half, language);
      return named === null ? [] : [named];
    }

    // What a title says outright is no other role's.
    function roleOfHalf(half: string): Role | null {
      const byWords = rolesByTitleWords(half);
      const named = roleOfName(half, language);
      return named === null || byWords.length === 0 || byWords.includes(named) ? named : null;
    }
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
