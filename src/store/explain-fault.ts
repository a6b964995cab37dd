/**
 * What a database's error means. `away`: it may pass, so try again. `setup`: a person has to change something
 * first. `fault`: this one statement is wrong.
 */
export interface Explained {
  kind: 'away' | 'setup' | 'fault';
  /** What is wrong and what to do, for the log. */
  reason: string;
}

const setUp: [RegExp, string][] = [
  [/^28/, 'PostgreSQL refuses the user or password. See the user and password in DATABASE_URL.'],
  [/^3D000$/, 'PostgreSQL has no such database. Create it, or see the name at the end of DATABASE_URL.'],
  [/^42501$/, 'PostgreSQL does not let the user do this. Give it the right to create tables in its schema.'],
  [
    /^SQLITE_(CORRUPT|NOTADB)/,
    'The SQLite file is damaged. Put a backup in its place, or move it away to start anew.',
  ],
  [
    /^SQLITE_(CANTOPEN|READONLY|PERM|AUTH)/,
    'The SQLite file cannot be written. See who owns the folder DATA_DIR and whether it is writable.',
  ],
  [
    /^E(ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR)$/,
    'The folder of the SQLite file cannot be made. See the path in DATA_DIR, and who may write there.',
  ],
];

const unreachable = 'PostgreSQL cannot be reached. See that it runs, and the host and port in DATABASE_URL.';

const away: [RegExp, string][] = [
  [/^SQLITE_FULL|^53100$|^ENOSPC$/, 'The disk is full. Free some space where the database is.'],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'The SQLite file is locked by another program. End the program that holds it, such as a backup.',
  ],
  [
    /^SQLITE_(IOERR|NOMEM)/,
    'The SQLite file cannot be read or written. See whether its disk is healthy and there.',
  ],
  [/^(08|57|58|53|25006|40)/, 'PostgreSQL does not take this connection now. See its log.'],
  [/^E[A-Z_]+$/, unreachable],
];

const awayWords = /connection (terminated|error|ended)|timeout|not queryable/i;

/** Reads the meaning of an error from libsql or pg. */
export function explainFault(error: unknown): Explained {
  const { message, code } = describe(error);
  const find = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(code))?.[1];
  const remedyOfSetup = find(setUp);
  if (remedyOfSetup !== undefined) return { kind: 'setup', reason: `${remedyOfSetup} (${message})` };
  const remedy = find(away) ?? (code === '' && awayWords.test(message) ? unreachable : undefined);
  if (remedy !== undefined) return { kind: 'away', reason: `${remedy} (${message})` };
  return { kind: 'fault', reason: message };
}

function describe(error: unknown): { message: string; code: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error), code: '' };
  const { message, code, errors } = error as { message?: unknown; code?: unknown; errors?: unknown[] };
  const own = { message: String(message ?? ''), code: typeof code === 'string' ? code : '' };
  // Where a host has several addresses, each has an error of its own, and the whole may say nothing.
  if (own.message !== '' || errors?.[0] === undefined) return own;
  const first = describe(errors[0]);
  return { message: first.message, code: own.code || first.code };
}
