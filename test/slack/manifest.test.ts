import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import { registerListeners } from '../../src/slack/listeners/index.ts';
import { readManifest } from '../../src/slack/read-manifest.ts';
import type { Services } from '../../src/slack/services.ts';

const root = join(import.meta.dirname, '../..');
const manifest = readManifest();

/** Which scopes let a bot call a method; a method that needs none has an empty list. */
const scopesOfMethods: Record<string, string[]> = {
  'chat.postMessage': ['chat:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'users.info': ['users:read'],
};

/** Which scope an event needs. */
const scopesOfEvents: Record<string, string[]> = {
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
};

/** Slack asks for it where an app has slash commands. */
const commandScope = 'commands';

/** An event as the manifest names it, by the name that Bolt listens to. */
const eventsOfListeners: Record<string, string[]> = { app_mention: ['app_mention'], message: ['message.im'] };

function listenedTo(): { events: string[]; commands: string[] } {
  const events: string[] = [];
  const commands: string[] = [];
  const recorder = {
    event: (name: string) => events.push(...(eventsOfListeners[name] ?? [`unknown: ${name}`])),
    command: (name: string) => commands.push(name),
    action: () => {},
  };
  registerListeners(recorder as unknown as App, {} as Services);
  return { events, commands };
}

function methodsCalled(): string[] {
  const folder = join(root, 'src/slack');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const calls = files.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8').matchAll(/\bclient\.((?:[a-z]+\.)+[a-zA-Z]+)\(/g),
  ]);
  return [...new Set(calls.map((call) => call[1] ?? ''))].filter(
    (method) => !/^(on|disconnect)$/.test(method),
  );
}

describe('manifest.yml', () => {
  const { slash_commands: commands, bot_user: botUser } = manifest.features;
  const { bot: scopes } = manifest.oauth_config.scopes;
  const { bot_events: events } = manifest.settings.event_subscriptions;

  it('lists the commands and events that the code listens to, and no other', () => {
    const listened = listenedTo();
    expect(commands.map(({ command }) => command).sort()).toEqual(listened.commands.sort());
    expect([...events].sort()).toEqual(listened.events.sort());
  });

  it('asks for the scopes that the code needs, and no other', () => {
    const methods = methodsCalled();
    expect(methods.sort()).toEqual(Object.keys(scopesOfMethods).sort());
    const needed = [
      commandScope,
      ...methods.flatMap((method) => scopesOfMethods[method] ?? []),
      ...events.flatMap((event) => scopesOfEvents[event] ?? [`unknown: ${event}`]),
    ];
    expect([...scopes].sort()).toEqual([...new Set(needed)].sort());
  });

  it('stays within Slack’s limits', () => {
    const { name, description, long_description: long } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long.length).toBeGreaterThanOrEqual(175);
    expect(long.length).toBeLessThanOrEqual(4000);
    expect(botUser.display_name.length).toBeLessThanOrEqual(80);
    for (const command of commands) {
      expect(command.command).toMatch(/^\/[a-z_-]{1,31}$/);
      expect(command.description.length).toBeLessThanOrEqual(2000);
      expect(command.usage_hint.length).toBeLessThanOrEqual(1000);
    }
  });

  it('tells the Slack CLI the same as JSON', () => {
    const { hooks } = JSON.parse(readFileSync(join(root, '.slack/hooks.json'), 'utf8'));
    const [program, ...args] = hooks['get-manifest'].split(' ');
    expect(JSON.parse(execFileSync(program, args, { cwd: root, encoding: 'utf8' }))).toEqual(manifest);
  });

  const schema = join(root, '../shared/data/slack-manifest.schema.json');
  (existsSync(schema) ? it : it.skip)('fits Slack’s published schema', () => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, 'utf8')),
    );
    validate(manifest);
    expect(validate.errors).toBeNull();
  });
});
