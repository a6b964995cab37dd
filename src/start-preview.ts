import { existsSync, unwatchFile, watchFile } from 'node:fs';
import path from 'node:path';
import type { Workspace } from 'slack-stand-in';
import { type BookReading, createBookReader, describeFault, errorsOf } from './knowledge/index.ts';
import type { Log } from './log.ts';
import { answeringFrom } from './open-rolebook.ts';
import { sectionKindsFile } from './paths.ts';
import { type Documents, startApp } from './slack/index.ts';
import { directAddress, startOnFreePort } from './start-local.ts';
import type { Store } from './store/index.ts';
import type { Understanding } from './understanding.ts';

/** How often the file is looked at, in milliseconds: an edit is seen before its writer has changed windows. */
const lookEvery = 300;

/** How many warnings are told at each edit: a new document has one for each heading without text. */
const mostWarnings = 3;

/** What a preview needs. */
interface PreviewOptions {
  /** A Markdown document. */
  file: string;
  /** Where the page listens; the next free one where it is taken. */
  port: number;
  understanding: Understanding;
  store: Store;
  log: Log;
  /** Prints a line for the person at the terminal. */
  say: (line: string) => void;
}

/**
 * Shows one document on the local page, and follows its edits: a version that cannot be read leaves the last good one answering, and
 * is told.
 * @returns the local workspace, and what stops it
 */
export async function startPreview({
  file,
  port,
  understanding,
  store,
  log,
  say,
}: PreviewOptions): Promise<{ workspace: Workspace; stop(): Promise<void> }> {
  const whole = path.resolve(file);
  const workspace = await startOnFreePort(port);
  const { classifyHeading, isJobTitle } = understanding;
  const readBook = createBookReader({
    folder: path.dirname(whole),
    kindsFile: sectionKindsFile,
    classifyHeading,
    isJobTitle,
    only: path.basename(whole),
  });
  let app: Awaited<ReturnType<typeof startApp>> | null = null;
  let current: Documents | null = null;
  let work: Promise<void> = Promise.resolve();
  const follow = () => {
    work = work.then(read).catch((error) => log.error({ err: error }, 'the document could not be shown'));
    return work;
  };
  // From before the first reading: what is saved right after it is a change.
  watchFile(whole, { interval: lookEvery }, follow);
  await follow();
  const address = directAddress(workspace);
  say(`Open ${address} and ask. Each time ${file} is saved, it is read anew. Ctrl+C stops it.`);
  return {
    workspace,
    async stop() {
      unwatchFile(whole, follow);
      await work;
      await app?.stop();
      await workspace.close();
    },
  };

  async function read(): Promise<void> {
    const opened = await open();
    if (typeof opened === 'string') {
      say(`${opened}${app === null ? '' : '\nUntil then, the version before keeps answering.'}`);
      return;
    }
    const { book, version } = opened;
    const answering = answeringFrom(book, understanding);
    const { roles } = book;
    // Whoever writes a document reads all of it, whatever audience it is for.
    const documents = { answering, roles, version, known: [], among: () => ({ answering, roles }) };
    current = documents;
    app ??= await startApp({
      connection: {
        mode: 'socket',
        apiUrl: workspace.apiUrl,
        botToken: workspace.botToken,
        appToken: workspace.appToken,
      },
      documents: () => current ?? documents,
      answersOutsiders: true,
      store,
      expertChannel: null,
      log,
    });
    for (const warning of book.warnings.slice(0, mostWarnings)) say(describeFault(warning));
    const more = book.warnings.length - mostWarnings;
    if (more > 0) say(`And ${more} more: node dist/cli.js check ${path.dirname(file)} lists them.`);
    const sections = book.roles.flatMap(({ editions }) => editions.flatMap((edition) => edition.sections));
    const names = book.roles.map(({ editions }) => editions[0]?.name).join(', ');
    say(`Read ${file}: ${names}, ${sections.length} ${sections.length === 1 ? 'section' : 'sections'}.`);
  }

  async function open(): Promise<BookReading | string> {
    if (!existsSync(whole)) return `${file} is gone. Put it back.`;
    const reading = await readBook();
    const errors = errorsOf(reading.faults);
    if (errors.length === 0) return reading;
    const faults = errors.filter(({ source }) => source.file !== '.');
    return faults.length > 0
      ? faults.map(describeFault).join('\n')
      : `${file} holds no text to answer from yet. Write below a heading, and save.`;
  }
}
