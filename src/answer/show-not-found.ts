import type { Role } from '../knowledge/index.ts';
import { asWritten } from './as-written.ts';
import { chooseRole } from './choose-role.ts';
import type { Consideration } from './consider.ts';
import type { SayUnknown } from './create-unknown.ts';
import type { Verdict } from './decide.ts';
import { nameAmongOthers } from './name-among-others.ts';
import type { SectionCandidates } from './section-candidates.ts';
import type { Answer, Request, Unknown } from './types.ts';
import { withoutNumber } from './without-number.ts';

/**
 * Says what there is to say where nothing is shown: which role or section may be meant, or why it is not known.
 *
 * @param consideration a question that is not to be answered
 * @param written the part of the message that asks, as the person wrote it
 * @param request the message, to be asked again once a role or section is chosen
 * @param unsaid what the role's document is known to say nothing of, and what comes near it
 */
export type ShowNotFound = (
  consideration: Consideration,
  verdict: Exclude<Verdict, 'answer'>,
  written: string,
  request: Request,
  unsaid?: Pick<Unknown, 'missing' | 'nearest'>,
) => Answer;

/** @param options.listed the roles to name and to choose from */
export function createShowNotFound(options: {
  listed: Role[];
  sections: SectionCandidates;
  unknown: SayUnknown;
}): ShowNotFound {
  const { listed, sections: candidates, unknown } = options;
  return (
    { role, roles: ranking, sections, language, probability, naming },
    verdict,
    written,
    request,
    unsaid,
  ) => {
    const ranked = sections.map(({ section }) => section);
    switch (verdict) {
      case 'choose-role': {
        const likely = ranking.roles.map((each) => each.role);
        const likelyListed = likely.filter(({ isPage }) => !isPage);
        return chooseRole(likelyListed.length > 1 ? likelyListed : likely, language, request);
      }
      case 'choose-section':
        return {
          kind: 'choose',
          language,
          why: 'section',
          candidates: candidates.of(role, ranked, language),
          ofRole: nameAmongOthers(listed, role, language),
          more: 0,
          confidence: probability,
          asked: request,
        };
      case 'other-role': {
        const [other] = ranking.reading.occupations;
        const otherRole = other ? asWritten(withoutNumber(other.title), written) : null;
        return unknown(language, verdict, { confidence: 1 - probability, otherRole });
      }
      case 'not-in-document':
        return unknown(language, verdict, {
          // Of what is known to be said nowhere the section's likelihood tells nothing.
          confidence: unsaid === undefined ? 1 - probability : 1,
          ...(unsaid !== undefined && { unsaid }),
          // Whose sections they are is not known where nobody is named.
          ...(naming !== 'unnamed' && { near: candidates.of(role, ranked, language), role }),
        });
      default:
        return unknown(language, verdict, { confidence: 1 - probability });
    }
  };
}
