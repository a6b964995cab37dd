import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ExplainedError } from '../explained-error.ts';

/** A text that somebody wrote as an example. */
export interface Example {
  text: string;
  label: string;
}

/**
 * Reads files of examples: a line "# label" and below it one example a line. Empty lines are skipped.
 * @param folder the folder of .txt files, read in the order of their names
 * @param isLabel whether a label is known
 * @throws ExplainedError naming file and line of an unknown label, an example above the first label, and an example that
 *   stands there twice
 */
export async function readExamples(folder: string, isLabel: (label: string) => boolean): Promise<Example[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const examples: Example[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    let label = '';
    const lines = (await readFile(path.join(folder, file), 'utf8')).split(/\r?\n/);
    lines.forEach((line, index) => {
      const text = line.trim();
      const place = `${path.basename(folder)}/${file}:${index + 1}`;
      if (text === '') return;
      const heading = text.match(/^# ?([a-z-]+(?:: [a-z-]+)?)$/);
      if (heading) {
        label = heading[1] as string;
        if (!isLabel(label)) throw new ExplainedError(`${place}: "${label}" is no known label. Mend it.`);
        return;
      }
      if (label === '') throw new ExplainedError(`${place}: no "# label" stands above this line. Add one.`);
      const key = `${label}: ${text.toLowerCase()}`;
      const before = seen.get(key);
      if (before)
        throw new ExplainedError(`${place}: "${text}" stands in ${before} too. Remove one of them.`);
      seen.set(key, place);
      examples.push({ text, label });
    });
  }
  return examples;
}
