import type { Passage, Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import type { RankedSection } from '../search/index.ts';
import type { Consideration } from './consider.ts';
import type { FindMissing } from './find-missing.ts';
import { focusLevel } from './focus-level.ts';
import { asksWhether } from './say-first.ts';
import type { SectionCandidates } from './section-candidates.ts';
import { selectLines } from './select-lines.ts';
import type { SpellPlaces } from './spell-places.ts';
import type { Found, Part } from './types.ts';
import { unlistedGrade } from './unlisted-grade.ts';

/**
 * Shows what was found.
 *
 * @param consideration a question that is to be answered
 * @param written the question as the person wrote it
 * @param unplaced what of it is known nowhere, where that is asked about
 */
export type ShowFound = (consideration: Consideration, written: string, unplaced: string | null) => Found;

/** How likely a second section must be beside the first to be shown with it. */
const nearShare = 0.5;

/** Makes what shows a section that was found. */
export function createShowFound(options: {
  findMissing: FindMissing;
  spellPlaces: SpellPlaces;
  sections: SectionCandidates;
}): ShowFound {
  const { findMissing, spellPlaces, sections: candidates } = options;
  return (consideration, written, unplaced) => {
    const { role, edition, sections, text, language, probability, asked } = consideration;
    const [best, ...rest] = sections as [RankedSection, ...RankedSection[]];
    const searched = { section: best.section, sections: edition.sections };
    // What stands in the role's name is not asked about.
    const question = { text: asked.masked, written, unplaced };
    const { missing: unsaid, elsewhere, near, ofPlace } = findMissing(question, role, searched, language);
    const grade = unlistedGrade(text, best.section);
    const missing = [...unsaid, ...(grade === null ? [] : [grade])];
    // Where the document does not say what is asked, what comes near is one line, and no other section.
    const isNear = missing.length > 0;
    const parts = (isNear ? [best] : [best, ...second(best, rest)]).map(
      (ranked): Part => ({
        ...focusLevel(
          { role, edition, section: ranked.section, ...selectLines(ranked, text, role.names) },
          spellPlaces(text),
        ),
        ...(isNear && { isNear }),
        ...(isNear && near !== null && { passages: [near] }),
      }),
    );
    // Of two sections that come near, the one with a line on what is named answers.
    const named = elsewhere.find(({ section }) => parts.some((part) => part.section === section));
    if (named) parts.sort((one, other) => isOf(named, other) - isOf(named, one));
    if (named && parts[0]) parts[0] = leadBy(named.passage, parts[0]);
    if (ofPlace !== null && !isNear) parts[0] = withSaid(parts[0] as Part, ofPlace);
    const [other] = isNear
      ? []
      : elsewhere.filter(({ section }) => !parts.some((part) => part.section === section));
    const beside: Part[] =
      other === undefined
        ? []
        : [
            {
              role,
              edition,
              section: other.section,
              passages: [other.passage],
              isFocused: true,
              isNear: true,
            },
          ];
    // Whether something is needed is answered by the line that names it.
    const shown = asksIfNeeded(text) ? [...beside, ...parts] : [...parts, ...beside];
    return {
      kind: 'answer',
      language,
      parts: shown as Found['parts'],
      isWhole: false,
      confidence: probability,
      missing,
      next: candidates.after(role, best.section, language),
      alternatives: candidates.of(
        role,
        rest.map(({ section }) => section),
        language,
      ),
    };
  };
}

function isOf({ section }: { section: Section }, part: Part): number {
  return part.section === section ? 1 : 0;
}

function leadBy(line: Passage, part: Part): Part {
  return { ...part, passages: [...new Set([line, ...part.passages])], isFocused: true };
}

// Figures come first, and then what is said of the place in words.
function withSaid(part: Part, said: Passage): Part {
  return { ...part, passages: [...new Set([...part.passages, said])], isFocused: true };
}

const needed = inAny(({ asking }) => asking.needed);
const neededAfter = inAny(({ asking }) => asking.neededAfter);

function asksIfNeeded(text: string): boolean {
  return asksWhether.test(text) && (needed.test(text) || neededAfter.test(text));
}

function second(best: RankedSection, [next]: RankedSection[]): RankedSection[] {
  const isShown =
    next && next.probability >= best.probability * nearShare && !isPartOf(best.section, next.section);
  return isShown ? [next] : [];
}

// A heading that answers with what stands below it is not shown beside a part of the same.
function isPartOf(one: Section, other: Section): boolean {
  return one.path.includes(other.heading) || other.path.includes(one.heading);
}
