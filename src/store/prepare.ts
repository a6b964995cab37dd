import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Stands for a value while a statement is put into words. */
class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A statement that is put into words once a database, for those that every question needs: Kysely takes as long for
 * the words as SQLite does for the work.
 * @param write makes the statement of its values, at which it may not look
 * @returns what runs it with other values each time, and gives its rows
 */
export function prepare<Values extends object, Row>(
  write: (db: Kysely<Tables>, values: Values) => Compilable<Row>,
): (db: Kysely<Tables>, values: Values) => Promise<Row[]> {
  const written = new WeakMap<Kysely<Tables>, CompiledQuery<Row>>();
  const blanks = new Proxy({}, { get: (_, name) => new Blank(String(name)) }) as Values;

  return async (db, values) => {
    const statement = written.get(db) ?? write(db, blanks).compile();
    written.set(db, statement);
    const parameters = statement.parameters.map((value) =>
      value instanceof Blank ? values[value.name as keyof Values] : value,
    );
    return (await db.executeQuery<Row>({ ...statement, parameters })).rows;
  };
}
