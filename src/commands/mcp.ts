import { readConfig, secretsOf } from '../config.ts';
import { dayOf } from '../knowledge/index.ts';
import { openLiveRolebook } from '../live-rolebook.ts';
import { createLog } from '../log.ts';
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
    const live = await openLiveRolebook(config, createLog(config.logLevel, secretsOf(config)));
    // Without Slack, owners are known by the names that documents write.
    const facts = { names: new Map(), reviews: new Map() };
    await serveStdio(() => ({
      ...live.forEverybody(),
      keepingOf: (sections) => keepingOf(sections, facts, config.sourceUrl, dayOf(Date.now())),
      keepingText,
    }));
    live.close();
    return true;
  },
};
