import { askCommand } from './ask.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { evalCommand } from './eval.ts';
import { gapsCommand } from './gaps.ts';
import { manifestCommand } from './manifest.ts';
import { mcpCommand } from './mcp.ts';
import { moveCommand } from './move.ts';
import { newCommand } from './new.ts';
import { phrasesCommand } from './phrases.ts';
import { prepareCommand } from './prepare.ts';
import { previewCommand } from './preview.ts';
import { reportCommand } from './report.ts';
import { trainCommand } from './train.ts';

export { type Command, UsageError } from './command.ts';

/** What the command line does, by name. */
export const commands: Record<string, Command> = {
  ask: askCommand,
  backup: backupCommand,
  eval: evalCommand,
  manifest: manifestCommand,
  move: moveCommand,
  gaps: gapsCommand,
  mcp: mcpCommand,
  phrases: phrasesCommand,
  report: reportCommand,
  check: checkCommand,
  new: newCommand,
  preview: previewCommand,
  prepare: prepareCommand,
  train: trainCommand,
};
