import type { Role } from '../knowledge/index.ts';
import { isPinyin, pinyinSyllables, type Readings, type Span } from '../question/index.ts';
import { createWordCorrector } from './correct-word.ts';
import { isDeputy, type OccupationFinder } from './find-occupations.ts';
import { indexNames, type Wording } from './index-names.ts';
import { hanLevels, isNumber, levelOf, levelWords } from './levels.ts';
import { connectors, isHan, type RoleName } from './names-of-role.ts';
import { joinCompounds, partsOfCompound, type TitleWord, titleWords } from './title-words.ts';
import type { TitleTranslator } from './translate-title.ts';

/** A place in a text that names a role of the book. */
export interface RoleMention {
  /** Where it stands in the normalised text, end exclusive; a level beside the name is part of it. */
  start: number;
  end: number;
  /** The role, or several where the name fits them equally; empty where only the named level is missing. */
  roles: Role[];
  /** The roles that share the name but not the level; for offering them where `roles` is empty. */
  siblings: Role[];
  /** Where a level stands beside a name that bears none, end exclusive; null where none does. */
  level: { start: number; end: number } | null;
  /** Whether only a grade names it, such as "L4": what was talked about before comes first, and the grade stays in the text. */
  isGrade?: boolean;
  /** Where words stand, beside the name, that told which of several roles is meant. */
  toldBy?: Span[];
}

/** Finds the roles that a text names. */
type FindRoles = (text: string) => RoleMention[];

interface Match {
  wording: Wording;
  /** Indexes into the text's words, end exclusive. */
  from: number;
  to: number;
}

/**
 * Indexes the names of roles, so that a question looks at a few names only, however many there are.
 * @param names every way to name the book's roles
 * @param occupations tells which words extend a title, so that "game product manager" is no "product manager"
 * @param readings the pinyin of Han characters, for homophone typos and for names in pinyin
 * @param titles turns titles of one language into those of the other, for names in the other language
 */
export function createRoleFinder(
  names: RoleName[],
  occupations: OccupationFinder,
  readings: Readings,
  titles: TitleTranslator,
): FindRoles {
  const index = indexNames(names);
  // In a name of one word a typo cannot be told from another word.
  const vocabulary = new Set(levelWords());
  const parts = new Set(levelWords());
  for (const { words } of index.wordings) {
    for (const word of words) {
      if (isHan(word)) continue;
      parts.add(word);
      if (words.length > 1) for (const part of partsOfCompound(word)) vocabulary.add(part);
    }
  }
  const correct = createWordCorrector(vocabulary);
  return (text) => {
    const mended = wordsOf(text).flatMap((word) => {
      if (isHan(word.word)) return [word];
      const known = correct(word.word);
      return known === null ? splitJoined(word, parts) : [{ ...word, word: known }];
    });
    const words = joinCompounds(mended);
    const matches = index
      .find(words)
      .map((wording) => (wording.isHan ? matchHan(wording, words, readings) : matchWords(wording, words)))
      .filter((match) => match !== null)
      .filter((match) => !isPartOfLongerTitle(match, words, text, occupations))
      .filter((match) => !match.wording.needsLevel || levelBeside(match, words, text, titles).level !== null);
    const mentions = chooseMentions(matches, words, text, titles);
    return mentions.length > 0 ? mentions : translatedMentions(text);
  };

  function translatedMentions(text: string): RoleMention[] {
    return occupations.find(text).flatMap((mention) => {
      const { end } = mention;
      const isHanTitle = /\p{Script=Han}/u.test(mention.title);
      return (isHanTitle ? startsOfTitle(text, mention.start) : [])
        .filter((start) => !isGluedToLatin(text, start))
        .flatMap((start) => titles.toEnglish(text.slice(start, end)).map((english) => ({ english, start })))
        .flatMap(({ english, start }) => {
          const words = english.map((word) => ({ word, start: 0, end: 0 }));
          const level = english.some((word) => levelOf(word) !== null) ? 1 : 0;
          const whole = index
            .find(words)
            .map((wording) => (wording.isHan ? null : matchWords(wording, words)))
            .filter((match) => match !== null)
            .filter(({ wording }) => wording.words.length + level >= english.length);
          return chooseMentions(whole, words, '', titles).map((mention) => ({ ...mention, start, end }));
        })
        .slice(0, 1);
    });
  }
}

