import type { Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { chooseEdition } from './choose-edition.ts';
import { tellApart } from './tell-apart.ts';
import { type Candidate, mostCandidates } from './types.ts';

/**
 * Offers roles to choose between.
 *
 * @param roles the likeliest first
 * @param language the asker's
 * @returns the first few by their names, told apart where two have one name
 */
export function roleCandidates(roles: Role[], language: Language): Candidate[] {
  return tellApart(
    roles
      .slice(0, mostCandidates)
      .map((role) => ({ role, section: null, title: chooseEdition(role, language).name })),
  );
}
