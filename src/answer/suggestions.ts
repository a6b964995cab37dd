import type { Book, Role } from '../knowledge/index.ts';
import { type Language, languages } from '../language/index.ts';
import { chooseEdition } from './choose-edition.ts';
import { listedRoles } from './listed-roles.ts';
import type { Unknown } from './types.ts';

/** Says what can be asked instead; names at most so many roles (three). */
type Suggest = (language: Language, role?: Role, most?: number) => Pick<Unknown, 'roles' | 'examples'>;

const mostNames = 3;
const mostExamples = 3;
/** The kinds that newcomers ask for most, first. */
const popular = ['tasks', 'salary', 'education', 'hard-skills', 'tools', 'career'];

/** @param book whose roles and kinds to suggest */
export function createSuggestions(book: Book): Suggest {
  const kinds = [...book.kinds].sort((one, other) => rank(one.id) - rank(other.id));
  const listed = listedRoles(book.roles);
  // Whoever asks in a language is helped by names in it.
  const inLanguage = new Map(languages.map((language) => [language, ownFirst(listed, language)]));
  return (language, given, most = mostNames) => {
    const own = inLanguage.get(language) ?? listed;
    // A page that is no role does nothing every day and earns nothing.
    const role =
      given !== undefined && listed.includes(given) ? given : (own.find(reads(language)) ?? own[0]);
    const names = own.slice(0, most).map((each) => chooseEdition(each, language).name);
    const roles = { names, more: listed.length - names.length };
    if (!role) return { roles, examples: [] };
    const { name, sections } = chooseEdition(role, language);
    const offered = kinds
      .filter((kind) => sections.some((section) => section.kind === kind.id))
      .slice(0, mostExamples);
    return { roles, examples: offered.map((kind) => fill(kind.example[language], name)) };
  };
}

/** The longest name that still reads within a question, in characters. */
const longestName = 50;

// "What does a Backend engineers – what each level means do" is no question; the name of most roles is a title.
function reads(language: Language): (role: Role) => boolean {
  return (role) => {
    const { name } = chooseEdition(role, language);
    return name.length <= longestName && !/[–—:：|?？]|\s-\s/u.test(name);
  };
}

function ownFirst(roles: Role[], language: Language): Role[] {
  const isOwn = ({ editions }: Role) => editions.some((edition) => edition.language === language);
  return [...roles.filter(isOwn), ...roles.filter((role) => !isOwn(role))];
}

function rank(kind: string): number {
  const index = popular.indexOf(kind);
  return index < 0 ? popular.length : index;
}

// A Chinese name takes no article, and a Latin one stands apart from the Chinese around it.
function fill(example: string, name: string): string {
  const article = han.test(name) ? '' : soundsOpen.test(name) || spelledOpen.test(name) ? 'an ' : 'a ';
  const own = han.test(example) && !han.test(name) ? ` ${name} ` : name;
  return example
    .replaceAll('{a role}', `${article}${own}`)
    .replaceAll('{role}', own)
    .replace(/^ | (?=[？?]|$)/gu, '');
}

// "An usher" and "an hourly worker", but "a user researcher", "a European" and "a one-to-one tutor".
const soundsOpen = /^(?:[ai]|e(?!u)|o(?!ne\b)|u(?!ni|s[aeiu]|k\b|x\b)|hour|hono|heir)/i;
// "An SRE" and "an L4 nurse": letters by their names.
const spelledOpen = /^[FHLMNRSX](?=[A-Z\d]|\b)/;

const han = /\p{Script=Han}/u;
