import {
  extractFeatures,
  type FindConcepts,
  maskSpans,
  normalize,
  occupationMask,
  pinyinSyllables,
  type Readings,
  roleMask,
} from '../question/index.ts';
import type { OccupationFinder } from '../subject/index.ts';
import type { Example } from './read-examples.ts';
import type { Sample } from './train-encoder.ts';

/** Texts to learn from, in the normal form in which people's texts arrive. */
export interface Examples {
  /** Questions by section kind, or by the reason for none. */
  questions: Example[];
  /** Headings and lines of documents by section kind. */
  documents: Example[];
  /** Questions, lines and headings by facet. */
  facets: Example[];
  /** The same, in the wording in which most people ask and most documents head. */
  plain: Example[];
  /** Parts of messages: "asks" or "does-not-ask". */
  messages: Example[];
}

/** How many times as much the few lines of facets and of messages count as one of the many questions. */
const repeats = { facets: 4, plain: 12, messages: 4 };

/**
 * Turns examples into what the encoder learns from.
 * @param examples as written; ⟦ROLE⟧ stands for whoever is asked about
 * @param occupations recognises other occupations
 */
export function prepareExamples(examples: Examples, occupations: OccupationFinder): Examples {
  const plain = ({ text, label }: Example) => ({ text: normalize(text), label });
  const masked = ({ text, label }: Example) => {
    const normal = normalize(text.replace(/⟦ROLE⟧(?:s\b)?/g, '⟦role⟧'));
    const [...pieces] = normal.split('⟦role⟧');
    return {
      text: pieces
        .map((piece) => maskSpans(piece, occupations.find(piece), occupationMask))
        .join(` ${roleMask} `)
        .trim(),
      label,
    };
  };
  // Whether a sentence asks does not depend on whom it names.
  const anonymous = (example: Example) => {
    const { text, label } = masked(example);
    return { text: text.replaceAll(roleMask, occupationMask), label };
  };
  const known = ({ text }: Example) => text !== '';
  return {
    questions: examples.questions.map(masked).filter(known),
    documents: examples.documents.map(plain).filter(known),
    facets: examples.facets.map(plain).filter(known),
    plain: examples.plain.map(plain).filter(known),
    messages: examples.messages.map(anonymous).filter(known),
  };
}

/** @param examples prepared */
export function createSamples(examples: Examples, readings: Readings, findConcepts: FindConcepts): Sample[] {
  const sampled = (list: Example[], head: Sample['head'], times = 1): Sample[] => {
    const samples = list.map(({ text, label }) => ({
      slots: extractFeatures(text, readings, findConcepts),
      head,
      label,
    }));
    return Array.from({ length: times }, () => samples).flat();
  };
  return [
    ...sampled([...examples.questions, ...examples.documents], 'kinds'),
    ...sampled(examples.facets, 'facets', repeats.facets),
    ...sampled(examples.plain, 'facets', repeats.plain),
    ...sampled(examples.messages, 'asks', repeats.messages),
  ];
}

/** How often a word must stand in English questions to count as English. */
const leastSightings = 3;

/**
 * English words that could be pinyin too: a question most of whose words cannot be pinyin is English, and so are its
 * other words.
 * @param questions prepared
 */
export function pinyinLikeWords(questions: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of questions) {
    const words = /\p{Script=Han}/u.test(text) ? [] : (text.match(/[a-z]+/g) ?? []);
    const others = words.filter((word) => pinyinSyllables(word) === null);
    if (others.length * 2 < words.length) continue;
    for (const word of words)
      if (pinyinSyllables(word) !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].flatMap(([word, count]) => (count >= leastSightings ? [word] : [])).sort();
}

/** The usual pinyin, without tones, of every Han character in some texts. */
export async function readingsOf(texts: string[]): Promise<Readings> {
  // Only training needs it: questions are read by the table that training leaves.
  const { pinyin } = await import('pinyin-pro');
  const readings: Readings = {};
  for (const text of texts) {
    for (const character of text.match(/\p{Script=Han}/gu) ?? []) {
      readings[character] ??= pinyin(character, { toneType: 'none', v: true });
    }
  }
  return readings;
}
