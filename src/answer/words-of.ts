import { latinWords, normalize, stem } from '../question/index.ts';

/** The words by which a question is compared with names: Latin ones without their endings, and pairs of Han characters. */
export function wordsOf(text: string): string[] {
  const normal = normalize(text);
  const pairs = (normal.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
  return [...latinWords(normal).map(({ word }) => stem(word)), ...pairs];
}
