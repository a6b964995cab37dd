import type { Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { chooseEdition } from './choose-edition.ts';

/**
 * A role's name where there are several; null where it is the only one, of which nobody need be told.
 * @param listed the roles to name and to choose from
 */
export function nameAmongOthers(listed: Role[], role: Role, language: Language): string | null {
  return listed.length > 1 ? chooseEdition(role, language).name : null;
}
