import type { Edition, Passage } from '../knowledge/index.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

/**
 * The longest that stands alone in a chat, in English words and in Chinese characters: three lines of a phone. What lists
 * things may have twice as much.
 */
const longest = { words: 50, characters: 110 };

/** Tells sentences that are too long to be shown alone as an answer. */
export function checkSentences(edition: Edition): Finding[] {
  return edition.sections.flatMap(({ passages }) =>
    passages.flatMap((passage) => {
      const { count, limit, unit } = lengthOf(passage);
      return count <= limit
        ? []
        : [
            finding(
              'note',
              'sentences',
              passage.source,
              `A ${passage.shape} of ${count} ${unit} is too long to stand alone as an answer: "${passage.statement.slice(0, 40)}…".`,
              'Part it into several, each of which says one thing.',
            ),
          ];
    }),
  );
}

function lengthOf({ statement, shape }: Passage): { count: number; limit: number; unit: string } {
  const han = statement.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = statement.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  const isChinese = han > words / 2;
  const pieces = statement.split(isChinese ? /[、；;/]/ : /[,;/]/).length;
  const lists = shape === 'row' || pieces > 5 ? 2 : 1;
  return isChinese
    ? { count: han, limit: longest.characters * lists, unit: 'characters' }
    : { count: words, limit: longest.words * lists, unit: 'words' };
}
