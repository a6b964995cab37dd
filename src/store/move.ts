import { existsSync } from 'node:fs';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import { explainFault } from './explain-fault.ts';
import { readKeyFile } from './key-file.ts';
import { migrate } from './migrate.ts';
import { openPlace } from './open-place.ts';
import { type StorePlace, sqliteFile } from './place.ts';
import { createSeal } from './seal.ts';
import { DamagedSecret, StoreError } from './store-error.ts';
import { type Tables, tableFacts, tableNames } from './tables.ts';

/** Both databases take far more values in one statement than rows of ours have. */
const rowsAtOnce = 500;

type Row = Record<string, string | number | null>;

/**
 * Copies everything from one database into another, empty one: all of it, or nothing.
 * @param from what is there stays there
 * @param keys the keys that are set; the secrets must open under them where they come
 * @returns how many rows of each table were copied
 * @throws StoreError where a database cannot be used, or a person has to do something first
 */
export async function moveStore(
  from: StorePlace,
  to: StorePlace,
  keys: { encryptionKey: Buffer | null; oldEncryptionKey: Buffer | null },
): Promise<Record<keyof Tables, number>> {
  if (from.kind === 'sqlite' && !existsSync(sqliteFile(from.folder))) {
    throw new StoreError(
      `There is nothing to move: there is no file ${sqliteFile(from.folder)}. See DATA_DIR.`,
    );
  }
  const engines: Engine[] = [];
  const open = async (place: StorePlace) => {
    const engine = await openPlace(place);
    engines.push(engine);
    await migrate(engine.db);
    return engine.db;
  };
  try {
    const [source, target] = [await open(from), await open(to)];
    // One state of the source, even where something is written to it meanwhile.
    return await source
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((reading) =>
        target.transaction().execute(async (writing) => {
          await seeThatItIsEmpty(writing);
          await seeThatKeysFit(reading, from, to, keys);
          return copyTables(reading, writing);
        }),
      );
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const { reason } = explainFault(error);
    throw new StoreError(`Nothing was moved. ${reason}`, { cause: error });
  } finally {
    for (const engine of engines) await engine.close().catch(() => {});
  }
}

async function seeThatItIsEmpty(target: Transaction<Tables>): Promise<void> {
  for (const table of tableNames) {
    const count = await countRows(target, table);
    if (count === 0) continue;
    throw new StoreError(
      `Nothing was moved: the database to move to holds ${count} rows in ${table} already. Name an empty one.`,
    );
  }
}

async function seeThatKeysFit(
  source: Kysely<Tables>,
  from: StorePlace,
  to: StorePlace,
  { encryptionKey, oldEncryptionKey }: { encryptionKey: Buffer | null; oldEncryptionKey: Buffer | null },
): Promise<void> {
  const kept = to.kind === 'sqlite' ? readKeyFile(to.folder) : null;
  const known = [oldEncryptionKey, kept].filter((key) => key !== null);
  const seal = createSeal(encryptionKey, known);
  for (const table of tableNames) {
    const column = tableFacts[table].sealed;
    if (column === null) continue;
    for await (const row of readRows(source, table)) {
      try {
        seal.open(String(row[column]), String(row.workspace));
      } catch (error) {
        if (error instanceof DamagedSecret) continue;
        const isBeside = from.kind === 'sqlite' && readKeyFile(from.folder) !== null;
        throw new StoreError(
          `Nothing was moved: the secrets are under ${isBeside ? 'the key in rolebook.key beside the SQLite file. Set ENCRYPTION_KEY to the line in that file' : 'a key that is not set. Set ENCRYPTION_KEY to the key that was used before'}, and move again.`,
          { cause: error },
        );
      }
    }
  }
}

async function copyTables(
  source: Transaction<Tables>,
  target: Transaction<Tables>,
): Promise<Record<keyof Tables, number>> {
  const counts = {} as Record<keyof Tables, number>;
  for (const table of tableNames) {
    let rows: Row[] = [];
    counts[table] = 0;
    const write = async () => {
      // The tables have the same columns on both sides.
      if (rows.length > 0)
        await target
          .insertInto(table)
          .values(rows as never)
          .execute();
      counts[table] += rows.length;
      rows = [];
    };
    for await (const row of readRows(source, table)) {
      rows.push(row);
      if (rows.length === rowsAtOnce) await write();
    }
    await write();
    const there = await countRows(target, table);
    if (there !== counts[table]) throw new Error(`${there} of ${counts[table]} rows of ${table} arrived.`);
  }
  return counts;
}

/** Every row, a page at a time, each page beginning behind the key of the last one. */
async function* readRows(db: Kysely<Tables>, table: keyof Tables): AsyncGenerator<Row> {
  const { key } = tableFacts[table] as { key: readonly string[] };
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  do {
    const behind: Row | undefined = last;
    const where =
      behind === undefined
        ? sql``
        : sql`where (${columns}) > (${sql.join(key.map((column) => behind[column]))})`;
    const page = await sql<Row>`
      select * from ${sql.table(table)} ${where} order by ${columns} limit ${sql.lit(rowsAtOnce)}
    `.execute(db);
    yield* page.rows;
    last = page.rows.length === rowsAtOnce ? page.rows.at(-1) : undefined;
  } while (last !== undefined);
}

async function countRows(db: Kysely<Tables>, table: keyof Tables): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    db,
  );
  return Number(rows[0]?.count);
}
