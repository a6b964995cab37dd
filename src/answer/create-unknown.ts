import type { Book, Role } from '../knowledge/index.ts';
import type { Language, Talk } from '../language/index.ts';
import { listedRoles } from './listed-roles.ts';
import { nameAmongOthers } from './name-among-others.ts';
import { createSuggestions } from './suggestions.ts';
import type { Candidate, Unknown, UnknownReason } from './types.ts';

/**
 * Says that nothing is shown, and why.
 *
 * @param beside how sure that is, 1 where left out; what the person named; what sort of talk it is; what is said nowhere; what is near; the role that it is of
 */
export type SayUnknown = (
  language: Language,
  why: UnknownReason,
  beside?: {
    confidence?: number;
    otherRole?: string | null;
    talk?: Talk | null;
    unsaid?: Pick<Unknown, 'missing' | 'nearest'>;
    near?: Candidate[];
    role?: Role | undefined;
  },
) => Unknown;

const nothing = { missing: [], nearest: null };

/** How many roles are named to who asks which there are. */
const mostListed = 30;

/** @param book whose roles and kinds are suggested beside */
export function createUnknown(book: Book): SayUnknown {
  const suggest = createSuggestions(book);
  const listed = listedRoles(book.roles);
  return (
    language,
    why,
    { confidence = 1, otherRole = null, talk = null, unsaid = nothing, near = [], role } = {},
  ) => {
    // Whoever is in distress is shown nothing of a document, and no examples of what else to ask.
    const suggestions =
      why === 'distress'
        ? { roles: { names: [], more: 0 }, examples: [] }
        : suggest(language, role, why === 'roles' ? mostListed : undefined);
    return {
      kind: 'unknown',
      language,
      why,
      otherRole,
      talk,
      confidence,
      ...unsaid,
      alternatives: near,
      ofRole: role === undefined ? null : nameAmongOthers(listed, role, language),
      ...suggestions,
    };
  };
}
