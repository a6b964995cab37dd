import type { Book, Role, Section } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { chooseEdition } from './choose-edition.ts';
import { headingShown } from './heading-shown.ts';
import { type Candidate, mostCandidates } from './types.ts';

/** Offers sections of a role. */
export interface SectionCandidates {
  /** The first few of these sections, in their order. */
  of(role: Role, sections: Section[], language: Language): Candidate[];
  /** Those that people go on with after a section, by its kind. */
  after(role: Role, section: Section, language: Language): Candidate[];
}

/** @param book whose kinds have titles, and say what to go on with */
export function createSectionCandidates(book: Book): SectionCandidates {
  const kinds = new Map(book.kinds.map((kind) => [kind.id, kind]));

  function of(role: Role, sections: Section[], language: Language): Candidate[] {
    const offered = sections.slice(0, mostCandidates);
    return offered.map((section) => {
      const isOnly = offered.filter(({ kind }) => kind === section.kind).length === 1;
      return candidate(role, section, language, isOnly);
    });
  }

  function after(role: Role, section: Section, language: Language): Candidate[] {
    const { sections } = chooseEdition(role, language);
    const wanted = section.kind === null ? [] : (kinds.get(section.kind)?.next ?? []);
    const next = wanted.flatMap(
      (kind) => sections.find((other) => other.kind === kind && other.id !== section.id) ?? [],
    );
    return of(role, next, language);
  }

  // The document's own heading is never wrong; the kind's title helps whoever reads another language, but does not tell
  // two of one kind apart.
  function candidate(role: Role, section: Section, language: Language, isOnly: boolean): Candidate {
    const isOwn = role.editions.some(
      (edition) => edition.language === language && edition.sections.includes(section),
    );
    const own = headingShown(section.heading);
    const title =
      isOwn || !isOnly || section.kind === null ? own : (kinds.get(section.kind)?.title[language] ?? own);
    return { role, section, title };
  }

  return { of, after };
}
