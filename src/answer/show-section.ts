import type { Role } from '../knowledge/index.ts';
import { chooseEdition } from './choose-edition.ts';
import type { SayUnknown } from './create-unknown.ts';
import { focusLevel } from './focus-level.ts';
import type { SectionCandidates } from './section-candidates.ts';
import type { Found, SectionWanted, Unknown } from './types.ts';

/** Shows one section as a whole. */
export type ShowSection = (wanted: SectionWanted) => Found | Unknown;

/** @param options.roles those of the book, by their ids */
export function createShowSection(options: {
  roles: Map<string, Role>;
  sections: SectionCandidates;
  unknown: SayUnknown;
}): ShowSection {
  const { roles, sections, unknown } = options;
  return ({ role: roleId, section: sectionId, language, text = '' }) => {
    const role = roles.get(roleId);
    if (!role) return unknown(language, 'not-in-document');
    // An edition in the other language may have a section that the asker's lacks.
    for (const edition of [chooseEdition(role, language), ...role.editions]) {
      const section = edition.sections.find(({ id }) => id === sectionId);
      if (!section) continue;
      const whole = { role, edition, section, passages: section.passages, isFocused: false };
      return {
        kind: 'answer',
        language,
        parts: [text === '' ? whole : focusLevel(whole, text)],
        isWhole: true,
        confidence: 1,
        missing: [],
        next: sections.after(role, section, language),
        alternatives: [],
      };
    }
    return unknown(language, 'not-in-document');
  };
}
