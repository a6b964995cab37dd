import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { ExplainedError } from './explained-error.ts';
import { type GitAddress, readGitAddress } from './folder/index.ts';
import { ownKnowledge } from './paths.ts';
import type { ExpertChannel } from './slack/index.ts';
import type { StorePlace } from './store/index.ts';

/** How Rolebook reaches Slack, with what each way needs. */
type SlackConfig =
  | { mode: 'local' }
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; botToken: string; signingSecret: string }
  /** HTTP mode for many workspaces, each of which installs the app by itself. */
  | { mode: 'oauth'; signingSecret: string; clientId: string; clientSecret: string; stateSecret: string };

/** Where and how long things are kept. */
interface StoreConfig {
  place: StorePlace;
  /** The folder of the SQLite file, where it is the place or what is moved from or to. */
  folder: string;
  /** 32 bytes; null to keep secrets as they are, which OAuth does not allow. */
  encryptionKey: Buffer | null;
  /** The key before, while secrets under it are left; or null. */
  oldEncryptionKey: Buffer | null;
  retentionDays: number;
}

/** Every setting, checked. */
export interface Config {
  slack: SlackConfig;
  /** Where local and HTTP mode listen; 0 for any free port. */
  port: number;
  /** Where /livez, /readyz and /metrics are served; null for nowhere. */
  healthPort: number | null;
  /** The Web API's address where it is not Slack's own; else null. */
  apiUrl: string | null;
  /** The folder of role documents, as an absolute path. It exists, except where git has yet to fetch it. */
  knowledgeDir: string;
  /** The repository that the documents are fetched from, and the folder of its copy; null where others write them. */
  knowledgeGit: { address: GitAddress; copy: string } | null;
  /** How often to look for changed documents, in ms; null to be told of changes by the system. */
  knowledgeRefresh: number | null;
  /** The folder where what is parsed of the documents is kept from one start to the next; null for nowhere. */
  parsedFolder: string | null;
  /** Slack's id of the channel where people answer what Rolebook cannot, or one a workspace; null for none. */
  expertChannel: ExpertChannel;
  /** Where a clear follow-up needs no mention: in direct messages, or in the threads of channels too. */
  followUps: FollowUps;
  /** Where people in distress find help, in the owner's words; null for EXPERT_CHANNEL, where there is one. */
  helpText: string | null;
  /** Slack's ids of people and user groups who may see gaps and teach; empty for the workspace's admins. */
  admins: string[];
  /** Whether people of other workspaces are answered in shared channels. */
  answersOutsiders: boolean;
  /** Where people read the documents: the file's path is put behind it; null where nowhere. */
  sourceUrl: string | null;
  /** What agents must send to ask at /mcp, in HTTP mode; null where none may. */
  mcpToken: string | null;
  store: StoreConfig;
  logLevel: LogLevel;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** pino's names for how much to log. */
export type LogLevel = (typeof logLevels)[number];

const followUps = ['direct', 'threads'] as const;

/** Where a clear follow-up needs no mention. */
type FollowUps = (typeof followUps)[number];

/** Thrown when settings are missing or malformed; its message lists every fault, one a line. */
export class ConfigError extends ExplainedError {
  /** @param faults one sentence or two each, naming the variable and the remedy */
  constructor(faults: string[]) {
    super(faults.join('\n'));
  }
}

const whereToFind = {
  SLACK_BOT_TOKEN:
    'Copy the Bot User OAuth Token (xoxb-…) from your app at https://api.slack.com/apps, under OAuth & Permissions.',
  SLACK_APP_TOKEN:
    'Create an App-Level Token (xapp-…) with the scope connections:write at https://api.slack.com/apps, under Basic Information.',
  SLACK_SIGNING_SECRET:
    'Copy the Signing Secret (32 characters, 0-9 and a-f) from your app at https://api.slack.com/apps, under Basic Information.',
  SLACK_CLIENT_ID:
    'Copy the Client ID (such as 1234.5678) from your app at https://api.slack.com/apps, under Basic Information.',
  SLACK_CLIENT_SECRET:
    'Copy the Client Secret (32 characters, 0-9 and a-f) from your app at https://api.slack.com/apps, under Basic Information.',
  SLACK_STATE_SECRET: 'Make up a secret of 16 characters or more, such as openssl rand -hex 32 prints.',
};

const howToMakeAKey = 'Make one with openssl rand -base64 32.';

/**
 * Reads and checks the settings.
 * @param env the environment; a variable that is empty counts as not set
 * @returns the settings, with defaults filled in
 * @throws ConfigError with all faults at once
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const slack = readSlack(env, faults);
  const dataFolder = readDataFolder(env, faults);
  const config = {
    slack,
    port: readPort(env, 'PORT', faults) ?? 3000,
    healthPort: readPort(env, 'HEALTH_PORT', faults),
    apiUrl: readWebAddress(env, 'SLACK_API_URL', 'https://slack.com/api/', faults),
    ...readKnowledge(env, dataFolder, faults),
    parsedFolder: keepsNothing(env, slack.mode) ? cacheFolder(env) : dataFolder,
    expertChannel: readExpertChannel(env, slack.mode, faults),
    followUps: readFollowUps(env, faults),
    helpText: readHelpText(env, faults),
    admins: readAdmins(env, faults),
    answersOutsiders: readFlag(env, 'ANSWER_OUTSIDERS', faults),
    sourceUrl: readWebAddress(env, 'SOURCE_URL', 'https://github.com/acme/roles/blob/main/', faults),
    mcpToken: readMcpToken(env, slack.mode, faults),
    store: readStore(env, slack.mode, dataFolder, faults),
    logLevel: readLogLevel(env, slack.mode === 'local' ? 'warn' : 'info', faults),
  };
  if (faults.length > 0) throw new ConfigError(faults);
  return config;
}

/** Every secret among the settings, for what must not show them. */
export function secretsOf({ slack, store, mcpToken }: Config): string[] {
  const { place, encryptionKey, oldEncryptionKey } = store;
  const keys = [encryptionKey, oldEncryptionKey].flatMap((key) =>
    key === null ? [] : [key.toString('base64'), key.toString('hex')],
  );
  const { mode, ...given } = slack;
  const secrets: Record<string, string> = { ...given };
  // Not a secret, and part of many lines.
  delete secrets.clientId;
  const database = place.kind === 'postgres' ? [place.url] : [];
  return [...Object.values(secrets), ...keys, ...(mcpToken === null ? [] : [mcpToken]), ...database];
}

function readSlack(env: NodeJS.ProcessEnv, faults: string[]): SlackConfig {
  const mode = readMode(env, faults);
  const oauthSettings = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];
  const [oauthSetting] = oauthSettings.filter((name) => setting(env, name) !== null);
  if (oauthSetting !== undefined) {
    if (mode === 'http') return readOAuth(env, faults);
    faults.push(
      `${oauthSetting} is set, but SLACK_MODE is ${mode}. Many workspaces need HTTP mode: set SLACK_SIGNING_SECRET, and SLACK_MODE to http.`,
    );
  }
  if (mode === 'local') return { mode };
  const botToken = readSecret(env, 'SLACK_BOT_TOKEN', /^xoxb-[\w-]+$/, mode, faults);
  return mode === 'socket'
    ? { mode, botToken, appToken: readSecret(env, 'SLACK_APP_TOKEN', /^xapp-[\w-]+$/, mode, faults) }
    : {
        mode,
        botToken,
        signingSecret: readSecret(env, 'SLACK_SIGNING_SECRET', /^[0-9a-f]{32}$/i, mode, faults),
      };
}

