import { existsSync, unwatchFile, watchFile } from 'node:fs';
import path from 'node:path';
import { describeFault, KnowledgeError, loadBook } from './knowledge/index.ts';
import type { Log } from './log.ts';
import { answeringFrom, type Rolebook } from './open-rolebook.ts';
import { sectionKindsFile } from './paths.ts';
import { startApp } from './slack/index.ts';
import { startOnFreePort } from './start-local.ts';
import type { Store } from './store/index.ts';
import type { Understanding } from './understanding.ts';
import type { Workspace } from './workspace/index.ts';

/** How often the file is looked at, in milliseconds: an edit is seen before its writer has changed windows. */
const lookEvery = 300;

/** How many warnings are told at each edit: a new document has one for each heading without text. */
const mostWarnings = 3;

/** What a preview needs. */
export interface PreviewOptions {
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
  let app: Awaited<ReturnType<typeof startApp>> | null = null;
  let work: Promise<void> = Promise.resolve();
  const follow = () => {
    work = work.then(read).catch((error) => log.error({ err: error }, 'the document could not be shown'));
    return work;
  };
  await follow();
  say(`Open ${workspace.url} and ask. Each time ${file} is saved, it is read anew. Ctrl+C stops it.`);
  watchFile(whole, { interval: lookEvery }, follow);
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
    const { book, answering } = opened;
    const before = app;
    // The new one takes over before the old one leaves, so that no question is lost between the two.
    app = await startApp({
      connection: {
        mode: 'socket',
        apiUrl: workspace.apiUrl,
        botToken: workspace.botToken,
        appToken: workspace.appToken,
      },
      answering,
      roles: book.roles,
      store,
      expertChannel: null,
      log,
    });
    await before?.stop();
    for (const warning of book.warnings.slice(0, mostWarnings)) say(describeFault(warning));
    const more = book.warnings.length - mostWarnings;
    if (more > 0) say(`And ${more} more: node dist/cli.js check ${path.dirname(file)} lists them.`);
    const sections = book.roles.flatMap(({ editions }) => editions.flatMap((edition) => edition.sections));
    const names = book.roles.map(({ editions }) => editions[0]?.name).join(', ');
    say(`Read ${file}: ${names}, ${sections.length} ${sections.length === 1 ? 'section' : 'sections'}.`);
  }

  async function open(): Promise<Pick<Rolebook, 'book' | 'answering'> | string> {
    if (!existsSync(whole)) return `${file} is gone. Put it back.`;
    const { classifyHeading, isJobTitle } = understanding;
    try {
      const book = await loadBook({
        folder: path.dirname(whole),
        kindsFile: sectionKindsFile,
        classifyHeading,
        isJobTitle,
        isWanted: (each) => each === path.basename(whole),
      });
      return { book, answering: answeringFrom(book, understanding) };
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      const faults = error.faults.filter(({ source }) => source.file !== '.');
      return faults.length > 0
        ? faults.map(describeFault).join('\n')
        : `${file} holds no text to answer from yet. Write below a heading, and save.`;
    }
  }
}
