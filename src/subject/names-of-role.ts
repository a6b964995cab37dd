import { type Role, roleNameFromFile, roleTitle } from '../knowledge/index.ts';
import { wordsOfAll } from '../language/index.ts';
import { normalize, type Readings } from '../question/index.ts';
import { isCommonWord } from './common-words.ts';
import { leadsToMatter, type OccupationFinder, ofMatter } from './find-occupations.ts';
import { isGeneral } from './index-role-words.ts';
import { hanLevels, levelOf } from './levels.ts';
import { plainWords } from './plain-words.ts';
import { titleWords } from './title-words.ts';
import type { TitleTranslator } from './translate-title.ts';

/** One way to name a role. */
export interface RoleName {
  role: Role;
  /** The name's words without its level. */
  words: string[];
  /** The level that is part of the name; null where it bears none. */
  level: string | null;
  isHan: boolean;
  /**
   * How far it is from what the document writes, 0 for that itself: its initials, its pinyin and its translation are
   * one step away, as are a part of a longer heading and the file's name. The nearest names come first.
   */
  distance: number;
  /** Whether it counts only beside a level: "BA" is much else, "lead BA" is a business analyst. */
  needsLevel: boolean;
}

/**
 * Every way to name a role: its names as written, and those that follow from them.
 * @param role the role
 * @param occupations tells titles from other words
 * @param readings the pinyin of Han characters
 * @param titles turns titles of one language into those of the other
 */
export function namesOfRole(
  role: Role,
  occupations: OccupationFinder,
  readings: Readings,
  titles: TitleTranslator,
): RoleName[] {
  const written = role.names.map(normalize).flatMap((name) => [name, ...insideOut(name, occupations)]);
  const parts = written.flatMap((name) =>
    name.split(/\s+(?:-|at|@)\s+|,\s+|\s*[–—|·:：/]\s*|(?<=\p{L}{3})&(?=\p{L}{3})/u),
  );
  const files = role.editions.map(({ file }) => normalize(roleTitle(roleNameFromFile(file))));
  const further = [
    ...[...parts, ...files].filter((name) => isTitle(name, occupations) || isIntern(name)),
    ...(role.isPage ? [] : files.filter(isShortForm)),
    ...written.flatMap((name) => [
      ...eitherTitles(name, occupations),
      ...eitherHanNames(name, occupations, titles),
      ...qualifierFirst(name),
      ...leadingTitle(name, occupations),
      ...titleBefore(name, occupations),
    ]),
  ];
  const derived = [...new Set(further)].filter((name) => !written.includes(name));
  const parse = (name: string, distance: number): RoleName[] => {
    const { words, level } = takeLevel(
      titleWords(name).map(({ word }) => word),
      // "Eligibility Specialist I / II / III" is of each of them, and bears none; a "Senior Staff Engineer" is of one.
      /[/、]/u.test(name),
      occupations,
    );
    return words.length === 0
      ? []
      : [{ role, words, level, isHan: words.some(isHan), distance, needsLevel: false }];
  };
  const names = [...written.flatMap((name) => parse(name, 0)), ...derived.flatMap((name) => parse(name, 1))];
  const others = names.flatMap((name) =>
    name.isHan
      ? [name, ...hanVariants(name)].flatMap((each) => [
          ...(each === name ? [] : [each]),
          ...latinForms(each, readings, titles),
          ...shortForms(each),
        ])
      : [
          ...chineseForms(name, titles).flatMap((form) => [form, ...shortForms(form)]),
          ...sameTitles(name, titles),
          ...initials(name),
          ...initialsOfFirst(name),
        ],
  );
  const outer = written
    .flatMap((name) => [...(role.isPage ? [] : eitherOfTwo(name)), ...outerWords(name, titles)])
    .flatMap((name) => parse(name, 2));
  return [...names, ...others, ...outer];
}

