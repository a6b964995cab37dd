import type { Answer, Part } from './types.ts';

/** A section that an answer shows, whose it is, and the passages that were picked out of it; none where it is shown among others. */
export type ShownSection = Pick<Part, 'role' | 'edition' | 'section' | 'passages'>;

/** The sections that an answer shows, in its order; none where it shows none. */
export function shownSections(answer: Answer): ShownSection[] {
  if (answer.kind === 'answer') return answer.parts;
  const shown =
    answer.kind === 'comparison' ? answer.comparison.sources : answer.kind === 'brief' ? answer.briefs : [];
  return shown.flatMap(({ role, edition, sections }) =>
    sections.map((section) => ({ role, edition, section, passages: [] })),
  );
}
