import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { KnowledgeError } from './knowledge-error.ts';

/** The longest file that is read, in bytes: Markdown's parser takes longer than a file grows, minutes for some megabytes. */
const longestFile = 200_000;

/**
 * Reads a file of people's.
 * @param folder the folder that the file's path begins at
 * @param file the file's path in the folder, which also names it in the fault
 * @returns its text
 * @throws KnowledgeError where it cannot be read, is longer than 200,000 bytes, or is not UTF-8
 */
export async function readText(folder: string, file: string): Promise<string> {
  const whole = path.join(folder, file);
  const fail = (problem: string, remedy: string, cause?: unknown) =>
    new KnowledgeError([{ severity: 'error', source: { file, line: 1 }, problem, remedy }], { cause });
  const unreadable = (cause: NodeJS.ErrnoException) => {
    const remedy = cause.code === 'EACCES' ? 'Let Rolebook read it.' : 'Mend the file or link, or remove it.';
    return fail(`This cannot be read (${cause.code}).`, remedy, cause);
  };
  try {
    const { size } = await stat(whole);
    if (size > longestFile) {
      const problem = `The file has ${kilobytes(size)} KB, and ${kilobytes(longestFile)} KB are the most that a role needs.`;
      throw fail(problem, 'Split it into a file for each role, or remove it.');
    }
    const bytes = await readFile(whole);
    if (!isUtf8(bytes)) throw fail('The file is not UTF-8 text.', 'Save it as UTF-8.');
    return bytes.toString();
  } catch (error) {
    throw error instanceof KnowledgeError ? error : unreadable(error as NodeJS.ErrnoException);
  }
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
