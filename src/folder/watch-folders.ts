import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Tells of changes in folders. */
interface FolderWatch {
  /**
   * Says what matters from now on.
   * @param folders whose entries matter, by their paths without links
   * @param entrances paths that may come to lead elsewhere while nothing in these folders changes
   * @returns whether a folder is among them that was not watched before, so that a change in it may have been missed
   */
  follow(folders: readonly string[], entrances: readonly string[]): Promise<boolean>;
  close(): void;
}

/** Programs save a file in several steps: a change counts once there was none for so long, in ms. */
const quietFor = 150;
/** But where changes do not end, after so long: a change is to be live within two seconds. */
const longestWait = 1_000;
/** How often to look where the entrances lead, of which the system does not tell, in ms. */
const lookEvery = 1_000;

/**
 * Watches folders, each by itself and not what is below it.
 * @param onChange called once for changes that come together
 * @param onFailure called where the system does not let a folder be watched, as when it has watched too many
 */
export function watchFolders(onChange: () => void, onFailure: (error: Error) => void): FolderWatch {
  const watched = new Map<string, { watcher: FSWatcher; identity: string }>();
  let entrances: readonly string[] = [];
  let seen: string | null = null;
  let isClosed = false;
  let looking: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  let first: number | null = null;

  const tell = () => {
    first = null;
    onChange();
  };
  const changed = () => {
    const now = performance.now();
    first ??= now;
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(quietFor, first + longestWait - now)));
    timer.unref();
  };
  const drop = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const add = (folder: string, identity: string) => {
    try {
      const watcher = watch(folder, { persistent: false }, changed);
      watcher.on('error', (error) => {
        drop(folder);
        onFailure(error);
      });
      watched.set(folder, { watcher, identity });
    } catch (error) {
      onFailure(error as Error);
    }
  };

  const look = async () => {
    const before = seen;
    seen = (await Promise.all(entrances.map(identityOf))).join('\n');
    if (isClosed) return;
    if (before !== null && seen !== before) changed();
    looking = setTimeout(look, lookEvery);
    looking.unref();
  };

  return {
    async follow(folders, its) {
      entrances = its;
      if (looking === undefined) await look();
      const identities = await Promise.all(folders.map(identityOf));
      if (isClosed) return false;
      const there = folders.map((folder, index) => [folder, identities[index] ?? ''] as const);
      const wanted = new Map(there.filter(([, identity]) => identity !== ''));
      // What stands at a path anew is another folder, and the watch on the old one tells nothing.
      for (const [folder, { identity }] of watched) if (wanted.get(folder) !== identity) drop(folder);
      const added = [...wanted].filter(([folder]) => !watched.has(folder));
      for (const [folder, identity] of added) add(folder, identity);
      return added.some(([folder]) => watched.has(folder));
    },
    close() {
      isClosed = true;
      clearTimeout(looking);
      clearTimeout(timer);
      for (const folder of [...watched.keys()]) drop(folder);
    },
  };
}

/** Tells a file or folder from another one at the same path, also where the system uses a number again; empty for none. */
async function identityOf(path: string): Promise<string> {
  return stat(path).then(
    ({ dev, ino, birthtimeMs }) => `${dev} ${ino} ${birthtimeMs}`,
    () => '',
  );
}