// "Ward Sister / Charge Nurse" is two titles, though "sister" is nobody's by itself; "Data / ML Engineer" is one, and
// so is "Publicity / Communications Chair", whose first side is short for "Publicity Chair".
function eitherTitles(name: string, occupations: OccupationFinder): string[] {
  const all = name.split(/\s*\/\s*/).filter((side) => side !== '');
  const sides = all.filter((side) => titleWords(side).length > 1 && !isLevel(side));
  if (!sides.some((side) => isTitle(side, occupations))) return eitherMatters(name, occupations);
  const last = all.pop() ?? '';
  if (!sides.includes(last)) return sides;
  const head = titleWords(last).at(-1)?.word ?? '';
  const short = all.filter(
    (side) => titleWords(side).length === 1 && !isTitle(side, occupations) && !isLevel(side),
  );
  return [...sides, ...short.map((side) => `${side} ${head}`)];
}

// A "Minister of Music/Worship" is the minister of either.
function eitherMatters(name: string, occupations: OccupationFinder): string[] {
  const [job = '', matters] = name.split(ofMatter);
  if (matters === undefined || !isTitle(job, occupations)) return [];
  const joined = name.slice(job.length, name.length - matters.length);
  return matters.split(/\s*\/\s*/).map((matter) => `${job}${joined}${matter}`);
}

// A "Marketing & Communications Director" is the marketing director.
function eitherOfTwo(name: string): string[] {
  const [, first, head] = name.match(/^([a-z]+)\s+(?:and|&)\s+(?:[a-z]+\s+)+([a-z]+)$/u) ?? [];
  return first !== undefined && head !== undefined ? [`${first} ${head}`] : [];
}

// A 摄影/摄像 is either, as is a 鼓励师/顾问; a 前台/全职 and a 销售/北京 are one.
function eitherHanNames(name: string, occupations: OccupationFinder, titles: TitleTranslator): string[] {
  const sides = name.split(/\s*[/／]\s*/);
  const isName = (side: string) =>
    /^\p{Script=Han}{2,6}$/u.test(side) &&
    (isTitle(side, occupations) ||
      titles.toEnglish(side).some((words) => occupations.isTitle(words.at(-1) ?? '')));
  return sides.length > 1 && sides.every(isName) ? sides : [];
}

