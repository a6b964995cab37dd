import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkspace, type Workspace } from 'slack-stand-in';
import { readManifest } from '../src/slack/index.ts';

// What `npm run build` leaves, run as a person runs it.
const program = join(import.meta.dirname, '../dist/main.js');
const signingSecret = '0123456789abcdef0123456789abcdef';

let started: ChildProcess | undefined;
let workspace: Workspace | undefined;

beforeAll(() => {
  if (!existsSync(program)) throw new Error('dist/main.js is not there. Run npm run build first.');
});

afterEach(async () => {
  started?.kill('SIGKILL');
  await workspace?.close();
  started = undefined;
  workspace = undefined;
});

/** Runs the program in an empty folder, so that no .env of the developer's counts. */
function run(env: NodeJS.ProcessEnv, ...words: string[]) {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: mkdtempSync(join(tmpdir(), 'rolebook-')),
    env: { PATH: process.env.PATH, ...env },
  });
  started = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number);
  return {
    output: () => output,
    exited,
    async says(pattern: RegExp): Promise<RegExpMatchArray> {
      for (;;) {
        const match = output.match(pattern);
        if (match !== null) return match;
        await Promise.race([
          once(child.stdout, 'data'),
          once(child.stderr, 'data'),
          exited.then(() => Promise.reject(new Error(`It ended before it said ${pattern}:\n${output}`))),
        ]);
      }
    },
    async stop(signal: NodeJS.Signals): Promise<number> {
      child.kill(signal);
      return exited;
    },
  };
}

/** The bot's first answer to a direct message. */
async function answerTo(question: string, { as, people, directOf, messages, botUserId, until }: Workspace) {
  as(people.alex).direct(question);
  return until(() => messages(directOf(people.alex)).find(({ user }) => user === botUserId), 'an answer');
}

describe('the program', () => {
  it('runs in local mode without any setting, and says where its page is', async () => {
    const rolebook = run({ PORT: '0' });
    const [, page = '', place] = await rolebook.says(/Open (http:\/\/127\.0\.0\.1:\d+\/)#(\S+) /);
    // With the app, and not in a channel, where only a mention is answered.
    expect(new URLSearchParams(place).get('channel')).toMatch(/^D/);
    expect(rolebook.output().trim().split('\n')).toHaveLength(2);
    expect((await fetch(page)).status).toBe(200);
    expect(await rolebook.stop('SIGINT')).toBe(0);
  });

  it('is the command line too where words follow its name', async () => {
    const rolebook = run({}, 'ask', 'do I need a PhD?');
    expect(await rolebook.exited).toBe(0);
    expect(rolebook.output()).toContain('PhD');
  });

  it('takes the next free port in local mode', async () => {
    workspace = await startWorkspace({ manifest: readManifest() });
    const taken = new URL(workspace.url).port;
    const rolebook = run({ PORT: taken });
    const [, port] = await rolebook.says(/Open http:\/\/127\.0\.0\.1:(\d+)\//);
    expect(Number(port)).toBeGreaterThan(Number(taken));
  });

  it('answers from its own documents in Socket Mode', async () => {
    workspace = await startWorkspace({ manifest: readManifest() });
    const { apiUrl, botToken, appToken } = workspace;
    const rolebook = run({ SLACK_API_URL: apiUrl, SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken });
    await rolebook.says(/"mode":"socket"/);
    expect((await answerTo('AI产品经理要会哪些工具？', workspace)).text).toContain('SQL');
    expect(await rolebook.stop('SIGTERM')).toBe(0);
  });

  it('answers from its own documents in HTTP mode', async () => {
    let port = 0;
    const requestUrl = () => `http://127.0.0.1:${port}/slack/events`;
    workspace = await startWorkspace({ manifest: readManifest(), http: { requestUrl, signingSecret } });
    const { apiUrl, botToken } = workspace;
    const rolebook = run({
      SLACK_API_URL: apiUrl,
      SLACK_BOT_TOKEN: botToken,
      SLACK_SIGNING_SECRET: signingSecret,
      PORT: '0',
    });
    const [, said] = await rolebook.says(/"mode":"http","port":(\d+)/);
    port = Number(said);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect((await answerTo('What tools does an AI product manager use?', workspace)).text).toContain('SQL');
    expect(await rolebook.stop('SIGTERM')).toBe(0);
  });

  it.each(['Promise.reject(fault)', 'throw fault'])(
    'logs what nobody has caught (%s), stops in order and ends with 1',
    async (fails) => {
      workspace = await startWorkspace({ manifest: readManifest() });
      const { apiUrl, botToken, appToken } = workspace;
      const script = `process.on('SIGUSR2', () => { const fault = new Error('nobody caught me'); ${fails}; })`;
      const rolebook = run({
        SLACK_API_URL: apiUrl,
        SLACK_BOT_TOKEN: botToken,
        SLACK_APP_TOKEN: appToken,
        NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}`,
      });
      await rolebook.says(/Rolebook is ready/);
      expect(await rolebook.stop('SIGUSR2')).toBe(1);
      expect(rolebook.output()).toMatch(/"level":60.*nobody caught me/);
      expect(workspace.connected()).toBe(false);
    },
  );

  it('says that questions are in the log where LOG_LEVEL shows them', async () => {
    const rolebook = run({ PORT: '0', LOG_LEVEL: 'debug' });
    await rolebook.says(/people’s questions are in the log/);
    expect(await rolebook.stop('SIGTERM')).toBe(0);
  });

  it('says every wrong setting, and nothing else, and ends with 1', async () => {
    const rolebook = run({ SLACK_MODE: 'socket', SLACK_BOT_TOKEN: 'abc', PORT: 'x' });
    expect(await rolebook.exited).toBe(1);
    expect(
      rolebook
        .output()
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'PORT']);
  });

  it('says where a document is broken, and ends with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rolebook-'));
    writeFileSync(join(folder, 'broken.en.md'), '---\nlanguage: xx\n---\n# Role\n\nText.\n');
    const rolebook = run({ KNOWLEDGE_DIR: folder });
    expect(await rolebook.exited).toBe(1);
    expect(rolebook.output()).toMatch(/^broken\.en\.md:2: /);
    expect(rolebook.output()).not.toContain('    at ');
  });
});
