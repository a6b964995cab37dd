import type { Book, Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { chooseEdition } from './choose-edition.ts';
import { listedRoles } from './listed-roles.ts';

/** A role's name where there are several; null where it is the only one, of which nobody need be told. */
export function nameAmongOthers(book: Book, role: Role, language: Language): string | null {
  return listedRoles(book.roles).length > 1 ? chooseEdition(role, language).name : null;
}
