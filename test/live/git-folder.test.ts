import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitFolder, readGitAddress } from '../../src/folder/index.ts';
import { writeDocuments } from '../support/write-documents.ts';

const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'pipe' }).toString();

function commitAll(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Change');
}

function createRepository(documents: Record<string, string>): string {
  const folder = writeDocuments(documents);
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  commitAll(folder);
  return folder;
}

const emptyFolder = () => join(mkdtempSync(join(tmpdir(), 'rolebook-git-')), 'copy');

function open(address: string, timeLimit?: number, copy = emptyFolder()) {
  const read = readGitAddress(address);
  if (read === null) throw new Error(`"${address}" is no address`);
  return createGitFolder(read, copy, timeLimit);
}

let servers: Server[] = [];

async function serve(handle: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handle as never);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
  servers = [];
});

describe('a git address', () => {
  it.each([
    ['https://github.com/acme/roles.git', { ref: 'HEAD', folder: '' }],
    ['https://github.com/acme/roles.git#main', { ref: 'main', folder: '' }],
    ['git@github.com:acme/roles.git#main:docs/roles/', { ref: 'main', folder: 'docs/roles' }],
    ['ssh://git@host/roles#:docs', { ref: 'HEAD', folder: 'docs' }],
  ])('%s names a place, a branch and a folder', (text, expected) => {
    expect(readGitAddress(text)).toEqual({ url: text.split('#')[0], ...expected });
  });

  it.each([
    'knowledge',
    '/srv/roles',
    'C:\\roles',
    'ext::sh -c true',
    '--upload-pack=x',
    'https://h/r#--x',
    'https://h/r#main:../..',
  ])('%s is none', (text) => {
    expect(readGitAddress(text)).toBeNull();
  });
});

describe('documents that are kept with git', () => {
  it('are fetched, and again when they change', async () => {
    const repository = createRepository({ 'docs/cook.md': '# Cook' });
    const { folder, fetch } = open(`file://${repository}#main:docs`);
    await fetch();
    expect(readFileSync(join(folder, 'cook.md'), 'utf8')).toBe('# Cook');
    writeFileSync(join(repository, 'docs/cook.md'), '# Chef');
    commitAll(repository);
    await fetch();
    expect(readFileSync(join(folder, 'cook.md'), 'utf8')).toBe('# Chef');
  });

  it('follow a branch that was written anew', async () => {
    const repository = createRepository({ 'cook.md': '# Cook' });
    const { folder, fetch } = open(`file://${repository}`);
    await fetch();
    writeFileSync(join(repository, 'cook.md'), '# Chef');
    git(repository, 'commit', '--quiet', '--all', '--amend', '--message', 'Other');
    await fetch();
    expect(readFileSync(join(folder, 'cook.md'), 'utf8')).toBe('# Chef');
  });

  it('hold no link that leads out of them', async () => {
    const repository = createRepository({ 'cook.md': '# Cook' });
    symlinkSync('/etc/hostname', join(repository, 'host.md'));
    commitAll(repository);
    const { folder, fetch } = open(`file://${repository}`);
    await fetch();
    expect(lstatSync(join(folder, 'host.md')).isSymbolicLink()).toBe(false);
  });

  it('stay as they are while the address is gone', async () => {
    const repository = createRepository({ 'cook.md': '# Cook' });
    const copy = emptyFolder();
    await open(`file://${repository}`, undefined, copy).fetch();
    await expect(open(`file://${repository}-gone`, undefined, copy).fetch()).rejects.toThrow(
      /there is no git repository at .*-gone\. Mend the address/,
    );
    expect(readFileSync(join(copy, 'cook.md'), 'utf8')).toBe('# Cook');
  });

  it.each(['index.lock', 'shallow.lock', 'HEAD.lock'])(
    'are fetched where a git that was ended left %s',
    async (lock) => {
      const repository = createRepository({ 'cook.md': '# Cook' });
      const { folder, fetch } = open(`file://${repository}`);
      await fetch();
      writeFileSync(join(folder, '.git', lock), '');
      writeFileSync(join(repository, 'cook.md'), '# Chef');
      commitAll(repository);
      await fetch();
      expect(readFileSync(join(folder, 'cook.md'), 'utf8')).toBe('# Chef');
    },
  );

  it('say which file is in the way', async () => {
    const repository = createRepository({ 'cook.md': '# Cook' });
    const { folder, fetch } = open(`file://${repository}`);
    await fetch();
    mkdirSync(join(folder, '.git', 'index.lock'));
    await expect(fetch()).rejects.toThrow(/\/\.git\/index\.lock': File exists/);
  });

  it.each([
    ['#nowhere', /no branch or tag "nowhere"/],
    ['#main:nothing', /no folder "nothing"/],
  ])('with %s say what to mend', async (fragment, fault) => {
    const repository = createRepository({ 'cook.md': '# Cook' });
    await expect(open(`file://${repository}${fragment}`).fetch()).rejects.toThrow(fault);
  });

  it('of a repository without documents says so', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'rolebook-git-'));
    git(empty, 'init', '--quiet');
    await expect(open(`file://${empty}`).fetch()).rejects.toThrow(/there is nothing in a git repository at/);
  });

  it('that ask for a password are no reason to wait, and none is shown', async () => {
    const address = await serve((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="roles"' }).end();
    });
    await expect(open(`${address}/roles.git`).fetch()).rejects.toThrow(/asks for a password\. Give git one/);
    const withPassword = address.replace('//', '//me:secret@');
    const fault = await open(`${withPassword}/roles.git`)
      .fetch()
      .catch((error: Error) => error.message);
    expect(fault).toContain('asks for a password');
    expect(fault).not.toContain('secret');
  });

  it('that do not answer are given up on', async () => {
    const address = await serve(() => {});
    await expect(open(`${address}/roles.git`, 500).fetch()).rejects.toThrow(/has not answered within 0\.5 s/);
  });

  it('that nothing serves say so', async () => {
    // A port that was free a moment ago may be another suite's by now; this one is nobody's.
    await expect(open('http://127.0.0.1:1/roles.git').fetch()).rejects.toThrow(/cannot be reached/);
  });
});
