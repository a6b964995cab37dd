import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { KnowledgeError } from './knowledge-error.ts';
import type { Fault } from './types.ts';

// Files that stand beside role documents but are about the folder. A README may tell of the roles, but beside a list of
// section kinds it says how that folder is kept.
const aboutTheFolder =
  /^(?:contributing|license|licence|changelog|code_of_conduct|security)\.(?:md|txt|html?)$/i;
const readme = /^readme\.(?:md|txt|html?)$/i;

/** What documents of roles are also written in, and Rolebook does not read. */
const otherDocument = /\.(?:docx?|odt|rtf|pdf|html?|txt)$/i;

const isMarkdown = (file: string) => /\.(?:md|markdown)$/i.test(file);

/**
 * Lists the Markdown files of a folder and of the folders below it. Links are followed, but a folder that
 * several paths lead to is read once, by the path without a link where there is one. Hidden folders and files,
 * node_modules, and the folder's own license and the like are left out.
 * @param root the folder's path
 * @param kindsFile the name of a folder's own list of section kinds
 * @returns the files' paths in the folder with "/" between folders, sorted; the absolute paths of the folders that
 *   hold them, links followed; the links, as paths in the folder; and a fault for each link or folder below that leads
 *   nowhere or cannot be read and is no document, and for each document that is no Markdown
 * @throws KnowledgeError where the folder itself cannot be read
 */
export async function listDocuments(
  root: string,
  kindsFile: string,
): Promise<{
  files: string[];
  folders: string[];
  links: string[];
  faults: Fault[];
}> {
  const files: string[] = [];
  const faults: Fault[] = [];
  const links: string[] = [];
  const folders = new Set<string>();
  const cannotRead = (file: string, { code }: NodeJS.ErrnoException) => {
    const severity = isMarkdown(file) || code === 'EACCES' ? 'error' : 'warning';
    const remedy = code === 'EACCES' ? 'Let Rolebook read it.' : 'Mend the link, or remove it.';
    faults.push({ severity, source: { file, line: 1 }, problem: `This cannot be read (${code}).`, remedy });
  };
  // Folders above count as read: a link up would lead back here.
  const read = new Set(foldersAbove(await realpath(root).catch(cannotReadRoot(root))));
  const visit = async (folder: string): Promise<void> => {
    const whole = path.join(root, folder);
    const real = await realpath(whole);
    if (read.has(real)) return;
    read.add(real);
    folders.add(real);
    for (const entry of (await readdir(whole, { withFileTypes: true })).sort(byName)) {
      const file = path.posix.join(folder, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isSymbolicLink()) links.push(file);
      else if (entry.isDirectory()) await visit(file).catch((error) => cannotRead(file, error));
      else if (entry.isFile()) files.push(file);
    }
  };
  await visit('').catch(cannotReadRoot(root));
  // Last, so that a folder goes by its own path; those that links lead to may hold further links.
  for (const link of links) {
    try {
      const target = await stat(path.join(root, link));
      if (target.isDirectory()) await visit(link);
      else if (target.isFile()) {
        files.push(link);
        folders.add(path.dirname(await realpath(path.join(root, link))));
      }
    } catch (error) {
      // A document stays one: reading it says why it cannot be read, and its last good version goes on answering.
      if (isMarkdown(link)) files.push(link);
      else cannotRead(link, error as NodeJS.ErrnoException);
    }
  }
  const isKept = files.includes(kindsFile);
  const documents = files
    .filter((file) => !aboutTheFolder.test(file) && !(isKept && readme.test(file)))
    .sort();
  for (const file of documents.filter((each) => otherDocument.test(each))) {
    const problem = 'This is not read: it is no Markdown file.';
    const remedy = 'If it holds a role, save it as Markdown; if not, keep it elsewhere.';
    faults.push({ severity: 'warning', source: { file, line: 1 }, problem, remedy });
  }
  return { files: documents.filter(isMarkdown), folders: [...folders], links, faults };
}

function cannotReadRoot(root: string) {
  return ({ code }: NodeJS.ErrnoException): never => {
    const problem = `The knowledge folder ${root} cannot be read (${code}).`;
    const remedy = 'Set KNOWLEDGE_DIR to a folder of Markdown files.';
    throw new KnowledgeError([{ severity: 'error', source: { file: '.', line: 1 }, problem, remedy }]);
  };
}

function foldersAbove(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
