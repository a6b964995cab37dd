import { type FSWatcher, watch } from 'node:fs';

/** Tells of changes in folders. */
export interface FolderWatch {
  /**
   * Says which folders matter from now on.
   * @returns whether one is among them that was not watched before, so that a change in it may have been missed
   */
  follow(folders: readonly string[]): boolean;
  close(): void;
}

/** Programs save a file in several steps: a change counts once there was none for so long, in ms. */
const quietFor = 150;
/** But where changes do not end, after so long: a change is to be live within two seconds. */
const longestWait = 1_000;

/**
 * Watches folders, each by itself and not what is below it.
 * @param onChange called once for changes that come together
 * @param onFailure called where the system does not let a folder be watched, as when it has watched too many
 */
export function watchFolders(onChange: () => void, onFailure: (error: Error) => void): FolderWatch {
  const watched = new Map<string, FSWatcher>();
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
    watched.get(folder)?.close();
    watched.delete(folder);
  };
  const add = (folder: string) => {
    try {
      const watcher = watch(folder, { persistent: false }, changed);
      watcher.on('error', (error) => {
        drop(folder);
        onFailure(error);
      });
      watched.set(folder, watcher);
    } catch (error) {
      onFailure(error as Error);
    }
  };

  return {
    follow(folders) {
      const wanted = new Set(folders);
      for (const folder of [...watched.keys()]) if (!wanted.has(folder)) drop(folder);
      const added = folders.filter((folder) => !watched.has(folder));
      for (const folder of added) add(folder);
      return added.some((folder) => watched.has(folder));
    },
    close() {
      clearTimeout(timer);
      for (const folder of [...watched.keys()]) drop(folder);
    },
  };
}
