import { inAny, type Language, languages, reading } from '../language/index.ts';

/** "…, in Chinese please", "answer in English: …", "用英文：…", "…，请用中文回答". */
const wanted = languages.flatMap((language) => {
  const { message, names } = reading(language);
  const named = Object.values(names).map(({ source }) => source);
  return message.wantedLanguage.map(
    ({ source }) => new RegExp(source.replaceAll('@language', named.join('|')), 'iu'),
  );
});

const called = languages.map((language) => ({ language, pattern: inAny(({ names }) => names[language]) }));

/**
 * Takes the wish for a language out of a question.
 * @param text as the person wrote it
 * @returns the question without the wish, and the language; null where none is wished for, as in "do they work in English?"
 */
export function readWantedLanguage(text: string): { text: string; wanted: Language | null } {
  for (const pattern of wanted) {
    const match = text.match(pattern);
    const name = match?.[1];
    if (match === null || name === undefined) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice((match.index ?? 0) + match[0].length)}`.trim();
    return { text: rest, wanted: called.find(({ pattern }) => pattern.test(name))?.language ?? null };
  }
  return { text, wanted: null };
}
