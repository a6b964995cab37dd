import { readConfig } from '../config.ts';
import { createGitFolder } from '../folder/index.ts';
import { openLiveRolebook } from '../live-rolebook.ts';
import { createLog } from '../log.ts';
import { serveStdio } from '../mcp/index.ts';
import type { Command } from './command.ts';

/** Serves another agent over the Model Context Protocol. */
export const mcpCommand: Command = {
  usage: ['mcp               answer an agent over standard input and output (Model Context Protocol)'],
  options: {},
  async run() {
    const { knowledgeDir, knowledgeGit, knowledgeRefresh, logLevel } = readConfig();
    const live = await openLiveRolebook({
      folder: knowledgeDir,
      fetch: knowledgeGit && createGitFolder(knowledgeGit.address, knowledgeGit.copy).fetch,
      refreshEvery: knowledgeRefresh,
      log: createLog(logLevel),
    });
    await serveStdio(() => live.forEverybody());
    live.close();
    return true;
  },
};
