import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../src/config.ts';

const knowledge = { KNOWLEDGE_DIR: mkdtempSync(join(tmpdir(), 'rolebook-')) };
const bot = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };
const app = { SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' };
const signing = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };

function faultsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig({ ...knowledge, ...env });
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('need nothing for local mode', () => {
    expect(readConfig(knowledge)).toEqual({
      slack: { mode: 'local' },
      port: 3000,
      apiUrl: null,
      knowledgeDir: knowledge.KNOWLEDGE_DIR,
      expertChannel: null,
      logLevel: 'warn',
    });
  });

  it('choose Socket Mode where there is an app token', () => {
    expect(readConfig({ ...knowledge, ...bot, ...app, ...signing }).slack).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1-2-abc',
      appToken: 'xapp-1-A1-2-abc',
    });
  });

  it('choose HTTP mode where there is only a signing secret', () => {
    expect(readConfig({ ...knowledge, ...bot, ...signing })).toMatchObject({
      slack: { mode: 'http', signingSecret: signing.SLACK_SIGNING_SECRET },
      logLevel: 'info',
    });
  });

  it('let SLACK_MODE decide', () => {
    expect(readConfig({ ...knowledge, ...bot, ...app, ...signing, SLACK_MODE: 'http' }).slack.mode).toBe(
      'http',
    );
    expect(readConfig({ ...knowledge, ...bot, SLACK_MODE: 'local' }).slack.mode).toBe('local');
  });

  it('treat an empty variable as not set', () => {
    expect(readConfig({ ...knowledge, SLACK_BOT_TOKEN: '', PORT: ' ', LOG_LEVEL: '' })).toMatchObject({
      slack: { mode: 'local' },
      port: 3000,
    });
  });

  it('give the Web API address a slash at its end', () => {
    expect(readConfig({ ...knowledge, SLACK_API_URL: 'http://127.0.0.1:9/api' }).apiUrl).toBe(
      'http://127.0.0.1:9/api/',
    );
  });

  it('find the documents that ship with Rolebook', () => {
    expect(readConfig({}).knowledgeDir).toMatch(/knowledge/);
  });

  it.each([
    [{ SLACK_MODE: 'cloud' }, 'SLACK_MODE', 'local, socket or http'],
    [bot, 'SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'],
    [app, 'SLACK_BOT_TOKEN', 'OAuth & Permissions'],
    [{ EXPERT_CHANNEL: '#experts' }, 'EXPERT_CHANNEL', 'C0123456789'],
    [{ ...bot, SLACK_MODE: 'socket' }, 'SLACK_APP_TOKEN', 'connections:write'],
    [{ ...bot, SLACK_MODE: 'http' }, 'SLACK_SIGNING_SECRET', 'Basic Information'],
    [{ ...app, SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN', 'xoxb-'],
    [{ ...bot, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN', 'xapp-'],
    [{ ...bot, SLACK_SIGNING_SECRET: 'short' }, 'SLACK_SIGNING_SECRET', '32 characters'],
    [{ PORT: '70000' }, 'PORT', '65535'],
    [{ PORT: '80a' }, 'PORT', '65535'],
    [{ SLACK_API_URL: 'ftp://slack.com' }, 'SLACK_API_URL', 'https://slack.com/api/'],
    [{ KNOWLEDGE_DIR: '/no/such/folder' }, 'KNOWLEDGE_DIR', '/no/such/folder'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'debug'],
  ])('name the variable and the remedy: %j', (env, name, remedy) => {
    const [fault, ...others] = faultsOf(env);
    expect(others).toEqual([]);
    expect(fault).toMatch(new RegExp(`^${name} is `));
    expect(fault).toContain(remedy);
  });

  it('report every fault at once', () => {
    const faults = faultsOf({ SLACK_MODE: 'socket', SLACK_BOT_TOKEN: 'x', PORT: 'x', LOG_LEVEL: 'x' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'PORT',
      'LOG_LEVEL',
    ]);
  });

  it('never print a secret whole', () => {
    const secret = 'xoxp-1234567890-secret';
    const faults = faultsOf({ ...app, SLACK_BOT_TOKEN: secret, SLACK_SIGNING_SECRET: 'hunter2' });
    expect(faults.join()).not.toContain(secret);
    expect(faultsOf({ ...bot, SLACK_SIGNING_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });
});
