import { inAny, sourceOfAny, wordsOfAll } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import { heights } from './levels.ts';

const joiningWords = new Set(wordsOfAll(({ titles }) => titles.besideLevel));
const deputy = new RegExp(`${sourceOfAny(({ titles }) => titles.deputy)}$`, 'iu');

/** A word that names a level. */
interface LevelWord {
  word: string;
  /** Index into `heights`; null for a word that only a label knows, such as "L5". */
  height: number | null;
  at: number;
}

const levelAsVerb = inAny(({ titles }) => titles.levelAsVerb, 'giu');

/**
 * Finds which of a document's levels a text names, by the same word or one of the same height: "junior" names
 * "Entry level".
 * @param text what a person wrote
 * @param labels the levels as the document writes them
 * @param roleNames the role's names, whose own words name no level
 * @returns indexes into `labels`, each once, in the order in which the text names them
 */
export function findLevels(text: string, labels: string[], roleNames: string[]): number[] {
  if (labels.length === 0) return [];
  const ignored = new Set(roleNames.flatMap(latinWords));
  const known = labels.map((label) => readWords(label, ignored));
  const read = readWords(withoutOwnName(text, roleNames[0]), ignored);
  const words = new Set(read.map(({ word }) => word));
  const named = read.flatMap((word) => bestLabel(word, known, words) ?? []);
  return [...new Set(named)];
}

/**
 * Which heights a text names.
 * @returns numbers that can be compared with those of another text; empty where it names none
 */
export function levelHeights(text: string): number[] {
  const normal = withoutVerbs(text);
  return heights.flatMap((pattern, height) => (normal.search(pattern) >= 0 ? [height] : []));
}

/**
 * The word by which a text names a level: of 应届生能做吗 it is 应届.
 * @returns null where it names none
 */
export function levelWritten(text: string): string | null {
  const normal = withoutVerbs(text);
  return heights.map((pattern) => normal.match(pattern)?.[0]).find((word) => word !== undefined) ?? null;
}

function readWords(text: string, ignored: Set<string>): LevelWord[] {
  const normal = withoutVerbs(text);
  const words = heights.flatMap((pattern, height) =>
    [...normal.matchAll(pattern)].map((match) =>
      deputised({ word: match[0], height, at: match.index }, normal),
    ),
  );
  const others = [...normal.matchAll(/[a-z0-9]+/gu)]
    .filter(({ 0: word }) => !ignored.has(word) && !joiningWords.has(word))
    .map((match) => ({ word: match[0], height: null, at: match.index }))
    .filter(({ at }) => !words.some((word) => at >= word.at && at < word.at + word.word.length));
  return [...words, ...others].sort((one, other) => one.at - other.at);
}

// The "warehouse associate" is not the second of warehouse associates' levels, "W2 Associate".
function withoutOwnName(text: string, name = ''): string {
  const own = normalize(name);
  return own.includes(' ') ? normalize(text).replace(own, ' '.repeat(own.length)) : text;
}

function withoutVerbs(text: string): string {
  return normalize(text).replace(levelAsVerb, (verb) => ' '.repeat(verb.length));
}

// A deputy director is no director: a level of its own, which stands for no other of its height.
function deputised(level: LevelWord, text: string): LevelWord {
  const before = text.slice(0, level.at).match(deputy)?.[0];
  return before === undefined ? level : { ...level, word: `${before.trim()} ${level.word}`, height: null };
}

// Of several labels that hold the word, the one with the fewest words besides: "Manager" before "Deputy manager".
function bestLabel({ word, height }: LevelWord, labels: LevelWord[][], text: Set<string>): number | null {
  const besides = (words: LevelWord[]) => words.filter((each) => !text.has(each.word)).length;
  const [same] = labels
    .map((words, at) => ({ words, at }))
    .filter(({ words }) => words.some((each) => each.word === word))
    .sort((one, other) => besides(one.words) - besides(other.words) || other.words.length - one.words.length);
  if (same !== undefined) return same.at;
  const near = labels.findIndex((words) => words.some((each) => height !== null && each.height === height));
  return near >= 0 ? near : null;
}

function latinWords(name: string): string[] {
  return normalize(name).match(/[a-z0-9]+/gu) ?? [];
}
