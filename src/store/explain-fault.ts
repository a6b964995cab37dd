/**
 * What a database's error means. `away`: it may pass, so try again. `table`: a table or column is not there.
 * `setup`: a person has to change something first. `fault`: this one statement is wrong.
 */
interface Explained {
  kind: 'away' | 'table' | 'setup' | 'fault';
  /** What is wrong and what to do, for the log. */
  reason: string;
}

type Meaning = Omit<Explained, 'reason'> & { code: RegExp; words?: RegExp; remedy: string };

const unreachable = 'PostgreSQL cannot be reached. See that it runs, and the host and port in DATABASE_URL.';

/** By the code of SQLite, PostgreSQL or the system, and where that says too little, by the words; the first that fits. */
const meanings: Meaning[] = [
  {
    kind: 'setup',
    code: /^28/,
    remedy: 'PostgreSQL refuses the user or password. See the user and password in DATABASE_URL.',
  },
  {
    kind: 'setup',
    code: /^3D000$/,
    remedy: 'PostgreSQL has no such database. Create it, or see the name at the end of DATABASE_URL.',
  },
  {
    kind: 'setup',
    code: /^42501$/,
    remedy: 'PostgreSQL does not let the user do this. Give it the right to create tables in its schema.',
  },
  {
    kind: 'setup',
    code: /^SQLITE_(CORRUPT|NOTADB)/,
    remedy: 'The SQLite file is damaged. Put a backup in its place, or move it away to start anew.',
  },
  {
    kind: 'setup',
    code: /^SQLITE_(CANTOPEN|READONLY|PERM|AUTH)/,
    remedy: 'The SQLite file cannot be written. See who owns the folder DATA_DIR and whether it is writable.',
  },
  {
    kind: 'setup',
    code: /^E(ACCES|PERM|ROFS|NOTDIR|EXIST|ISDIR|NOENT)$/,
    remedy:
      'The folder of the SQLite file cannot be made. See the path in DATA_DIR, and who may write there.',
  },
  {
    kind: 'table',
    code: /^(42P01|42703)$/,
    remedy: 'A table in PostgreSQL is missing or was changed. Change it back, or put a backup in its place.',
  },
  {
    kind: 'table',
    code: /^SQLITE_ERROR$/,
    words: /no such (table|column)|has no column/,
    remedy:
      'A table in the SQLite file is missing or was changed. Change it back, or put a backup in its place.',
  },
  {
    kind: 'away',
    code: /^SQLITE_FULL|^53100$|^ENOSPC$/,
    remedy: 'The disk is full. Free some space where the database is.',
  },
  {
    kind: 'away',
    code: /^SQLITE_(BUSY|LOCKED)/,
    remedy: 'The SQLite file is locked by another program. End the program that holds it, such as a backup.',
  },
  {
    kind: 'away',
    code: /^SQLITE_(IOERR|NOMEM)/,
    remedy: 'The SQLite file cannot be read or written. See whether its disk is healthy and there.',
  },
  {
    kind: 'away',
    code: /^25006$/,
    remedy:
      'PostgreSQL takes no writes. See that DATABASE_URL names the primary server, and that default_transaction_read_only is off.',
  },
  {
    kind: 'away',
    code: /^(08|57|58|53|40)/,
    remedy: 'PostgreSQL does not take this connection now. See its log.',
  },
  {
    // Named one by one: Node's own codes for a wrong argument begin with E too.
    kind: 'away',
    code: /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|(HOST|NET)(UNREACH|DOWN)|NOTFOUND|AI_AGAIN|MFILE|NFILE))$/,
    remedy: unreachable,
  },
  {
    kind: 'away',
    code: /^$/,
    words: /connection (terminated|error|ended)|timeout|not queryable/i,
    remedy: unreachable,
  },
];

/** Reads the meaning of an error from libsql or pg. */
export function explainFault(error: unknown): Explained {
  const { message, code } = readCause(error);
  const meaning = meanings.find((each) => each.code.test(code) && (each.words?.test(message) ?? true));
  return meaning === undefined
    ? { kind: 'fault', reason: message }
    : { kind: meaning.kind, reason: `${meaning.remedy} (${message})` };
}

function readCause(error: unknown): { message: string; code: string } {
  if (typeof error !== 'object' || error === null) return { message: String(error), code: '' };
  const { message, code, errors } = error as { message?: unknown; code?: unknown; errors?: unknown[] };
  const own = { message: String(message ?? ''), code: typeof code === 'string' ? code : '' };
  // Where a host has several addresses, each has an error of its own, and the whole may say nothing.
  if (own.message !== '' || errors?.[0] === undefined) return own;
  const first = readCause(errors[0]);
  return { message: first.message, code: own.code || first.code };
}
