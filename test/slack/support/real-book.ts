import { join } from 'node:path';
import { type Book, loadBook } from '../../../src/knowledge/index.ts';

const folder = join(import.meta.dirname, '../../../knowledge');

/** The documents that Rolebook ships, loaded without the classifier that the build trains. */
export function loadRealBook(): Promise<Book> {
  return loadBook({ folder, kindsFile: join(folder, 'section-kinds.yml'), classifySection: () => ({}) });
}
