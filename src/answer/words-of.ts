import { latinWords, normalize, remember, stem } from '../question/index.ts';

/** How many texts stay cut: a question, and the names and headings that every question of a role is compared with. */
const keptTexts = 500;

/** The words by which a question is compared with names: Latin ones without their endings, and pairs of Han characters. */
export const wordsOf: (text: string) => readonly string[] = remember(cutWords, keptTexts);

function cutWords(text: string): string[] {
  const normal = normalize(text);
  const pairs = (normal.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
  return [...latinWords(normal).map(({ word }) => stem(word)), ...pairs];
}
