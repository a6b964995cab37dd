import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Example } from './read-examples.ts';

/**
 * Reads what stands around questions in messages, as examples of parts that ask and parts that do not.
 * @param folder the folder of wrappings.txt, no-question.txt and asks.txt
 * @param questions examples of parts that ask
 */
export async function readMessages(folder: string, questions: string[]): Promise<Example[]> {
  const lines = async (file: string) =>
    (await readFile(path.join(folder, file), 'utf8'))
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '' && !line.startsWith('# '));
  const around = [...(await lines('wrappings.txt')), ...(await lines('no-question.txt'))]
    .flatMap((line) => line.split(/\{q\}|\\n/))
    .flatMap((piece) => piece.split(/(?<=[。！？!?])\s*|(?<=\.)\s+/u))
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return [
    ...[...new Set(around)].map((text) => ({ text, label: 'does-not-ask' })),
    ...[...(await lines('asks.txt')), ...questions].map((text) => ({ text, label: 'asks' })),
  ];
}
