import { readConfig } from '../config.ts';
import { openConfigured } from '../open-rolebook.ts';
import { columnsExplained, runEvaluation } from '../run-evaluation.ts';
import { type Command, UsageError } from './command.ts';

/** Measures how good the answers to known questions are. */
export const evalCommand: Command = {
  usage: [
    'eval FILE...      ask the questions of JSON Lines files and print how good the answers are',
    '                  [--misses] [--min section=90,refused=95]',
  ],
  explanation: ['The columns that it prints:', ...columnsExplained],
  options: { misses: { type: 'boolean' }, min: { type: 'string' } },
  async run(files, { misses, min }) {
    if (files.length === 0) throw new UsageError('Name at least one file of questions: eval FILE...');
    const { answering, book } = await openConfigured(readConfig());
    return runEvaluation(answering, files, {
      kinds: book.kinds.map(({ id }) => id),
      showMisses: misses === true,
      minimum: String(min ?? ''),
    });
  },
};
