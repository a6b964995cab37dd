import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Expectation, readExpectations } from '../expectation.ts';
import { type ClassifyHeading, loadBook, type Role } from '../knowledge/index.ts';

/** A folder of documents and the questions that were asked of it. */
export interface Handbook {
  name: string;
  roles: Role[];
  questions: Expectation[];
}

/**
 * Reads the handbooks of a folder: each is a folder NAME of documents beside a file NAME.jsonl of questions.
 * @throws KnowledgeError, ExplainedError where one of them cannot be read
 */
export async function readHandbooks(
  folder: string,
  kindsFile: string,
  understanding: { classifyHeading: ClassifyHeading; isJobTitle: (text: string) => boolean },
): Promise<Handbook[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  const handbooks: Handbook[] = [];
  for (const file of files) {
    const name = path.basename(file, '.jsonl');
    const { roles } = await loadBook({ folder: path.join(folder, name), kindsFile, ...understanding });
    const text = await readFile(path.join(folder, file), 'utf8');
    handbooks.push({ name, roles, questions: readExpectations(text, file) });
  }
  return handbooks;
}