/** Every workspace has a token of its own, got when it installs the app. */
function readOAuth(env: NodeJS.ProcessEnv, faults: string[]): SlackConfig {
  const mode = 'oauth';
  if (setting(env, 'SLACK_BOT_TOKEN') !== null) {
    faults.push(
      'SLACK_BOT_TOKEN is set beside SLACK_CLIENT_ID. Remove it: with OAuth each workspace has a token of its own. Or remove SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET to serve one workspace.',
    );
  }
  return {
    mode,
    signingSecret: readSecret(env, 'SLACK_SIGNING_SECRET', /^[0-9a-f]{32}$/i, 'http', faults),
    clientId: readSecret(env, 'SLACK_CLIENT_ID', /^\d+\.\d+$/, 'http with OAuth', faults),
    clientSecret: readSecret(env, 'SLACK_CLIENT_SECRET', /^[0-9a-f]{32}$/i, 'http with OAuth', faults),
    stateSecret: readSecret(env, 'SLACK_STATE_SECRET', /^.{16,}$/, 'http with OAuth', faults),
  };
}

function readStore(
  env: NodeJS.ProcessEnv,
  mode: SlackConfig['mode'],
  folder: string,
  faults: string[],
): StoreConfig {
  const encryptionKey = readKey(env, 'ENCRYPTION_KEY', faults);
  const oldEncryptionKey = readKey(env, 'ENCRYPTION_KEY_OLD', faults);
  if (mode === 'oauth' && setting(env, 'ENCRYPTION_KEY') === null) {
    faults.push(
      `ENCRYPTION_KEY is not set, and OAuth needs it to keep the workspaces’ tokens. ${howToMakeAKey}`,
    );
  }
  return {
    place: readPlace(env, mode, folder, faults),
    folder,
    encryptionKey,
    oldEncryptionKey,
    retentionDays: readRetention(env, faults),
  };
}

