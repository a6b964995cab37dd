import type { Role } from '../knowledge/index.ts';
import { normalize } from '../question/index.ts';
import { followLevel, levelHeights, type RankRoles, type ReadFollowUp } from '../subject/index.ts';
import type { ChooseLanguage } from './choose-language.ts';
import type { SayUnknown } from './create-unknown.ts';
import type { FindMissing } from './find-missing.ts';
import { focusLevel } from './focus-level.ts';
import type { ShowSection } from './show-section.ts';
import type { Answer, Request } from './types.ts';

/** Goes on from the last answer, as "more", "in Chinese please", "and in Berlin?" and "and their tools?" do; null where a text asks anew. */
type GoOn = (request: Request) => Answer | null;

/** @param options.roles those of the book, by their ids */
export function createGoOn(options: {
  roles: Map<string, Role>;
  rankRoles: RankRoles;
  readFollowUp: ReadFollowUp;
  findMissing: FindMissing;
  chooseLanguage: ChooseLanguage;
  showSection: ShowSection;
  unknown: SayUnknown;
}): GoOn {
  const { roles, rankRoles, readFollowUp, findMissing, chooseLanguage, showSection, unknown } = options;
  return (request) => {
    if (request.kind !== null || (!request.section && !request.about)) return null;
    const text = normalize(request.text);
    if (text === '' && request.wanted && request.role && request.section) {
      const same = showSection({ role: request.role, section: request.section, language: request.wanted });
      return same.kind === 'answer' ? { ...same, isWhole: false, goesOn: true } : null;
    }
    const followed = readFollowUp(text, rankRoles.read(text));
    const language = chooseLanguage(request);
    if (request.about && followed.pointsBack)
      return unknown(language, 'other-role', { otherRole: request.about });
    const role = roles.get(request.role ?? '');
    if (!role || !request.section || followed.kind === null) return null;
    const shown = showSection({ role: role.id, section: request.section, language });
    if (shown.kind !== 'answer') return null;
    const [part] = shown.parts;
    const asksNext = followed.kind === 'next';
    const last = request.level && levelHeights(text).length === 0 ? `${normalize(request.level)} ` : '';
    if (followed.kind === 'more' || (asksNext && last === '')) return { ...shown, goesOn: true };
    // A level may have a document of its own.
    if (followLevel(text, role) !== null && roles.size > 1) return null;
    const focused = focusLevel(part, `${last}${text}`, asksNext || undefined);
    const { missing } = findMissing(
      { text, written: request.text, unplaced: null },
      role,
      { section: part.section, sections: part.edition.sections },
      language,
    );
    return { ...shown, isWhole: false, goesOn: true, parts: [focused], missing };
  };
}
