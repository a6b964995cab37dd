import type { Role } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { roleCandidates } from './role-candidates.ts';
import type { Choice, Request } from './types.ts';

/**
 * Asks back which of several roles is meant.
 *
 * @param roles the likeliest first
 * @param asked the question, to be asked again once one is chosen
 */
export function chooseRole(roles: Role[], language: Language, asked: Request): Choice {
  const candidates = roleCandidates(roles, language);
  return {
    kind: 'choose',
    language,
    why: 'role',
    candidates,
    ofRole: null,
    more: roles.length - candidates.length,
    confidence: 1 / Math.max(2, roles.length),
    asked,
  };
}