function readPlace(
  env: NodeJS.ProcessEnv,
  mode: SlackConfig['mode'],
  folder: string,
  faults: string[],
): StorePlace {
  const url = setting(env, 'DATABASE_URL');
  if (url !== null) {
    if (!isPostgresUrl(url)) {
      // Not shown: it holds a password.
      faults.push(
        'DATABASE_URL is no address of a PostgreSQL database. Use one such as postgres://user:password@host:5432/rolebook, or leave it empty for a file under DATA_DIR.',
      );
    }
    return { kind: 'postgres', url };
  }
  return keepsNothing(env, mode) ? { kind: 'memory' } : { kind: 'sqlite', folder };
}

/** Where programs keep what they can make again; null for a user without a home. */
function cacheFolder(env: NodeJS.ProcessEnv): string | null {
  const named = setting(env, 'XDG_CACHE_HOME');
  if (named !== null) return join(named, 'rolebook');
  try {
    return join(homedir(), '.cache', 'rolebook');
  } catch {
    return null;
  }
}

/** Nothing of people is kept, and no folder made in the current one, where somebody tries Rolebook out. */
function keepsNothing(env: NodeJS.ProcessEnv, mode: SlackConfig['mode']): boolean {
  return mode === 'local' && setting(env, 'DATA_DIR') === null;
}

function readDataFolder(env: NodeJS.ProcessEnv, faults: string[]): string {
  const folder = resolve(setting(env, 'DATA_DIR') ?? 'data');
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && !found.isDirectory()) {
    faults.push(`DATA_DIR is "${folder}", which is a file. Name a folder; it is made where it is not there.`);
  }
  return folder;
}

function isPostgresUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname } = new URL(value);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}

function readKey(env: NodeJS.ProcessEnv, name: string, faults: string[]): Buffer | null {
  const value = setting(env, name);
  if (value === null) return null;
  const key = /^[0-9a-f]{64}$/i.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64');
  if (key.length === 32) return key;
  faults.push(`${name} is ${value.length} characters long, which is no key of 32 bytes. ${howToMakeAKey}`);
  return null;
}

function readRetention(env: NodeJS.ProcessEnv, faults: string[]): number {
  const value = setting(env, 'RETENTION_DAYS') ?? '90';
  const days = Number(value);
  if (!/^\d+$/.test(value) || days < 1 || days > 3650) {
    faults.push(`RETENTION_DAYS is "${value}". Use a whole number of days from 1 to 3650.`);
  }
  return days;
}

function readMode(env: NodeJS.ProcessEnv, faults: string[]): 'local' | 'socket' | 'http' {
  const mode = setting(env, 'SLACK_MODE');
  if (mode === 'local' || mode === 'socket' || mode === 'http') return mode;
  if (mode !== null) {
    faults.push(`SLACK_MODE is "${mode}". Use local, socket or http, or leave it empty.`);
    return 'local';
  }
  if (setting(env, 'SLACK_APP_TOKEN') !== null) return 'socket';
  if (setting(env, 'SLACK_SIGNING_SECRET') !== null) return 'http';
  if (setting(env, 'SLACK_BOT_TOKEN') !== null) {
    faults.push(
      `SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (for Socket Mode) nor SLACK_SIGNING_SECRET (for HTTP mode). ${whereToFind.SLACK_APP_TOKEN}`,
    );
  }
  return 'local';
}

