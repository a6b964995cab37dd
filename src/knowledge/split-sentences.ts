import { sourceOfAny } from '../language/index.ts';

/**
 * Cuts running text into sentences, Chinese and English. A full stop after an abbreviation, an initial or
 * inside a number does not end one.
 * @param text plain text of one paragraph
 * @returns its sentences, trimmed, none empty
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /[。！？；]+[”"』」)]*|(?<![.!?])[.!?]+["'”’)\]]*(?=\s+["'“‘(]?[\p{Lu}\p{Script=Han}\d])/gu,
  )) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      endsInAbbreviation(text.slice(Math.max(start, match.index - longestAbbreviation), match.index))
    )
      continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** More than the longest abbreviation has, in characters: what stands before it need not be looked through. */
const longestAbbreviation = 16;

const abbreviation = new RegExp(
  String.raw`(?:^|[\s(])${sourceOfAny(({ document }) => document.abbreviation)}$`,
  'iu',
);

function endsInAbbreviation(text: string): boolean {
  return abbreviation.test(text) || /(?:^|[\s(])(?![AP]\.M$)(?:[A-Z]\.){1,4}[A-Z]$/.test(text);
}
