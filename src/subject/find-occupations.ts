import { inAny, reading } from '../language/index.ts';
import { remember } from '../question/index.ts';
import { hanLevels, levelOf } from './levels.ts';
import { plainWords } from './plain-words.ts';
import { titleWords } from './title-words.ts';

/** What Rolebook knows of the words that make up occupations' titles, all normalised. */
interface OccupationWords {
  en: { heads: string[]; titles: string[]; fields: string[] };
  zh: { suffixes: string[]; exceptions: string[]; titles: string[]; departments: string[]; fields: string[] };
}

/** A place in a text that names an occupation, end exclusive. */
export interface OccupationMention {
  start: number;
  end: number;
  /** The title as the text has it. */
  title: string;
  /** Whether a word of it is known nowhere, so that it is nobody's of whom a document tells. */
  isStranger?: boolean;
}

/** Recognises occupations by the shape of their titles. */
export interface OccupationFinder {
  find(text: string): readonly OccupationMention[];
  /** Whether an English word can stand before a title's last word as part of it. */
  isField(word: string): boolean;
  /** Whether an English word is the last word of titles, such as "engineer". */
  isHead(word: string): boolean;
  /** Whether an English word names an occupation by itself. */
  isTitle(word: string): boolean;
  /** Whether Chinese text ends in words that make the title after it a longer one. */
  extendsBefore(text: string): boolean;
  /** Whether Chinese text begins with words that make the title before it a longer one. */
  extendsAfter(text: string): boolean;
}

/** How many texts stay read: the parts of one message. */
const keptTexts = 16;

/** @param words the lists that tell what titles are made of */
export function createOccupationFinder(words: OccupationWords): OccupationFinder {
  const heads = new Set(words.en.heads.map(plainWords));
  const fields = new Set(words.en.fields.flatMap((field) => plainWords(field).split(' ')));
  const titles = new Map<string, string[][]>();
  for (const title of words.en.titles) {
    const parts = plainWords(title).split(' ');
    const first = parts[0] as string;
    titles.set(
      first,
      [...(titles.get(first) ?? []), parts].sort((one, other) => other.length - one.length),
    );
  }
  const singleTitles = new Set(words.en.titles.map(plainWords).filter((title) => !title.includes(' ')));
  const hanTitles = byFirstCharacter(words.zh.titles);
  const hanSuffixes = byFirstCharacter(words.zh.suffixes);
  const hanFields = byLastCharacter(words.zh.fields);
  const exceptions = byFirstCharacter(words.zh.exceptions);
  const departments = new Set(words.zh.departments);
  const departmentWords = byFirstCharacter(words.zh.departments);

  const isField = (word: string) => fields.has(word);
  const isHead = (word: string) => heads.has(word);
  const isTitle = (word: string) => heads.has(word) || singleTitles.has(word);

  const findEnglish = (text: string): OccupationMention[] => {
    const found: OccupationMention[] = [];
    const tokens = titleWords(text);
    const hasMatter = (at: number) =>
      leadsToMatter(tokens[at]?.word ?? '') && fields.has(tokens[at + 1]?.word ?? '');
    let index = 0;
    while (index < tokens.length) {
      const whole = (titles.get(tokens[index]?.word ?? '') ?? []).find(
        (parts) =>
          parts.every((part, offset) => tokens[index + offset]?.word === part) &&
          !namesAField(text, tokens[index + parts.length - 1]),
      );
      const word = tokens[index]?.word ?? '';
      const isNamed =
        fields.has(tokens[index - 1]?.word ?? '') && touches(text, tokens[index - 1], tokens[index]);
      const isHeadOf = word === 'head' && hasMatter(index + 1);
      const isHeadHere =
        (heads.has(word) && !namesAField(text, tokens[index])) || (weakHeads.has(word) && isNamed);
      if (!whole && !isHeadHere && !isHeadOf) {
        index += 1;
        continue;
      }
      let from = index;
      let to = index + (whole?.length ?? 1);
      // The "minister of sports" as the "head of content design".
      const isOfMatter = hasMatter(to);
      if (isOfMatter) to += 2;
      while (isOfMatter && fields.has(tokens[to]?.word ?? '') && touches(text, tokens[to - 1], tokens[to]))
        to += 1;
      while (
        from > 0 &&
        extendsTitle(tokens[from - 1]?.word ?? '') &&
        touches(text, tokens[from - 1], tokens[from])
      )
        from -= 1;
      const start = tokens[from]?.start ?? 0;
      const end = tokens[to - 1]?.end ?? 0;
      found.push({ start, end, title: text.slice(start, end) });
      index = to;
    }
    return found;
  };
  const extendsTitle = (word: string) =>
    fields.has(word) || levelOf(word) !== null || heads.has(word) || isDeputy(word);

  const isDepartment = (word: string) => departments.has(word);
  const departmentAt = (text: string, index: number) =>
    beforeDepartment.test(text.slice(0, index))
      ? (departmentWords.get(text[index] as string) ?? []).find(
          (word) => text.startsWith(word, index) && afterDepartment.test(text.slice(index + word.length)),
        )
      : undefined;

  const findHan = (text: string): OccupationMention[] => {
    const found: OccupationMention[] = [];
    let last = 0;
    const longestAt = (index: number, lists: Map<string, string[]>) =>
      lists.get(text[index] as string)?.find((word) => text.startsWith(word, index));
    for (let index = 0; index < text.length; index += 1) {
      const exception = longestAt(index, exceptions);
      if (exception) {
        index += exception.length - 1;
        last = index + 1;
        continue;
      }
      const title = longestAt(index, hanTitles);
      const suffix = title ?? longestAt(index, hanSuffixes) ?? departmentAt(text, index);
      if (!suffix || isMatter.test(text.slice(index + suffix.length))) continue;
      let start = index;
      for (;;) {
        const part = wordBefore(text, start, last, hanFields);
        if (!part) break;
        start -= part.length;
      }
      // A bare ending names an occupation only together with what stands before it.
      if (title || start < index || suffix.length >= 3 || isDepartment(suffix)) {
        const end = index + suffix.length;
        found.push({ start, end, title: text.slice(start, end) });
        last = end;
      }
      index += suffix.length - 1;
    }
    return mergeAdjacent(found, text);
  };

  return {
    find: remember(
      (text) => [...findEnglish(text), ...findHan(text)].sort((one, other) => one.start - other.start),
      keptTexts,
    ),
    isField,
    isHead,
    isTitle,
    extendsBefore: (text) => {
      const trimmed = hanLevels.reduce(
        (rest, [level]) => (rest.endsWith(level) ? rest.slice(0, -level.length) : rest),
        text,
      );
      const part = wordBefore(trimmed, trimmed.length, 0, hanFields);
      return part !== null && part.length >= 2 && !bareFields.includes(part);
    },
    extendsAfter: (text) => goesOn.test(text),
  };
}

