import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readText } from './knowledge/index.ts';

/** Changes a document of the folder: `edit` gets its text and gives the new one, or null to leave it as it is. */
export type ChangeDocument = (
  file: string,
  edit: (markdown: string) => Promise<string | null>,
) => Promise<void>;

/** How often a document is read anew because somebody has saved it meanwhile. */
const tries = 5;

/**
 * Makes what changes documents. Changes of one document follow each other; what somebody else saves meanwhile is read
 * and changed in its turn; and the file is replaced whole, so that nobody reads half of it and a full disk costs
 * nothing.
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
  }
}

/** @returns whether it was replaced, which it is not where it has changed */
async function replace(whole: string, text: string, isSame: () => Promise<boolean>): Promise<boolean> {
  const { mode } = await stat(whole);
  // Hidden, so that it is not taken for a document.
  const beside = path.join(path.dirname(whole), `.${path.basename(whole)}.${process.pid}.new`);
  try {
    const handle = await open(beside, 'w', mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await isSame())) return false;
    await rename(beside, whole);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

async function stampOf(whole: string): Promise<string> {
  return stat(whole).then(
    ({ ino, size, mtimeMs, ctimeMs }) => `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    () => '',
  );
}
