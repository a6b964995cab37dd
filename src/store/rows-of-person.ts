import { type RawBuilder, sql } from 'kysely';
import { type TableFacts, type Tables, tableFacts, tableNames } from './tables.ts';

/** One table's rows about a person. */
export interface RowsOfPerson {
  table: keyof Tables;
  person: NonNullable<TableFacts<never>['person']>;
  /** What holds for these rows and no others. */
  condition: RawBuilder<boolean>;
}

/**
 * The rows about a person, for every table that says whom its rows are about.
 * @param user Slack's id
 * @param pseudonym what stands for it
 */
export function rowsOfPerson(workspace: string, user: string, pseudonym: string): RowsOfPerson[] {
  return tableNames.flatMap((table) => {
    const { person } = tableFacts[table];
    if (person === null) return [];
    const name = person.by === 'id' ? user : pseudonym;
    const condition = sql<boolean>`workspace = ${workspace} and ${sql.ref(person.column)} = ${name}`;
    return [{ table, person, condition }];
  });
}
