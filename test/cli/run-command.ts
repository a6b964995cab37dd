import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../dist/cli.js');

/** What a command printed and how it ended. */
export interface Ran {
  code: number | null;
  output: string;
  errors: string;
}

/**
 * Runs a command of the built program, as a person does.
 * @param words the command and its arguments
 * @param input what it reads
 * @param env settings
 * @param cwd where it runs: an empty folder, so that no .env of the developer’s counts
 * @throws Error where nothing is built
 */
export function runCommand(
  words: string[],
  input = '',
  env: NodeJS.ProcessEnv = {},
  cwd = mkdtempSync(join(tmpdir(), 'rolebook-')),
): Ran {
  if (!existsSync(program)) throw new Error('dist/cli.js is not there. Run npm run build first.');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    input,
    encoding: 'utf8',
  });
  return { code: status, output: stdout, errors: stderr };
}
