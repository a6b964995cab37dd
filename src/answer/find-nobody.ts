import type { Role } from '../knowledge/index.ts';
import { normalize } from '../question/index.ts';
import { createNearestRoles, type FindUnplaced, type RankRoles } from '../subject/index.ts';
import { asWritten } from './as-written.ts';
import type { ChooseLanguage } from './choose-language.ts';
import type { SayUnknown } from './create-unknown.ts';
import { findBackground } from './find-background.ts';
import { roleCandidates } from './role-candidates.ts';
import { mostCandidates, type Request, type Unknown } from './types.ts';
import { withoutNumber } from './without-number.ts';

/**
 * Tells of a name that is no role's. What a command is given names a role, or asks something of one: what is neither
 * must not show another role's. Null where all that a text names is known.
 * @returns `mayBeMatter`: whether the name is like no role's, and may be that of something else, such as a tool
 */
type FindNobody = (request: Request) => (Unknown & { mayBeMatter: boolean }) | null;

/** @param options.roles those of the book, by their ids; `listed`: those to name and to choose from */
export function createFindNobody(options: {
  roles: Map<string, Role>;
  listed: Role[];
  rankRoles: RankRoles;
  findUnplaced: FindUnplaced;
  chooseLanguage: ChooseLanguage;
  unknown: SayUnknown;
}): FindNobody {
  const { roles, listed, rankRoles, findUnplaced, chooseLanguage, unknown } = options;
  const nearestRoles = createNearestRoles(listed);
  return (request) => {
    const text = normalize(request.text);
    if (text === '') return null;
    const language = chooseLanguage(request);
    const ranking = rankRoles(text, language);
    const likely = ranking.roles[0]?.role;
    const background = findBackground(text, ranking, request.role !== null);
    const [other] = ranking.reading.occupations.filter((mention) => !background.includes(mention));
    const isOther = other && ranking.reading.roles.length === 0 && likely;
    if (isOther && ranking.coverageOfTitles(likely) < 1 && !rankRoles.isSpokenOf(other.title.trim()))
      return nobody('other-role', withoutNumber(other.title), true);
    const spokenOf = roles.get(request.role ?? '') ?? likely;
    const unplaced = findUnplaced(text, ranking.reading, spokenOf ? [spokenOf] : []);
    return unplaced === null
      ? null
      : nobody('unplaced', unplaced.text.replace(/[\s.,!?。，！？]+$/u, ''), unplaced.isTitle);

    function nobody(
      why: 'other-role' | 'unplaced',
      name: string,
      isTitle: boolean,
    ): Unknown & { mayBeMatter: boolean } {
      const near = roleCandidates(nearestRoles(name, mostCandidates), language);
      const otherRole = asWritten(name, request.text);
      return {
        ...unknown(language, why, { otherRole, near }),
        mayBeMatter: !isTitle && near.length === 0,
      };
    }
  };
}