/** Whether a Chinese name that begins here goes on before it in Latin letters, as in "iOS开发工程师". */
function isGluedToLatin(text: string, start: number): boolean {
  return /[a-z0-9+#]$/.test(text.slice(0, start));
}

/** How many characters before what is known of a Chinese title may belong to it. */
const longestBefore = 6;

// "信用风险分析师" is a 风险分析师 of a sort: what stands before may be part of the title, the longer the better.
function startsOfTitle(text: string, start: number): number[] {
  const run = text.slice(0, start).match(/\p{Script=Han}*$/u)?.[0].length ?? 0;
  const most = Math.min(run, longestBefore);
  return Array.from({ length: most + 1 }, (_, index) => start - most + index);
}

/** The shortest word that is looked for in two words written as one, in letters. */
const shortestPart = 3;

// "Headchef" is "head chef".
function splitJoined(joined: TitleWord, vocabulary: Set<string>): TitleWord[] {
  const { word, start, end } = joined;
  for (let cut = shortestPart; cut <= word.length - shortestPart; cut += 1) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (vocabulary.has(first) && vocabulary.has(second)) {
      return [
        { word: first, start, end: start + cut },
        { word: second, start: start + cut, end },
      ];
    }
  }
  return [joined];
}

// Pinyin is cut into its syllables; everything else is read as titles are.
function wordsOf(text: string): readonly TitleWord[] {
  if (!isPinyin(text)) return titleWords(text);
  return titleWords(text).flatMap((word) =>
    ((levelOf(word.word) === null && pinyinSyllables(word.word)) || [word.word]).map((syllable) => ({
      ...word,
      word: syllable,
    })),
  );
}

function matchWords(wording: Wording, words: TitleWord[]): Match | null {
  for (let from = 0; from < words.length; from += 1) {
    const wanted = [...wording.words];
    let to = from;
    for (let index = from; index < words.length && wanted.length > 0; index += 1) {
      const word = (words[index] as TitleWord).word;
      const at = wanted.indexOf(word);
      if (at >= 0) {
        wanted.splice(at, 1);
        to = index + 1;
      } else if (index === from || !(connectors.has(word) || levelOf(word) !== null)) break;
    }
    if (wanted.length === 0) return { wording, from, to };
  }
  return null;
}

function matchHan(wording: Wording, words: TitleWord[], readings: Readings): Match | null {
  const { length } = wording.words;
  for (let from = 0; from + length <= words.length; from += 1) {
    // One character may be wrong, so one of the first two is right: most places are passed over at once.
    if (wording.words[0] !== words[from]?.word && wording.words[1] !== words[from + 1]?.word) continue;
    let wrong = 0;
    for (let index = 0; index < length && wrong <= 1; index += 1) {
      const wanted = wording.words[index] as string;
      const written = (words[from + index] as TitleWord).word;
      if (wanted !== written) wrong += length >= 4 && soundsAlike(wanted, written, readings) ? 1 : 2;
    }
    if (wrong <= 1) return { wording, from, to: from + length };
  }
  return null;
}

function soundsAlike(one: string, other: string, readings: Readings): boolean {
  return readings[one] !== undefined && readings[one] === readings[other];
}

function isPartOfLongerTitle(
  match: Match,
  words: TitleWord[],
  text: string,
  occupations: OccupationFinder,
): boolean {
  let before = match.from - 1;
  while (before >= 0 && levelOf((words[before] as TitleWord).word) !== null) before -= 1;
  const previous = words[before];
  const first = words[match.from] as TitleWord;
  const adjoins =
    previous !== undefined && /^[\s-]*$/.test(text.slice(previous.end, (words[before + 1] ?? first).start));
  if (adjoins && !isHan(previous.word) && (occupations.isField(previous.word) || isDeputy(previous.word)))
    return true;
  const last = words[match.to - 1] as TitleWord;
  const next = words[match.to];
  if (
    next &&
    /^[\s-]*$/.test(text.slice(last.end, next.start)) &&
    !isHan(next.word) &&
    occupations.isHead(next.word)
  ) {
    return levelOf(next.word) === null;
  }
  // "Software Engineer - Backend" is no plain software engineer.
  if (next && /^\s*[-–—]\s*$/.test(text.slice(last.end, next.start)) && occupations.isField(next.word))
    return true;
  // A document called 序 is not meant by 程序.
  if (match.wording.isHan && match.wording.words.length === 1 && isWithinHan(text, first.start, last.end))
    return true;
  // "iOS开发工程师" is no 开发工程师 that a longer name was shortened to.
  const isShortened = match.wording.isHan && match.wording.names.every(({ distance }) => distance > 0);
  if (isShortened && isGluedToLatin(text, first.start)) return true;
  // In "headchef" the title begins within a word.
  const isJoined = !isHan(first.word) && words[match.from - 1]?.end === first.start;
  return (
    (!isJoined && occupations.extendsBefore(text.slice(0, first.start))) ||
    occupations.extendsAfter(text.slice(last.end))
  );
}

function isWithinHan(text: string, start: number, end: number): boolean {
  return /\p{Script=Han}$/u.test(text.slice(0, start)) || /^\p{Script=Han}/u.test(text.slice(end));
}

