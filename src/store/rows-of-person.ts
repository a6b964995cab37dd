import { sql } from 'kysely';
import { tableFacts, tableNames } from './tables.ts';

/**
 * The rows about a person, for every table that says whom its rows are about.
 * @param user Slack's id
 * @param pseudonym what stands for it
 * @returns each table, where it says so, and what holds for these rows and no others
 */
export function rowsOfPerson(workspace: string, user: string, pseudonym: string) {
  return tableNames.flatMap((table) => {
    const { person } = tableFacts[table];
    if (person === null) return [];
    const name = person.by === 'id' ? user : pseudonym;
    const condition = sql<boolean>`workspace = ${workspace} and ${sql.ref(person.column)} = ${name}`;
    return [{ table, person, condition }];
  });
}
