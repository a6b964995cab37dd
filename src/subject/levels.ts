import { type LevelName, languages, reading, wordsOfAll } from '../language/index.ts';

/** One height of a career, as titles and documents name it. */
interface Level {
  /** What titles are compared by. */
  id: string;
  /** How high it is, lowest first; levels of one height stand for each other. Null for a number, which may count anything. */
  height: number | null;
  /** Words in Latin letters that set it within a title; those in pinyin are typed without a Chinese keyboard. */
  words: string[];
  /** Chinese words that set it within a title. */
  han: string[];
  /** What else documents and people call it, outside of titles, as regular expressions. */
  otherwise: string[];
  /** Whether its words are seldom anything else, as "lead" and "staff" often are. */
  isClear: boolean;
}

const heightOf: Record<LevelName, number | null> = {
  intern: 0,
  associate: 1,
  junior: 1,
  mid: 2,
  senior: 3,
  staff: 4,
  lead: 4,
  principal: 4,
  head: 5,
  director: 6,
  chief: 7,
  distinguished: null,
};
const clear: readonly string[] = ['associate', 'junior', 'mid', 'senior', 'principal'] satisfies LevelName[];

/** Levels that are numbers, lowest first, as titles write them. */
const numbers = [
  { id: 'i', words: ['i', '1', 'l1'] },
  { id: 'ii', words: ['ii', '2', 'l2'] },
  { id: 'iii', words: ['iii', '3', 'l3'] },
  { id: 'iv', words: ['iv', '4', 'l4'] },
  { id: 'v', words: ['v', '5', 'l5'] },
  { id: 'vi', words: ['6'] },
  { id: 'vii', words: ['7'] },
  { id: 'viii', words: ['8'] },
];

const isHanWord = (word: string) => /^\p{Script=Han}/u.test(word);

const levels: Level[] = [
  ...(Object.entries(heightOf) as [LevelName, number | null][]).map(([id, height]) => {
    const words = wordsOfAll((language) => [...language.levels[id].title, ...language.levels[id].typed]);
    return {
      id,
      height,
      words: words.filter((word) => !isHanWord(word)),
      han: words.filter(isHanWord),
      otherwise: wordsOfAll((language) => language.levels[id].otherwise),
      isClear: clear.includes(id),
    };
  }),
  ...numbers.map(({ id, words }, at) => {
    const named = languages.flatMap((language) => reading(language).numberedLevels[at] ?? []);
    return {
      id,
      height: null,
      words: [...words, ...named.filter((word) => !isHanWord(word))],
      han: named.filter(isHanWord),
      otherwise: [],
      isClear: false,
    };
  }),
];

const byWord = new Map(levels.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));

/** Words that set a level within one occupation, by their canonical form. */
export function levelOf(word: string): string | null {
  return byWord.get(word) ?? null;
}

/** Every English word that sets a level, for telling a misspelt one. */
export const levelWords = (): string[] => [...byWord.keys()];

/** Chinese words that set a level, longest first, with the level that each stands for. */
export const hanLevels: [string, string][] = levels
  .flatMap(({ id, han }) => han.map((word): [string, string] => [word, id]))
  .sort((one, other) => other[0].length - one[0].length);

/** Whether a level is a number, which beside a title may count something else: "data engineer 2 years". */
export function isNumber(level: string): boolean {
  return /^[iv]+$/.test(level);
}

/** English words that set a level and are seldom anything else. */
export const clearLevel = new RegExp(
  `\\b(${levels.flatMap(({ isClear, words }) => (isClear ? words : [])).join('|')})s?\\b`,
);

/** For each height of a career, lowest first, the words that people and documents use for it. */
export const heights: RegExp[] = Array.from({ length: 8 }, (_, height) => {
  const words = levels
    .filter((level) => level.height === height)
    .flatMap((level) => [...level.words, ...level.han, ...level.otherwise])
    // "Head" alone is a part of the body, and of a sentence.
    .filter((word) => word !== 'head');
  const latin = words.filter((word) => !isHanWord(word));
  const han = words.filter(isHanWord);
  return new RegExp([`\\b(?:${latin.join('|')})s?\\b`, ...han].join('|'), 'gu');
});
