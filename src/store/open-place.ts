import { mkdirSync } from 'node:fs';
import type { Engine } from './engine.ts';
import { openSqlite } from './open-sqlite.ts';
import { type StorePlace, sqliteFile } from './place.ts';

/**
 * Opens the database at a place; a SQLite file and its folder are made where they are not there.
 * @throws the database's or system's error
 */
export async function openPlace(place: StorePlace): Promise<Engine> {
  // Loaded only here: most run without it.
  if (place.kind === 'postgres') return (await import('./open-postgres.ts')).openPostgres(place.url);
  if (place.kind === 'memory') return openSqlite(':memory:');
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  return openSqlite(sqliteFile(place.folder));
}
