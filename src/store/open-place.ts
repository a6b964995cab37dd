import { mkdirSync } from 'node:fs';
import type { Engine } from './engine.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { type StorePlace, sqliteFile } from './place.ts';

/**
 * Opens the database at a place; a SQLite file and its folder are made where they are not there.
 * @throws the database's or system's error
 */
export function openPlace(place: StorePlace): Engine {
  if (place.kind === 'postgres') return openPostgres(place.url);
  if (place.kind === 'memory') return openSqlite(':memory:');
  mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  return openSqlite(sqliteFile(place.folder));
}
