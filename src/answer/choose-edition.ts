import type { Edition, Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';

/**
 * The edition of a role to answer from: the one in the asker's language, else the first.
 * @param role the role; it has at least one edition
 */
export function chooseEdition(role: Role, language: Language): Edition {
  return role.editions.find((edition) => edition.language === language) ?? (role.editions[0] as Edition);
}
