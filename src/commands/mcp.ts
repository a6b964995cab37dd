import { teach } from '../answer/index.ts';
import { type Config, readConfig, secretsOf } from '../config.ts';
import { dayOf } from '../knowledge/index.ts';
import { openLiveRolebook } from '../live-rolebook.ts';
import { createLog, type Log } from '../log.ts';
import { holdsSomething, openStore } from '../store/index.ts';
import type { Command } from './command.ts';

/** Serves another agent over the Model Context Protocol. */
export const mcpCommand: Command = {
  usage: ['mcp               answer an agent over standard input and output (Model Context Protocol)'],
  options: {},
  async run() {
    // Its packages are loaded only here: no other command needs them.
    const { serveStdio } = await import('../mcp/index.ts');
    const { keepingOf, keepingText } = await import('../slack/index.ts');
    const config = readConfig();
    const log = createLog(config.logLevel, secretsOf(config));
    const live = await openLiveRolebook(config, log);
    const kept = await openKept(config, log);
    // Without Slack, owners are known by the names that documents write.
    const names = new Map();
    await serveStdio(() => {
      const { answering, roles } = live.forEverybody();
      return {
        answering: teach(answering, kept.phrases()),
        roles,
        keepingOf: (sections) =>
          keepingOf(sections, { names, reviews: kept.reviews() }, config.sourceUrl, dayOf(Date.now())),
        keepingText,
        helpText: config.helpText,
      };
    });
    live.close();
    await kept.close();
    return true;
  },
};

/** How often it is asked what was reviewed, in milliseconds; what was taught is told by the store itself. */
const every = 60_000;

/** What was taught and reviewed where Rolebook runs. Answers need none of it, and with several workspaces it is nobody's. */
async function openKept({ store: settings }: Config, log: Log) {
  const store = holdsSomething(settings.place)
    ? await openStore({ ...settings, log }).catch((error: unknown) => {
        log.warn({ err: error }, 'what was taught cannot be read; the documents answer alone');
        return null;
      })
    : null;
  let workspace = '';
  let reviews: ReadonlyMap<string, string> = new Map();
  const look = async () => {
    const [only = '', another] = (await store?.gaps.workspaces()) ?? [];
    workspace = another === undefined ? only : '';
    reviews = (await store?.reviews.all(workspace)) ?? reviews;
  };
  await look();
  const timer = setInterval(() => void look(), every);
  timer.unref();
  return {
    phrases: () => store?.taughtPhrases.of(workspace) ?? [],
    reviews: () => reviews,
    async close() {
      clearInterval(timer);
      await store?.close();
    },
  };
}
