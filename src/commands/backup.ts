import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import { backUp } from '../store/index.ts';
import { type Command, UsageError } from './command.ts';

/** Copies what Rolebook remembers into a file, also while it runs. */
export const backupCommand: Command = {
  usage: ['backup FILE       copy what is remembered into a file; Rolebook may run meanwhile'],
  options: {},
  async run([file, ...others]) {
    if (file === undefined || others.length > 0) throw new UsageError('Name one file: backup FILE.');
    const { from, bytes } = backUp(readConfig().store.place, resolve(file));
    console.log(`Copied ${from} to ${file} (${Math.ceil(bytes / 1024)} KB).`);
    return true;
  },
};
