import { readConfig, secretsOf } from '../config.ts';
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
    const config = readConfig();
    const live = await openLiveRolebook(config, createLog(config.logLevel, secretsOf(config)));
    await serveStdio(() => live.forEverybody());
    live.close();
    return true;
  },
};