// A 实习生-运维 is a 运维实习生, and a 工程师（嵌入式） a 嵌入式工程师.
function qualifierFirst(name: string): string[] {
  const [, job, qualifier] =
    name.match(/^([\p{Script=Han}a-z+#]{2,12})\s*[-–—－·(（]\s*([\p{Script=Han}a-z+#]{2,12})[)）]?$/u) ?? [];
  return job !== undefined && qualifier !== undefined && /\p{Script=Han}$/u.test(job)
    ? [qualifier + job]
    : [];
}

// A "Support Engineer Night Shift" is a support engineer.
function leadingTitle(name: string, occupations: OccupationFinder): string[] {
  const [first, another] = occupations.find(name);
  const leads =
    first && !another && first.start === 0 && first.end < name.length && !/\p{Script=Han}/u.test(name);
  if (!leads) return [];
  const words = titleWords(first.title);
  // The head of content design is not the head of content.
  return words.length > 1 && !words.some(({ word }) => connectors.has(word)) ? [first.title] : [];
}

// A "Ship's Librarian for the Summer Term" is a ship's librarian.
function titleBefore(name: string, occupations: OccupationFinder): string[] {
  const [title = '', rest] = name.split(/\s+for\s+/);
  return rest !== undefined && titleWords(title).length > 1 && isTitle(title, occupations) ? [title] : [];
}

/** Words that join those of a name and tell nothing. */
export const connectors = new Set(wordsOfAll(({ titles }) => titles.connectors));

/** Whether a title's word is a Han character. */
export function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

// "User-Centred Practice (UCP) Principal" is two names; "Data Engineer (Senior)" and "Ward Nurse (Band 5)" are one.
function insideOut(name: string, occupations: OccupationFinder): string[] {
  const [, before, inner, after = ''] = name.match(/^(.+?)\s*[(（](.+?)[)）]\s*(.*)$/u) ?? [];
  if (!before || !inner || isLevel(inner)) return [];
  const isName = isAbbreviation(inner, before) || isTitle(inner, occupations);
  return [before, ...(isName ? [inner] : [])].map((part) => `${part} ${after}`.trim());
}

// "HRBP" is short for "HR Business Partner"; "Python", "UK" and "nights" behind a title are short for nothing. Chinese
// names are shortened by letters of their English ones.
function isAbbreviation(inner: string, name: string): boolean {
  if (!/^[a-z]{2,6}s?$/.test(inner) || isCommonWord(inner)) return false;
  if (/\p{Script=Han}/u.test(name)) return true;
  let from = 0;
  for (const letter of inner.replace(/s$/, '')) {
    from = name.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return name[0] === inner[0];
}

function isTitle(text: string, occupations: OccupationFinder): boolean {
  if (/\p{Script=Han}/u.test(text)) return occupations.find(text).some(({ end }) => end === text.length);
  return occupations.isTitle(titleWords(text).at(-1)?.word ?? '');
}

// A 主持人 in "mc.md" is the MC.
function isShortForm(file: string): boolean {
  return /^[b-df-hj-np-tv-z]{2,4}$/.test(file) && !isCommonWord(file);
}

// Of all levels this alone is whom people speak of, and what files are called.
function isIntern(text: string): boolean {
  const [only, another] = titleWords(text);
  return only !== undefined && another === undefined && levelOf(only.word) === 'intern';
}

function isLevel(text: string): boolean {
  const words = titleWords(text);
  return words.length > 0 && words.every(({ word }) => levelOf(word) !== null || connectors.has(word));
}

function takeLevel(
  words: string[],
  areEither: boolean,
  occupations: OccupationFinder,
): { words: string[]; level: string | null } {
  const levels: string[] = [];
  const base: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as string;
    const han = hanLevels.find(
      ([written]) => words.slice(index, index + written.length).join('') === written,
    );
    // At its end a title's "assistant" says what the job is, not how high, as does what a "head of" begins with.
    if (word === 'assistant' && index === words.length - 1) base.push(word);
    else if (index === 0 && leadsToMatter(words[1] ?? '')) base.push(word);
    else if (han && index + han[0].length < words.length) {
      levels.push(han[1]);
      index += han[0].length - 1;
    } else if (levelOf(word) !== null && !connectors.has(word)) levels.push(levelOf(word) as string);
    else if (!connectors.has(word)) base.push(word);
  }
  // "Team Lead" and "Head of Data" are names of their own: without the level nothing that names a job is left.
  const [only, another] = base;
  const level = areEither && levels.length > 1 ? null : (levels.at(-1) ?? null);
  const standsAlone = another !== undefined || (only && (isHan(only) || occupations.isTitle(only)));
  return standsAlone
    ? { words: base, level }
    : { words: words.filter((word) => !connectors.has(word)), level: null };
}

// In pinyin and in English, whichever way it may be translated.
function latinForms(name: RoleName, readings: Readings, titles: TitleTranslator): RoleName[] {
  const syllables = name.words.map((word) => (isHan(word) ? (readings[word] ?? '') : word));
  return [...(syllables.includes('') ? [] : [syllables]), ...titles.toEnglish(name.words.join(''))].map(
    (words) => ({ ...name, words, isHan: false, distance: name.distance + 1 }),
  );
}

function chineseForms(name: RoleName, titles: TitleTranslator): RoleName[] {
  return titles
    .toChinese(name.words)
    .map((title) => ({ ...name, words: [...title], isHan: true, distance: name.distance + 1 }));
}

/**
 * How many Chinese titles two English ones share that are one job, and which share of the role's: with one, an editor
 * would be a writer, and with less than most of them a president a chief executive.
 */
const fewestShared = 2;
const mostOfTitles = 2 / 3;

// A talent acquisition specialist is a recruiter too: both are a 招聘专员 and a 招聘人员.
function sameTitles(name: RoleName, titles: TitleTranslator): RoleName[] {
  // "Agent" and "planner" are too many sorts of people.
  if (name.words.length < 2) return [];
  const shared = new Map<string, number>();
  const own = titles.toChinese(name.words);
  for (const title of own)
    for (const words of new Set(titles.toEnglish(title).map((each) => each.join(' '))))
      shared.set(words, (shared.get(words) ?? 0) + 1);
  return [...shared].flatMap(([title, count]) => {
    const words = title.split(' ');
    // A nurse may be another than the charge nurse, and a big data engineer another than the data engineer.
    const isPart = words.every((word) => name.words.includes(word));
    const isLonger = name.words.every((word) => words.includes(word));
    const isOne = count >= fewestShared && count >= own.length * mostOfTitles;
    return !isOne || isPart || isLonger ? [] : { ...name, words, distance: name.distance + 2 };
  });
}

// The mobile lead is the mobile development lead. The product manager is not the product marketing manager: who has a
// title of their own is another.
function outerWords(name: string, titles: TitleTranslator): string[] {
  const [first = '', ...inner] = plainWords(name)
    .replace(/ teamlead$/, ' team lead')
    .split(' ');
  const last = inner.pop() ?? '';
  const isOther =
    isHan(first) ||
    first === last ||
    levelOf(first) !== null ||
    inner.some((word) => connectors.has(word)) ||
    titles.toChinese([first, last]).length > 0;
  return inner.length === 0 || isOther ? [] : [`${first} ${last}`];
}

// A 内容审核专员 is a 内容审核员 too, and a 用户增长运营 a 增长运营.
function hanVariants(name: RoleName): RoleName[] {
  const title = name.words.join('');
  const variants = [title.replace(/专员$/, '员'), title.replace(/开发工程师$/, '工程师')];
  if (/^\p{Script=Han}{6,}$/u.test(title)) variants.push(title.slice(2));
  // 主理人 is short for 活动主理人, though 工程师 for nobody.
  else if (/^\p{Script=Han}{5}$/u.test(title) && !isGeneral(title.slice(2))) variants.push(title.slice(2));
  return variants
    .filter((variant) => variant !== title)
    .map((variant) => ({
      ...name,
      words: titleWords(variant).map(({ word }) => word),
      distance: name.distance + 1,
    }));
}

// People call the post of a 算法工程师 算法岗, and a 高级软件开发工程师 高级软件开发.
function shortForms(name: RoleName): RoleName[] {
  const title = name.words.join('');
  const field = title.replace(/(?:工程师|人员|设计师|分析师|经理|专员|研究员|师|员)$/u, '');
  if (field.length < 2 || field === title) return [];
  const distance = name.distance + 1;
  return [
    { ...name, words: [...field.replace(/(?<=..)开发$/u, ''), '岗'], distance },
    { ...name, words: [...field], distance, needsLevel: true },
  ];
}

// A "Data Science Team Lead" is the DS team lead.
function initialsOfFirst(name: RoleName): RoleName[] {
  const letters = name.words
    .slice(0, 2)
    .map((word) => word[0])
    .join('');
  const rest = name.words.slice(2);
  if (rest.length === 0 || isCommonWord(letters) || levelOf(letters) !== null) return [];
  return [{ ...name, words: [letters, ...rest], distance: name.distance + 1 }];
}

function initials(name: RoleName): RoleName[] {
  const letters = name.words.length >= 2 ? name.words.map((word) => word[0]).join('') : '';
  if (letters === '' || isCommonWord(letters)) return [];
  return [{ ...name, words: [letters], distance: name.distance + 1, needsLevel: letters.length === 2 }];
}