function readSecret(
  env: NodeJS.ProcessEnv,
  name: keyof typeof whereToFind,
  shape: RegExp,
  mode: string,
  faults: string[],
): string {
  const value = setting(env, name);
  if (value === null)
    faults.push(`${name} is not set, and SLACK_MODE ${mode} needs it. ${whereToFind[name]}`);
  else if (!shape.test(value))
    faults.push(`${name} is ${masked(value)}, which is no such value. ${whereToFind[name]}`);
  return value ?? '';
}

function readPort(env: NodeJS.ProcessEnv, name: string, faults: string[]): number | null {
  const value = setting(env, name);
  if (value === null) return null;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    faults.push(`${name} is "${value}". Use a whole number from 1 to 65535, or 0 for any free port.`);
  }
  return port;
}

/** @returns the address with a slash at its end; null where it is not set */
function readWebAddress(
  env: NodeJS.ProcessEnv,
  name: string,
  example: string,
  faults: string[],
): string | null {
  const value = setting(env, name);
  if (value === null) return null;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    faults.push(`${name} is "${value}". Use an address such as ${example}, or leave it empty.`);
  }
  return value.endsWith('/') ? value : `${value}/`;
}

function readKnowledge(
  env: NodeJS.ProcessEnv,
  dataFolder: string,
  faults: string[],
): Pick<Config, 'knowledgeDir' | 'knowledgeGit' | 'knowledgeRefresh'> {
  const value = setting(env, 'KNOWLEDGE_DIR');
  const address = value === null ? null : readGitAddress(value);
  const knowledgeRefresh = readRefresh(env, faults) ?? (address === null ? null : refreshOfGit);
  if (address !== null) {
    const copy = join(
      dataFolder,
      `knowledge-${createHash('sha256').update(address.url).digest('hex').slice(0, 8)}`,
    );
    return { knowledgeDir: join(copy, address.folder), knowledgeGit: { address, copy }, knowledgeRefresh };
  }
  const folder = resolve(value ?? 'knowledge');
  const isThere = isFolder(folder);
  if (!isThere && value !== null) {
    faults.push(
      `KNOWLEDGE_DIR is "${value}", which is no folder and no git address. Name the folder that holds the role documents, or an address such as https://github.com/acme/roles.git#main:docs, or leave it empty for knowledge/ here, or else Rolebook’s own.`,
    );
  }
  return { knowledgeDir: isThere ? folder : ownKnowledge, knowledgeGit: null, knowledgeRefresh };
}

/** In ms: often enough for who waits for a merged change, seldom enough for who serves the repository. */
const refreshOfGit = 60_000;

