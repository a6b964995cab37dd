/** One height of a career, as titles and documents name it. */
interface Level {
  /** What titles are compared by. */
  id: string;
  /** How high it is, lowest first; levels of one height stand for each other. Null for a number, which may count anything. */
  height: number | null;
  /** English words that set it within a title; the ones in pinyin are typed without a Chinese keyboard. */
  words: string[];
  /** Chinese words that set it within a title. */
  han: string[];
  /** What else documents and people call it, outside of titles, as regular expressions. */
  otherwise?: string[];
  /** Whether its words are seldom anything else, as "lead" and "staff" often are. */
  isClear?: boolean;
}

// Longer Chinese words stand before those that they end in.
const levels: Level[] = [
  { id: 'intern', height: 0, words: ['intern', 'shixi'], han: ['实习'], otherwise: ['internship'] },
  { id: 'associate', height: 1, words: ['associate', 'assistant', 'zhuli'], han: ['助理'], isClear: true },
  {
    id: 'junior',
    height: 1,
    words: ['junior', 'entry', 'graduate', 'trainee', 'apprentice', 'chuji'],
    han: ['初级'],
    otherwise: [
      'jr',
      '(?:new|fresh|recent) grad',
      'just graduated',
      'fresher',
      '应届',
      '刚毕业',
      '毕业生',
      '新人',
      '入门',
    ],
    isClear: true,
  },
  {
    id: 'mid',
    height: 2,
    words: ['intermediate', 'mid', 'midlevel', 'zhongji'],
    han: ['中级'],
    otherwise: ['middle', '中(?=高级)'],
    isClear: true,
  },
  {
    id: 'senior',
    height: 3,
    words: ['senior', 'gaoji', 'zishen'],
    han: ['中高级', '高级', '资深'],
    otherwise: ['sr', 'snr'],
    isClear: true,
  },
  { id: 'staff', height: 4, words: ['staff'], han: [] },
  { id: 'lead', height: 4, words: ['lead', 'leading'], han: [], otherwise: ['领导'] },
  { id: 'principal', height: 4, words: ['principal', 'shouxi'], han: ['首席'], isClear: true },
  {
    id: 'head',
    height: 5,
    words: ['head'],
    han: [],
    otherwise: ['management (?:level|role|position)', 'group', 'head of', '管理层', '组经理'],
  },
  { id: 'director', height: 6, words: [], han: [], otherwise: ['director', '总监'] },
  {
    id: 'chief',
    height: 7,
    words: ['chief'],
    han: [],
    otherwise: ['vp', 'vice president', '副总裁', '总裁'],
  },
  { id: 'distinguished', height: null, words: ['distinguished', 'fellow'], han: [] },
  { id: 'i', height: null, words: ['i', '1', 'l1'], han: ['一级'] },
  { id: 'ii', height: null, words: ['ii', '2', 'l2'], han: ['二级'] },
  { id: 'iii', height: null, words: ['iii', '3', 'l3'], han: ['三级'] },
  { id: 'iv', height: null, words: ['iv', '4', 'l4'], han: ['四级'] },
  { id: 'v', height: null, words: ['v', '5', 'l5'], han: ['五级'] },
  { id: 'vi', height: null, words: ['6'], han: [] },
  { id: 'vii', height: null, words: ['7'], han: [] },
  { id: 'viii', height: null, words: ['8'], han: [] },
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
    .flatMap((level) => [...level.words, ...level.han, ...(level.otherwise ?? [])])
    // "Head" alone is a part of the body, and of a sentence.
    .filter((word) => word !== 'head');
  const latin = words.filter((word) => /^[a-z(]/.test(word));
  const han = words.filter((word) => !/^[a-z(]/.test(word));
  return new RegExp([`\\b(?:${latin.join('|')})s?\\b`, ...han].join('|'), 'gu');
});
