import { remember } from './remember.ts';

// Every syllable of standard Mandarin without tones, as initial followed by its finals.
const finalsOfInitial: Record<string, string> = {
  '': 'a ai an ang ao e ei en eng er o ou yi ya yo ye yai yao you yan yin yang ying yong wu wa wo wai wei wan wen wang weng yu yue yuan yun',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un',
  t: 'a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un',
  n: 'a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ue ve',
  l: 'a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ue ve',
  g: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  k: 'a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  h: 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  j: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  q: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  x: 'i ia ie iao iu ian in iang ing iong u ue uan un',
  zh: 'a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang',
  ch: 'a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang',
  sh: 'a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'e i ao ou an en ang eng ong u uo ui uan un',
  z: 'a e i ai ei ao ou an en ang eng ong u uo ui uan un',
  c: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
  s: 'a e i ai ao ou an en ang eng ong u uo ui uan un',
};

const syllables = new Set(
  Object.entries(finalsOfInitial).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => initial + final),
  ),
);
const longestSyllable = 6;

/** How many words stay cut: most texts are made of a few thousand. */
const keptWords = 4000;

/**
 * Cuts a word into pinyin syllables. Each place of the word is tried once only, so the work grows with its length and no
 * faster, whatever the word.
 * @param word lower-case Latin letters
 * @returns its syllables, the longest first cut preferred; null where it is no pinyin
 */
export const pinyinSyllables: (word: string) => readonly string[] | null = remember(cutSyllables, keptWords);

function cutSyllables(word: string): string[] | null {
  // From the end: the length of the syllable with which the rest of the word can be cut; 0 where it cannot.
  const cuts = new Uint8Array(word.length);
  for (let start = word.length - 1; start >= 0; start -= 1) {
    for (let length = Math.min(longestSyllable, word.length - start); length > 0; length -= 1) {
      const isEnd = start + length === word.length;
      if (!(isEnd || cuts[start + length]) || !syllables.has(word.slice(start, start + length))) continue;
      cuts[start] = length;
      break;
    }
  }
  const parts: string[] = [];
  for (let start = 0; start < word.length; start += cuts[start] as number) {
    if (!cuts[start]) return null;
    parts.push(word.slice(start, start + (cuts[start] as number)));
  }
  return parts;
}

/**
 * Whether a text without Han characters is Chinese written in pinyin: nearly every word cuts into syllables,
 * there are at least two, and not all of them are English words as well.
 * @param text lower case
 * @param isEnglish whether a word is known to be English
 */
export function isPinyin(text: string, isEnglish: (word: string) => boolean = () => false): boolean {
  const words = (text.match(/[a-z]+/g) ?? []).filter((word) => !latinTerms.has(word));
  if (words.length === 0) return false;
  const cut = words.map((word) => (word.length > 40 ? null : pinyinSyllables(word)));
  const chinese = words.filter((word, index) => cut[index] && !isEnglish(word));
  const syllableCount = cut.reduce((sum, parts) => sum + (parts?.length ?? 0), 0);
  const readable = cut.filter(Boolean).length;
  return syllableCount >= 2 && readable / words.length >= 0.8 && chinese.length / words.length > 0.5;
}

// Latin terms that people keep in pinyin sentences.
const latinTerms = new Set('ai pm aipm ml hr it sql python jira figma offer phd mba rsu prd'.split(' '));
