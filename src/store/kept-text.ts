/** Twice what is read of a question, in characters. */
const lengthKept = 2_000;

/** A person's text as it is kept: PostgreSQL takes no NUL and no half of a character, and nobody reads on for ever. */
export function keptText(text: string): string {
  return text
    .slice(0, lengthKept)
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
