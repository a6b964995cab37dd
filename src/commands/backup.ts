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
    const { from, bytes, key } = backUp(readConfig().store.place, resolve(file));
    console.log(`Copied ${from} to ${file} (${Math.ceil(bytes / 1024)} KB).`);
    if (key !== null) {
      console.log(
        `It is of no use without ${key}: keep a copy of that too, in another place than the backup.`,
      );
    }
    return true;
  },
};
