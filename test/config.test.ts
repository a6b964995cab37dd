import { mkdirSync, mkdtempSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../src/config.ts';
import { ownKnowledge } from '../src/paths.ts';

const knowledge = { KNOWLEDGE_DIR: mkdtempSync(join(tmpdir(), 'rolebook-')) };
const bot = { SLACK_BOT_TOKEN: 'xoxb-1-2-abc' };
const app = { SLACK_APP_TOKEN: 'xapp-1-A1-2-abc' };
const signing = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };

const oauth = {
  ...signing,
  SLACK_CLIENT_ID: '1234.5678',
  SLACK_CLIENT_SECRET: 'fedcba9876543210fedcba9876543210',
  SLACK_STATE_SECRET: 'a state secret of mine',
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
};

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
      healthPort: null,
      apiUrl: null,
      knowledgeDir: knowledge.KNOWLEDGE_DIR,
      knowledgeGit: null,
      knowledgeRefresh: null,
      parsedFolder: join(homedir(), '.cache', 'rolebook'),
      expertChannel: null,
      followUps: 'direct',
      helpText: null,
      admins: [],
      answersOutsiders: false,
      sourceUrl: null,
      mcpToken: null,
      store: {
        place: { kind: 'memory' },
        folder: expect.stringMatching(/data.?$/),
        encryptionKey: null,
        oldEncryptionKey: null,
        retentionDays: 90,
      },
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

  it('take a log level in capitals', () => {
    expect(readConfig({ ...knowledge, LOG_LEVEL: 'DEBUG' }).logLevel).toBe('debug');
  });

  it('give the Web API address a slash at its end', () => {
    expect(readConfig({ ...knowledge, SLACK_API_URL: 'http://127.0.0.1:9/api' }).apiUrl).toBe(
      'http://127.0.0.1:9/api/',
    );
  });

  it('keep things in a folder where Slack is real, and in PostgreSQL where there is one', () => {
    const placeOf = (env: NodeJS.ProcessEnv) => readConfig({ ...knowledge, ...env }).store.place;
    expect(placeOf({ ...bot, ...app })).toEqual({
      kind: 'sqlite',
      folder: expect.stringMatching(/data\/?$/),
    });
    expect(placeOf({ DATA_DIR: '/srv/rolebook' })).toEqual({ kind: 'sqlite', folder: '/srv/rolebook' });
    const url = 'postgres://me:secret@db.example:5432/rolebook';
    expect(placeOf({ DATABASE_URL: url, DATA_DIR: '/srv' })).toEqual({ kind: 'postgres', url });
  });

  it('serve many workspaces with the settings of OAuth', () => {
    expect(readConfig({ ...knowledge, ...oauth, SLACK_MODE: '' })).toMatchObject({
      slack: { mode: 'oauth', clientId: '1234.5678', stateSecret: 'a state secret of mine' },
      store: { encryptionKey: Buffer.alloc(32, 7) },
    });
  });

  it('find knowledge/ where the program starts, else the documents that ship with it', () => {
    const here = mkdtempSync(join(tmpdir(), 'rolebook-'));
    const before = process.cwd();
    process.chdir(here);
    try {
      expect(readConfig({}).knowledgeDir).toBe(ownKnowledge);
      mkdirSync(join(here, 'knowledge'));
      expect(readConfig({}).knowledgeDir).toBe(join(here, 'knowledge'));
    } finally {
      process.chdir(before);
    }
  });

  it.each([
    [{ SLACK_MODE: 'cloud' }, 'SLACK_MODE', 'local, socket or http'],
    [bot, 'SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET'],
    [app, 'SLACK_BOT_TOKEN', 'OAuth & Permissions'],
    [{ FOLLOW_UPS: 'always' }, 'FOLLOW_UPS', 'direct, threads'],
    [{ HELP_TEXT: 'x'.repeat(301) }, 'HELP_TEXT', '300 characters'],
    [{ EXPERT_CHANNEL: '#experts' }, 'EXPERT_CHANNEL', 'C0123456789'],
    [{ EXPERT_CHANNEL: 'T0123456789:C0123456789' }, 'EXPERT_CHANNEL', 'C0123456789'],
    [{ ...bot, SLACK_MODE: 'socket' }, 'SLACK_APP_TOKEN', 'connections:write'],
    [{ ...bot, SLACK_MODE: 'http' }, 'SLACK_SIGNING_SECRET', 'Basic Information'],
    [{ ...app, SLACK_BOT_TOKEN: 'xoxp-1' }, 'SLACK_BOT_TOKEN', 'xoxb-'],
    [{ ...bot, SLACK_APP_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN', 'xapp-'],
    [{ ...bot, SLACK_SIGNING_SECRET: 'short' }, 'SLACK_SIGNING_SECRET', '32 characters'],
    [{ PORT: '70000' }, 'PORT', '65535'],
    [{ PORT: '80a' }, 'PORT', '65535'],
    [{ SLACK_API_URL: 'ftp://slack.com' }, 'SLACK_API_URL', 'https://slack.com/api/'],
    [{ KNOWLEDGE_DIR: '/no/such/folder' }, 'KNOWLEDGE_DIR', '/no/such/folder'],
    [{ HEALTH_PORT: '99999' }, 'HEALTH_PORT', '65535'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'debug'],
    [{ DATABASE_URL: 'mysql://db/x' }, 'DATABASE_URL', 'postgres://user:password@host:5432/rolebook'],
    [{ DATABASE_URL: 'postgres://db.example' }, 'DATABASE_URL', 'postgres://'],
    [{ DATA_DIR: import.meta.filename }, 'DATA_DIR', 'Name a folder'],
    [{ RETENTION_DAYS: '0' }, 'RETENTION_DAYS', '3650'],
    [{ ENCRYPTION_KEY: 'short' }, 'ENCRYPTION_KEY', 'openssl rand -base64 32'],
    [{ ENCRYPTION_KEY_OLD: 'short' }, 'ENCRYPTION_KEY_OLD', 'openssl rand -base64 32'],
    [{ ...oauth, ENCRYPTION_KEY: '' }, 'ENCRYPTION_KEY', 'openssl rand -base64 32'],
    [{ ...oauth, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_SECRET', 'Client Secret'],
    [{ ...oauth, SLACK_CLIENT_ID: 'abc' }, 'SLACK_CLIENT_ID', 'Client ID'],
    [{ ...oauth, SLACK_STATE_SECRET: 'short' }, 'SLACK_STATE_SECRET', 'Make up a secret'],
    [{ ...oauth, ...bot }, 'SLACK_BOT_TOKEN', 'Remove it'],
    [{ ...oauth, ...bot, ...app }, 'SLACK_CLIENT_ID', 'SLACK_MODE to http'],
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
