import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readText } from './knowledge/index.ts';

/** Changes a document of the folder: `edit` gets its text and gives the new one, or null to leave it as it is. */
export type ChangeDocument = (
  file: string,
  edit: (markdown: string) => Promise<string | null>,
) => Promise<void>;

/** How often a document is read anew because somebody saves it meanwhile, and how long to wait before, in ms. */
const tries = 20;
const pause = 50;

/** After how long, in ms, what another process has begun to write is taken for left behind: writing takes no second. */
const abandonedAfter = 10_000;

/**
 * Makes what changes documents. Changes of one document follow each other, those of other processes on the same folder
 * too; what somebody else saves meanwhile is read and changed in its turn; and the file is replaced whole, so that
 * nobody reads half of it and a full disk costs nothing.
 * @param folder the folder of documents
 * @returns changes one of them; throws KnowledgeError where it cannot be read, what the system says where it may not
 *   be written, and what `edit` throws
 */
export function createDocumentChanger(folder: string): ChangeDocument {
  const underWay = new Map<string, Promise<void>>();
  return (file, edit) => {
    const before = underWay.get(file) ?? Promise.resolve();
    const work = before.catch(() => {}).then(() => change(folder, file, edit));
    const done = work.finally(() => {
      if (underWay.get(file) === done) underWay.delete(file);
    });
    underWay.set(file, done);
    return done;
  };
}

async function change(folder: string, file: string, edit: Parameters<ChangeDocument>[1]): Promise<void> {
  for (let left = tries; ; left -= 1) {
    // A link goes on leading to the file.
    const whole = await realpath(path.join(folder, file)).catch(() => path.join(folder, file));
    const before = await stampOf(whole);
    const markdown = await readText(folder, file);
    const changed = await edit(markdown);
    if (changed === null || changed === markdown) return;
    if (await replace(whole, changed, async () => (await stampOf(whole)) === before)) return;
    if (left === 0) throw new Error(`${file} is being changed by somebody else all the time.`);
    await wait(pause);
  }
}

/** @returns whether it was replaced, which it is not where it has changed or another process is replacing it */
async function replace(whole: string, text: string, isSame: () => Promise<boolean>): Promise<boolean> {
  const { mode } = await stat(whole);
  // Hidden, so that it is not taken for a document. One name for all: whoever makes it may replace the document.
  const beside = path.join(path.dirname(whole), `.${path.basename(whole)}.new`);
  const handle = await openFirst(beside, mode);
  if (handle === null) return false;
  let isReplaced = false;
  try {
    await fill(handle, text, mode);
    if (!(await isSame())) return false;
    await rename(beside, whole);
    isReplaced = true;
    return true;
  } finally {
    // Once it bears the document's name, a file of the other name is another process's.
    if (!isReplaced) await rm(beside, { force: true });
  }
}

async function fill(handle: FileHandle, text: string, mode: number): Promise<void> {
  try {
    await handle.chmod(mode);
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @returns a new file, or null where another process has made it */
async function openFirst(file: string, mode: number): Promise<FileHandle | null> {
  try {
    return await open(file, 'wx', mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const begun = await stat(file).catch(() => null);
    if (begun !== null && Date.now() - begun.mtimeMs > abandonedAfter) await rm(file, { force: true });
    return null;
  }
}

async function stampOf(whole: string): Promise<string> {
  return stat(whole).then(
    ({ ino, size, mtimeMs, ctimeMs }) => `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    () => '',
  );
}
