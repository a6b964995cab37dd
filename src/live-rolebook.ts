import { exampleQuestionsOf } from './answer/index.ts';
import type { Config } from './config.ts';
import { createGitFolder, watchFolders } from './folder/index.ts';
import { keepParsed } from './keep-parsed.ts';
import {
  type BookReading,
  createBookReader,
  describeFault,
  errorsOf,
  KnowledgeError,
  type Role,
} from './knowledge/index.ts';
import type { Log } from './log.ts';
import { logConsidered } from './log-considered.ts';
import { answeringFrom, openUnderstanding } from './open-rolebook.ts';
import { sectionKindsFile } from './paths.ts';
import { readPrepared } from './prepared.ts';
import type { Documents, NewFault } from './slack/index.ts';
import type { Understanding } from './understanding.ts';

/** A rolebook that follows its documents. */
export interface LiveRolebook {
  /** What can be answered from now; swapped whole, so that whoever holds one sees no change. */
  current(): Documents;
  /** The same without the documents that have an audience. */
  forEverybody(): ReturnType<Documents['among']>;
  /** What reads texts, whatever the documents are. */
  understanding: Understanding;
  /** Looks at once whether something has changed. */
  refresh(): Promise<void>;
  close(): void;
}

/** How many audiences' views of the documents are kept; each holds an index of its own. */
const partsKept = 20;

/** How often to look where the system cannot tell of changes, in ms: a change is to be live within two seconds. */
const lookEvery = 1_000;

/**
 * Opens a folder of documents and follows it. A document that turns bad leaves its last good version answering. What
 * is wrong or odd is logged once.
 * @param settings where the documents are, how changes in them are known, and where what is parsed is kept
 * @param onFaults told once of each error that appears while it runs
 * @throws KnowledgeError where a document is broken at the start; ExplainedError where the documents cannot be
 *   fetched or the build has not left a model
 */
export async function openLiveRolebook(
  {
    knowledgeDir: folder,
    knowledgeGit: git,
    knowledgeRefresh: refreshEvery,
    parsedFolder,
  }: Pick<Config, 'knowledgeDir' | 'knowledgeGit' | 'knowledgeRefresh' | 'parsedFolder'>,
  log: Log,
  onFaults: (faults: NewFault[]) => void = () => {},
): Promise<LiveRolebook> {
  const fetch = git && createGitFolder(git.address, git.copy).fetch;
  const prepared = await readPrepared();
  const understanding = await openUnderstanding(prepared);
  const { classifyHeading, isJobTitle } = understanding;
  await fetch?.();
  const { build } = prepared;
  const parsed =
    build === null || parsedFolder === null
      ? null
      : keepParsed({ folder: parsedFolder, documents: folder, build, prepared, log });
  const read = createBookReader({
    folder,
    kindsFile: sectionKindsFile,
    classifyHeading,
    isJobTitle,
    cache: parsed ?? prepared,
  });
  const first = await readFirst().catch((error: unknown) => {
    parsed?.close();
    throw error;
  });
  let current = open(first);
  let told = new Set<string>();
  const timesTold = new Map<string, number>();
  tell(first);
  let lastFailure = '';
  let isClosed = false;
  let reading: Promise<void> | null = null;
  let isAskedAgain = false;
  let timer: NodeJS.Timeout | undefined;

  const watch = watchFolders(
    () => void refresh(),
    (error) => {
      if (timer !== undefined || isClosed) return;
      log.warn(
        { err: error },
        'the system does not tell of changes in the documents; they are looked at each second',
      );
      lookAgainIn(lookEvery);
    },
  );
  if (refreshEvery === null) {
    if (await watch.follow(first.folders, first.entrances)) void refresh();
  } else lookAgainIn(refreshEvery);

  return {
    current: () => current,
    understanding,
    forEverybody: () => current.among(({ audience }) => audience.length === 0),
    refresh,
    close() {
      isClosed = true;
      parsed?.close();
      clearTimeout(timer);
      watch.close();
    },
  };

  async function readFirst(): Promise<BookReading> {
    const reading = await read();
    parsed?.sweep();
    const errors = errorsOf(reading.faults);
    if (errors.length > 0) throw new KnowledgeError(errors);
    return reading;
  }

  function open({ book, version }: BookReading): Documents {
    const answerFrom = (roles: Role[]) => {
      const plain = answeringFrom({ ...book, roles }, understanding);
      return log.isLevelEnabled('debug') ? logConsidered(plain, log) : plain;
    };
    const answering = answerFrom(book.roles);
    const parts = new Map<string, ReturnType<Documents['among']>>();
    const among = (isVisible: (role: Role) => boolean) => {
      const limited = book.roles.filter(({ audience }) => audience.length > 0);
      const hidden = limited.filter((role) => !isVisible(role));
      if (hidden.length === 0) return { answering, roles: book.roles };
      const key = hidden.map(({ id }) => id).join('\n');
      const known = parts.get(key);
      if (known !== undefined) return known;
      const roles = book.roles.filter((role) => !hidden.includes(role));
      const part = { answering: answerFrom(roles), roles };
      if (parts.size >= partsKept) parts.delete(parts.keys().next().value as string);
      parts.set(key, part);
      return part;
    };
    return { answering, roles: book.roles, among, known: exampleQuestionsOf(book), version };
  }

  function lookAgainIn(ms: number): void {
    timer = setTimeout(async () => {
      await refresh();
      if (!isClosed) lookAgainIn(ms);
    }, ms);
    timer.unref();
  }

  /** One reading at a time; a change during one makes one more. */
  function refresh(): Promise<void> {
    if (reading !== null) {
      isAskedAgain = true;
      return reading;
    }
    reading = (async () => {
      do {
        isAskedAgain = false;
        await readOnce();
      } while (isAskedAgain && !isClosed);
    })().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function readOnce(): Promise<void> {
    try {
      await fetch?.();
      const next = await read();
      if (isClosed) return;
      tell(next);
      const isWatching = refreshEvery === null && timer === undefined;
      if (isWatching && (await watch.follow(next.folders, next.entrances))) isAskedAgain = true;
      // A folder that is emptied is being moved or mounted anew.
      if (next.book.roles.length > 0 && next.version !== current.version) {
        current = open(next);
        log.info({ version: current.version, roles: next.book.roles.length }, 'the documents have changed');
      }
      lastFailure = '';
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== lastFailure) {
        log.error({ err: error }, 'the documents cannot be read; what was read last goes on answering');
      }
      lastFailure = reason;
    }
  }

  function tell({ faults, owners }: BookReading): void {
    const fresh = faults.filter((fault) => !told.has(describeFault(fault)));
    told = new Set(faults.map(describeFault));
    for (const { severity, source, problem, remedy } of fresh) {
      const level = severity === 'error' ? 'error' : 'warn';
      log[level]({ file: source.file, line: source.line }, `${problem} ${remedy}`);
    }
    const errors = errorsOf(fresh).map((fault) => {
      const times = (timesTold.get(describeFault(fault)) ?? 0) + 1;
      timesTold.set(describeFault(fault), times);
      return { ...fault, owner: owners.get(fault.source.file) ?? null, times };
    });
    if (errors.length > 0) onFaults(errors);
  }
}
