import { readConfig } from '../config.ts';
import { moveStore, type StorePlace } from '../store/index.ts';
import { type Command, UsageError } from './command.ts';

/** Copies what Rolebook remembers from SQLite to PostgreSQL, or back. */
export const moveCommand: Command = {
  usage: [
    'move to-postgres   copy what is remembered from the SQLite file in DATA_DIR to DATABASE_URL',
    'move to-sqlite     copy it back; stop Rolebook before either',
  ],
  options: {},
  async run([direction, ...others]) {
    if (!(direction === 'to-postgres' || direction === 'to-sqlite') || others.length > 0) {
      throw new UsageError('Write move to-postgres or move to-sqlite.');
    }
    const { store } = readConfig();
    const file: StorePlace = { kind: 'sqlite', folder: store.folder };
    if (store.place.kind !== 'postgres') {
      throw new UsageError('DATABASE_URL is not set: set it to the PostgreSQL database to move to or from.');
    }
    const counts =
      direction === 'to-postgres'
        ? await moveStore(file, store.place, store)
        : await moveStore(store.place, file, store);
    for (const [table, count] of Object.entries(counts)) console.log(`${String(count).padStart(8)} ${table}`);
    console.log(
      direction === 'to-postgres'
        ? `Copied from ${store.folder} to PostgreSQL. Start Rolebook with DATABASE_URL; the file is left as it was.`
        : `Copied from PostgreSQL to ${store.folder}. Start Rolebook without DATABASE_URL; the database is left as it was.`,
    );
    return true;
  },
};
