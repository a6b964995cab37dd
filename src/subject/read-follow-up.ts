import type { Lexicon } from '../knowledge/index.ts';
import { inAny, sourceOfAny } from '../language/index.ts';
import { createConceptFinder, type ExtractTerms, maskSpans, type Span } from '../question/index.ts';
import { heights } from './levels.ts';
import type { SubjectReading } from './read-subject.ts';

/** How a message goes on from the last answer. */
interface FollowUp {
  /** It asks for the level after the last one, for more of the same section, or for the same of another level or place. */
  kind: 'next' | 'more' | 'same' | null;
  /** It points at what was asked about before. */
  pointsBack: boolean;
}

/** Reads how a normalised text goes on from the last answer. */
export type ReadFollowUp = (text: string, reading: SubjectReading) => FollowUp;

/** The longest text that says nothing new, in characters. */
const longest = 60;

const asksForMore = new RegExp(`^${sourceOfAny(({ message }) => message.moreOf)}[\\s.,!?。，！？…~]*$`, 'iu');
const asksForNext = new RegExp(`^${sourceOfAny(({ message }) => message.nextOf)}[\\s.,!?。，！？…~]*$`, 'iu');
const back = inAny(({ message }) => message.pointsBack);
const besideLevel = inAny(({ asking }) => asking.besideLevel, 'giu');

/** @param places how places are called */
export function createFollowUpReader(places: Lexicon['names'], extractTerms: ExtractTerms): ReadFollowUp {
  const findPlaces = createConceptFinder(places.map(({ words }) => words));
  return (text, { roles, occupations }) => {
    // A level alone is nobody's title.
    const isTitle = ({ start, end }: Span) => withoutLevels(text.slice(start, end)).trim() !== '';
    if ([...roles, ...occupations].some(isTitle)) return { kind: null, pointsBack: false };
    const points = back.test(text);
    if (text.length > longest) return { kind: null, pointsBack: points };
    if (asksForNext.test(text)) return { kind: 'next', pointsBack: true };
    if (asksForMore.test(text)) return { kind: 'more', pointsBack: true };
    const named = findPlaces(text);
    const placed = maskSpans(text, named, ' ');
    const rest = withoutLevels(placed);
    const isSame = (named.length > 0 || rest !== placed) && hasNothingElse(rest);
    return { kind: isSame ? 'same' : null, pointsBack: points || isSame };
  };

  function withoutLevels(words: string): string {
    return heights.reduce((left, pattern) => left.replace(pattern, ' '), words);
  }

  function hasNothingElse(rest: string): boolean {
    const plain = rest.replace(besideLevel, ' ');
    return extractTerms(plain).size === 0 && !/\p{Script=Han}{3,}/u.test(plain);
  }
}
