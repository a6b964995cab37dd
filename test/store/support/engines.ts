import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Engine } from '../../../src/store/engine.ts';
import { openStore, type Store, type StorePlace } from '../../../src/store/index.ts';
import { openPostgres } from '../../../src/store/open-postgres.ts';
import { openSqlite } from '../../../src/store/open-sqlite.ts';
import { startPostgres } from './start-postgres.ts';

export const engines = ['sqlite', 'postgres'] as const;

/** One of the two databases, and stores in it. */
export interface TestEngine {
  /** An empty database. */
  createPlace(): Promise<StorePlace>;
  remove(): Promise<void>;
}

export async function startEngine(kind: (typeof engines)[number]): Promise<TestEngine> {
  if (kind === 'postgres') {
    const server = await startPostgres();
    return {
      createPlace: async () => ({ kind: 'postgres', url: await server.createDatabase() }),
      remove: () => server.remove(),
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-store-'));
  return {
    createPlace: async () => ({ kind: 'sqlite', folder: mkdtempSync(join(folder, 'data-')) }),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A clock that stands until it is moved. */
export interface Clock {
  now: () => number;
  /** @param ms how far */
  move(ms: number): void;
}

export function createClock(at = Date.UTC(2026, 0, 1)): Clock {
  let time = at;
  return {
    now: () => time,
    move: (ms) => {
      time += ms;
    },
  };
}

export const silent: Logger = pino({ level: 'silent' });

/** Opens a store as a process of its own would. */
export function open(
  place: StorePlace,
  options: Partial<Parameters<typeof openStore>[0]> = {},
): Promise<Store> {
  return openStore({
    place,
    encryptionKey: null,
    oldEncryptionKey: null,
    retentionDays: 90,
    log: silent,
    ...options,
  });
}

/** The database beside a store, as someone with the file or the server has it. */
export function openRaw(place: StorePlace): Engine {
  if (place.kind === 'postgres') return openPostgres(place.url);
  return openSqlite(place.kind === 'sqlite' ? join(place.folder, 'rolebook.db') : ':memory:');
}
