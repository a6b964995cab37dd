import { openRolebook } from '../open-rolebook.ts';
import { ownKnowledge } from '../paths.ts';
import { writePrepared } from '../prepared.ts';
import type { Command } from './command.ts';

/** Parses the word lists and the documents that ship, so that a start need not. */
export const prepareCommand: Command = {
  usage: ['prepare           parse the word lists and the documents that ship, for quick starts'],
  options: {},
  async run() {
    await writePrepared((cache) => openRolebook(ownKnowledge, cache));
    return true;
  },
};