function chooseMentions(
  matches: Match[],
  words: TitleWord[],
  text: string,
  titles: TitleTranslator,
): RoleMention[] {
  const groups = new Map<string, [Match, ...Match[]]>();
  for (const match of matches) {
    const key = `${match.from}-${match.to}`;
    const group = groups.get(key);
    if (group) group.push(match);
    else groups.set(key, [match]);
  }
  const longestFirst = [...groups.values()].sort((one, other) => {
    const [[a], [b]] = [one, other];
    return b.to - b.from - (a.to - a.from) || a.from - b.from;
  });
  const taken = new Set<number>();
  const mentions: RoleMention[] = [];
  for (const group of longestFirst) {
    const [{ from, to }] = group;
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    mentions.push(mentionOf(group, words, text, titles));
  }
  return mentions.sort((one, other) => one.start - other.start);
}

function mentionOf(
  group: [Match, ...Match[]],
  words: TitleWord[],
  text: string,
  titles: TitleTranslator,
): RoleMention {
  const [match] = group;
  const names = group.flatMap(({ wording }) => wording.names);
  const beside = levelBeside(match, words, text, titles);
  const isNumbered = names.some((name) => name.level !== null && isNumber(name.level));
  const isCount = beside.level !== null && isNumber(beside.level) && !isNumbered;
  const own = {
    start: (words[match.from] as TitleWord).start,
    end: (words[match.to - 1] as TitleWord).end,
  };
  const { level, start, end } = isCount ? { level: null, ...own } : beside;
  const all = uniqueRoles(names);
  const ofLevel = names.filter((name) => name.level === level);
  const nearest = ofLevel.reduce(
    (least, { distance }) => Math.min(least, distance),
    Number.POSITIVE_INFINITY,
  );
  const sameLevel = uniqueRoles(ofLevel.filter(({ distance }) => distance === nearest));
  const withoutLevel = uniqueRoles(names.filter((name) => name.level === null));
  const everyNameIsPlain = withoutLevel.length === all.length;
  if (sameLevel.length > 0) return { start, end, roles: sameLevel, siblings: all, level: null };
  if (level === null) return { start, end, roles: all, siblings: all, level: null };
  if (!everyNameIsPlain) return { start, end, roles: [], siblings: all, level: null };
  // The level is no part of these names: it stays in the text, where it asks for a line of the document.
  return { ...own, roles: withoutLevel, siblings: all, level: { start, end } };
}

function uniqueRoles(names: RoleName[]): Role[] {
  return [...new Set(names.map(({ role }) => role))];
}

function levelBeside(
  { wording, from, to }: Match,
  words: TitleWord[],
  text: string,
  titles: TitleTranslator,
): { level: string | null; start: number; end: number } {
  let start = (words[from] as TitleWord).start;
  let end = (words[to - 1] as TitleWord).end;
  let level: string | null = null;
  for (const { word } of words.slice(from, to)) if (!wording.words.includes(word)) level ??= levelOf(word);
  const before = text.slice(0, start);
  const written = before.trimEnd();
  const han = hanLevels.find(([level]) => written.endsWith(level) && !endsTitle(written, level, titles));
  const bracketed = text.slice(end).match(/^[\s,(]*(\p{Script=Han}{2,3})\)/u);
  const hanAfter = hanLevels.find(([written]) => written === bracketed?.[1]);
  if (!han && bracketed && hanAfter) return { level: hanAfter[1], start, end: end + bracketed[0].length };
  if (han) return { level: han[1], start: before.trimEnd().length - han[0].length, end };
  for (let index = from - 1; index >= 0; index -= 1) {
    const word = words[index] as TitleWord;
    const ownLevel = levelOf(word.word);
    if (ownLevel === null || /[,.;?!]/.test(text.slice(word.end, start))) break;
    level ??= ownLevel;
    start = word.start;
  }
  for (let index = to; index < words.length && index < to + 2; index += 1) {
    const word = words[index] as TitleWord;
    const ownLevel = levelOf(word.word);
    const between = text.slice(end, word.start);
    // After the name a word that may be something else needs a sign: "do data engineers lead teams" names no level,
    // "data engineer, lead" does.
    const isUnsure = ['lead', 'head'].includes(word.word) && !/[,(–-]/.test(between);
    if (ownLevel === null || isUnsure || !/^[\s,(–-]*$/.test(between)) break;
    level ??= ownLevel;
    end = word.end;
  }
  return { level, start, end };
}

/** How many characters the field of such a title has at the least. */
const shortestField = 2;

// In "护理助理CNA" the word for a level ends another name of the same.
function endsTitle(text: string, level: string, titles: TitleTranslator): boolean {
  const title = text.slice(-shortestField - level.length);
  return level === '助理' && title.length > level.length && titles.toEnglish(title).length > 0;
}
