import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '../store/support/engines.ts';
import { runCommand } from './run-command.ts';

// Each test starts the program, which takes its time on a busy machine.
it('backup copies what is remembered while it is in use, and says what it did', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-'));
  const store = await open({ kind: 'sqlite', folder });
  await store.watchedChannels.set('T1', 'C1', true);
  const to = join(folder, 'backup.db');
  const ran = runCommand(['backup', to], '', { DATA_DIR: folder });
  expect(ran).toMatchObject({ code: 0, errors: '' });
  expect(ran.output).toMatch(
    /^Copied .*rolebook\.db to .*backup\.db \(\d+ KB\)\.\nIt is of no use without .*rolebook\.key: keep/,
  );
  expect(existsSync(to)).toBe(true);
  expect(runCommand(['backup', to], '', { DATA_DIR: folder })).toMatchObject({
    code: 1,
    errors: expect.stringContaining('is there already'),
  });
  await store.close();
});

it('backup without a file says how it is written', () => {
  expect(runCommand(['backup'])).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^Name one file: backup FILE\.\nUsage:\n {2}backup FILE/),
  });
});
