import { join } from 'node:path';
import { type Book, loadBook } from '../../../src/knowledge/index.ts';
import { sectionKindsFile } from '../../../src/paths.ts';
import { understanding } from '../../support/understanding.ts';

const folder = join(import.meta.dirname, '../../../knowledge');

/** The documents that Rolebook ships. */
export async function loadRealBook(): Promise<Book> {
  const { classifyHeading, isJobTitle } = await understanding();
  return loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading, isJobTitle });
}