/** Leads from a job to what it is for: "Minister of Music". */
export const ofMatter = inAny(({ titles }) => titles.ofMatter);

/** Whether a title's word leads to what the job is for. */
export function leadsToMatter(word: string): boolean {
  return ofMatter.test(` ${word} `);
}

const english = reading('en').titles;
const chinese = reading('zh').titles;

// Words that end titles only after a field: "support executive", but not "the executive".
const weakHeads = new Set(english.weakHeads);

/** Whether a word makes whoever is named behind it a deputy: "vice", "deputy". */
export function isDeputy(word: string): boolean {
  return deputy.test(`${word} `);
}

const deputy = new RegExp(`^(?:${english.deputy.source})$`, 'iu');

// What follows a department's name where it stands for those who work in it.
const afterDepartment = new RegExp(`^(?:${chinese.afterDepartment.source})`, 'u');
// What stands before it there.
const beforeDepartment = new RegExp(`^$|(?:${chinese.beforeDepartment.source})$|[,，。？?\\s]$`, 'u');

const goesOn = new RegExp(`^(?:${chinese.goesOn.source})`, 'u');
const isMatter = new RegExp(`^(?:${chinese.isMatterOf.source})`, 'u');
const { bareFields } = chinese;
const fieldEnding = new RegExp(`(?:${english.field.source})$`);

function byFirstCharacter(words: string[]): Map<string, string[]> {
  return groupLongestFirst(words, (word) => word[0] as string);
}

function byLastCharacter(words: string[]): Map<string, string[]> {
  return groupLongestFirst(words, (word) => word.at(-1) as string);
}

function groupLongestFirst(words: string[], key: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(key(word), [...(groups.get(key(word)) ?? []), word]);
  for (const group of groups.values()) group.sort((one, other) => other.length - one.length);
  return groups;
}

function wordBefore(text: string, end: number, from: number, fields: Map<string, string[]>): string | null {
  const candidates = fields.get(text[end - 1] ?? '') ?? [];
  const latin = text.slice(from, end).match(/[a-z][a-z+#]*$/)?.[0];
  if (latin) return latin;
  return (
    candidates.find((word) => {
      const start = end - word.length;
      return start >= from && text.startsWith(word, start);
    }) ?? null
  );
}

// "Engineering" and "management" are read as "engineer" and "manager" within a role's name, but name no occupation.
function namesAField(text: string, token: { start: number; end: number } | undefined): boolean {
  return token !== undefined && fieldEnding.test(text.slice(token.start, token.end));
}

function touches(
  text: string,
  one: { end: number } | undefined,
  other: { start: number } | undefined,
): boolean {
  return one !== undefined && other !== undefined && /^[\s/&-]*$/.test(text.slice(one.end, other.start));
}

function mergeAdjacent(mentions: OccupationMention[], text: string): OccupationMention[] {
  const merged: OccupationMention[] = [];
  for (const mention of mentions) {
    const previous = merged.at(-1);
    if (previous && previous.end === mention.start) {
      merged[merged.length - 1] = {
        start: previous.start,
        end: mention.end,
        title: text.slice(previous.start, mention.end),
      };
    } else merged.push(mention);
  }
  return merged;
}
