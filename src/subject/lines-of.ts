import type { Role } from '../knowledge/index.ts';

/** All that a role's documents say: each heading, and the lines below it. */
export function* linesOf({ editions }: Role): Generator<string> {
  for (const { sections } of editions) {
    for (const { heading, passages } of sections) {
      yield heading;
      for (const { text } of passages) yield text;
    }
  }
}