/** @returns ms; null where it is not set */
function readRefresh(env: NodeJS.ProcessEnv, faults: string[]): number | null {
  const value = setting(env, 'KNOWLEDGE_REFRESH');
  if (value === null) return null;
  const seconds = Number(value);
  if (!/^\d+$/.test(value) || seconds < 1 || seconds > 86_400) {
    faults.push(
      `KNOWLEDGE_REFRESH is "${value}". Use a whole number of seconds from 1 to 86400, or leave it empty.`,
    );
    return null;
  }
  return seconds * 1_000;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** One channel's id; with OAuth each workspace's, as T0123456789:C0123456789, with commas between. */
function readExpertChannel(
  env: NodeJS.ProcessEnv,
  mode: SlackConfig['mode'],
  faults: string[],
): ExpertChannel {
  const value = setting(env, 'EXPERT_CHANNEL');
  if (value === null) return null;
  if (mode !== 'oauth') {
    if (!/^[CG][A-Z0-9]{2,}$/.test(value)) {
      faults.push(
        `EXPERT_CHANNEL is "${value}", which is no channel’s id. Copy the id (such as C0123456789) from the channel’s details in Slack, or leave it empty.`,
      );
    }
    return value;
  }
  const pairs = value.split(/[\s,]+/).filter((pair) => pair !== '');
  const wrong = pairs.find((pair) => !/^[TE][A-Z0-9]{2,}:[CG][A-Z0-9]{2,}$/.test(pair));
  if (wrong !== undefined) {
    faults.push(
      `EXPERT_CHANNEL holds "${wrong}", and with OAuth each workspace has a channel of its own. Write them as T0123456789:C0123456789, the team’s or organisation’s id and the channel’s, with commas between; or leave it empty.`,
    );
  }
  return Object.fromEntries(pairs.map((pair) => pair.split(':')));
}

function readFollowUps(env: NodeJS.ProcessEnv, faults: string[]): FollowUps {
  const value = setting(env, 'FOLLOW_UPS') ?? 'direct';
  const chosen = followUps.find((each) => each === value);
  if (chosen === undefined) faults.push(`FOLLOW_UPS is "${value}". Use one of ${followUps.join(', ')}.`);
  return chosen ?? 'direct';
}

/** Longer than any contact, and short enough for a sentence to stay one that is read. */
const longestHelpText = 300;

function readHelpText(env: NodeJS.ProcessEnv, faults: string[]): string | null {
  const value = setting(env, 'HELP_TEXT');
  if (value !== null && value.length > longestHelpText) {
    faults.push(
      `HELP_TEXT is ${value.length} characters long. Name one contact, in at most ${longestHelpText} characters, or leave it empty.`,
    );
  }
  return value;
}

function readAdmins(env: NodeJS.ProcessEnv, faults: string[]): string[] {
  const ids = (setting(env, 'ADMINS') ?? '').split(/[\s,]+/).filter((id) => id !== '');
  const wrong = ids.filter((id) => !/^[UWS][A-Z0-9]{2,}$/.test(id));
  if (wrong.length > 0) {
    faults.push(
      `ADMINS holds ${wrong.map((id) => `"${id}"`).join(', ')}, which is no id of a person or user group. Copy ids (such as U0123456789 or S0123456789) from the profile in Slack, or leave it empty for the workspace’s admins.`,
    );
  }
  return ids;
}

function readFlag(env: NodeJS.ProcessEnv, name: string, faults: string[]): boolean {
  const value = setting(env, name)?.toLowerCase() ?? 'no';
  if (!/^(?:yes|no|true|false|1|0)$/.test(value)) faults.push(`${name} is "${value}". Use yes or no.`);
  return /^(?:yes|true|1)$/.test(value);
}

function readMcpToken(env: NodeJS.ProcessEnv, mode: SlackConfig['mode'], faults: string[]): string | null {
  const value = setting(env, 'MCP_TOKEN');
  if (value === null) return null;
  if (mode !== 'http' && mode !== 'oauth') {
    faults.push(
      `MCP_TOKEN is set, but SLACK_MODE is ${mode}, which serves no address. Use HTTP mode, or remove it: rolebook mcp serves an agent on this machine.`,
    );
  }
  if (!/^\S{16,}$/.test(value)) {
    faults.push(
      `MCP_TOKEN is ${value.length} characters long. Make up one of 16 or more without spaces, such as openssl rand -hex 32 prints.`,
    );
  }
  return value;
}

/** In local mode a person reads the terminal, and wants to see trouble only. */
function readLogLevel(env: NodeJS.ProcessEnv, byDefault: LogLevel, faults: string[]): LogLevel {
  const value = setting(env, 'LOG_LEVEL') ?? byDefault;
  const level = logLevels.find((each) => each === value.toLowerCase());
  if (level === undefined) faults.push(`LOG_LEVEL is "${value}". Use one of ${logLevels.join(', ')}.`);
  return level ?? byDefault;
}

function setting(env: NodeJS.ProcessEnv, name: string): string | null {
  return env[name]?.trim() || null;
}

/** Enough to recognise a pasted secret by, too little to use it. */
function masked(secret: string): string {
  const length = `${secret.length} characters`;
  return secret.length > 12 ? `"${secret.slice(0, 5)}…" (${length})` : `${length} long`;
}
