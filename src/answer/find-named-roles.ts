import type { Book, Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import { type RankRoles, roleSigns } from '../subject/index.ts';
import type { ChooseLanguage } from './choose-language.ts';
import { chooseSubject } from './choose-subject.ts';
import { halvesOf } from './compare.ts';
import { listedRoles } from './listed-roles.ts';
import type { NamedRoles, Request } from './types.ts';

/** Finds the roles that a text names outright. */
export interface FindNamedRoles {
  /** The likeliest first; the one talked about so far, or the book's only one, where the text names none. */
  (request: Request): NamedRoles;
  /** The two that a text asks to compare, where it names two; else as above. */
  compared(request: Request): NamedRoles;
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

  function find(request: Request): NamedRoles {
    const text = normalize(request.text);
    const language = chooseLanguage(request);
    const before = book.roles.find(({ id }) => id === request.role) ?? null;
    const subject = chooseSubject(text, rankRoles(text, language), before, language);
    if (subject.kind === 'given') return { roles: subject.roles, language };
    return { roles: only && !another ? [only] : [], language };
  }

  // Names that share their words are told apart by what joins them.
  function compared(request: Request): NamedRoles {
    const whole = find(request);
    for (const halves of halvesOf(normalize(request.text))) {
      const [first, second] = halves.map((half) => roleOfName(half, whole.language));
      if (first && second && first !== second) return { roles: [first, second], language: whole.language };
    }
    return whole;
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
