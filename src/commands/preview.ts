import { statSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { openUnderstanding } from '../open-rolebook.ts';
import { openStore } from '../store/index.ts';
import { type Command, UsageError } from './command.ts';

/** Shows one document on the local page and follows its edits. */
export const previewCommand: Command = {
  usage: ['preview FILE      open the local page on one document, and read it anew each time it is saved'],
  options: {},
  async run([file = '', ...others]) {
    if (file === '' || others.length > 0) throw new UsageError('Name one document: preview FILE');
    if (!/\.(?:md|markdown)$/i.test(file))
      throw new UsageError(
        `"${file}" is no Markdown document; new --from makes one of a .docx or .html file`,
      );
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`"${file}" is no file`);
    // Whatever is set for Slack, a preview is for this machine alone, and keeps nothing.
    const {
      port,
      store: place,
      logLevel,
    } = readConfig({
      SLACK_MODE: 'local',
      PORT: process.env.PORT,
      LOG_LEVEL: process.env.LOG_LEVEL,
    });
    // Loaded only here: no other command but manifest needs Slack's packages.
    const { startPreview } = await import('../start-preview.ts');
    const log = createLog(logLevel);
    const store = await openStore({ ...place, log });
    const preview = await startPreview({
      file,
      port,
      understanding: await openUnderstanding(),
      store,
      log,
      say: console.log,
    });
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
    });
    await preview.stop();
    await store.close();
    return true;
  },
};
