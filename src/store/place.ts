import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where things are kept. */
export type StorePlace =
  /** In this process's memory: gone when it ends. */
  | { kind: 'memory' }
  /** In rolebook.db in a folder, which is made where it is not there. */
  | { kind: 'sqlite'; folder: string }
  | { kind: 'postgres'; url: string };

/** The SQLite file in its folder. */
export function sqliteFile(folder: string): string {
  return join(folder, 'rolebook.db');
}

/** Whether another process may have kept something at a place. */
export function holdsSomething(place: StorePlace): boolean {
  if (place.kind === 'sqlite') return existsSync(sqliteFile(place.folder));
  return place.kind === 'postgres';
}
