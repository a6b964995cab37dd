import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A question that somebody wrote as an example of what is asked. */
export interface ExampleQuestion {
  text: string;
  /** A section kind's id; "none", or "none" with a reason such as "none: company", for what no document answers. */
  label: string;
  file: string;
  line: number;
}

/**
 * Reads files of example questions: a line "# label" and below it one question a line. Empty lines are skipped.
 * @param folder the folder of .txt files, read in the order of their names
 * @throws Error naming file and line of a question above the first label
 */
export async function readQuestions(folder: string): Promise<ExampleQuestion[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const questions: ExampleQuestion[] = [];
  for (const file of files) {
    let label = '';
    const lines = (await readFile(path.join(folder, file), 'utf8')).split(/\r?\n/);
    lines.forEach((line, index) => {
      const text = line.trim();
      if (text === '') return;
      const heading = text.match(/^# ?([a-z-]+(?:: [a-z-]+)?)$/);
      if (heading) label = heading[1] as string;
      else if (label === '')
        throw new Error(`${file}:${index + 1}: no "# label" stands above this question. Add one.`);
      else questions.push({ text, label, file, line: index + 1 });
    });
  }
  return questions;
}
