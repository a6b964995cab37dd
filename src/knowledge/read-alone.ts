import { joinEditions } from './join-editions.ts';
import { errorsOf } from './knowledge-error.ts';
import { type BookOptions, idOf } from './read-book.ts';
import { roleIdFromFile } from './role-name.ts';
import { createKindFinder, findKindsFile, readSectionKinds } from './section-kinds.ts';
import type { Edition, Fault } from './types.ts';

/**
 * Reads a text as if it stood in a file of the folder, and no other file did.
 * @param file the path that the text has in the folder, or would have
 * @returns its roles' editions; null where it has an error
 * @throws KnowledgeError where the folder's section kinds cannot be read
 */
export async function readAlone(
  markdown: string,
  file: string,
  {
    folder,
    kindsFile,
    classifyHeading,
    isJobTitle,
  }: Pick<BookOptions, 'folder' | 'kindsFile' | 'classifyHeading' | 'isJobTitle'>,
): Promise<Edition[] | null> {
  const kinds = await readSectionKinds(await findKindsFile(folder, kindsFile));
  const findKind = createKindFinder(kinds, classifyHeading);
  // Loaded only here: what reads Markdown takes as long to load as all the rest.
  const { parseDocument } = await import('./parse-document.ts');
  const { language } = roleIdFromFile(file);
  const parsed = await parseDocument(markdown, file, language, { findKind, isJobTitle });
  const faults: Fault[] = [...parsed.faults];
  const documents = parsed.roles.map((document) => ({ file, id: idOf(file, document), document }));
  const roles = joinEditions(documents, kinds, faults);
  return errorsOf(faults).length > 0 ? null : roles.flatMap(({ editions }) => editions);
}
