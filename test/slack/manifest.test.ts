import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { type Manifest, readManifest } from '../../src/slack/connect/read-manifest.ts';
import { registerListeners } from '../../src/slack/listeners/index.ts';
import type { Services } from '../../src/slack/services.ts';
import { runCommand } from '../cli/run-command.ts';

const root = join(import.meta.dirname, '../..');
const manifest = readManifest();

/** Which scopes let a bot call a method; a method that needs none has an empty list. */
const scopesOfMethods: Record<string, string[]> = {
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'auth.test': [],
  'chat.getPermalink': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'files.uploadV2': ['files:write'],
  'functions.completeError': [],
  'reactions.add': ['reactions:write'],
  'usergroups.list': ['usergroups:read'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Which scope an event needs; null for none. */
const scopesOfEvents: Record<string, string | null> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  function_executed: null,
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  tokens_revoked: null,
};

/** Slack asks for it where an app has slash commands or shortcuts. */
const commandScope = 'commands';

/** An event as the manifest names it, by the name that Bolt listens to. */
const eventsOfListeners: Record<string, string[]> = {
  app_home_opened: ['app_home_opened'],
  app_mention: ['app_mention'],
  app_uninstalled: ['app_uninstalled'],
  message: ['message.channels', 'message.groups', 'message.im', 'message.mpim'],
  tokens_revoked: ['tokens_revoked'],
};

interface Listened {
  events: string[];
  commands: string[];
  shortcuts: string[];
  functions: string[];
}

function listenedTo(): Listened {
  const events = new Set<string>();
  const [commands, shortcuts, functions]: string[][] = [[], [], []];
  const recorder = {
    event: (name: string) => {
      for (const event of eventsOfListeners[name] ?? [`unknown: ${name}`]) events.add(event);
    },
    command: (name: string) => commands?.push(name),
    shortcut: ({ type, callback_id }: { type: string; callback_id: string }) =>
      shortcuts?.push(`${type === 'shortcut' ? 'global' : 'message'} ${callback_id}`),
    function: (name: string) => {
      functions?.push(name);
      events.add('function_executed');
    },
    action: () => {},
    view: () => {},
    options: () => {},
    use: () => {},
  };
  registerListeners(recorder as unknown as App, { roles: [], listed: [] } as unknown as Services);
  return {
    events: [...events],
    commands: commands ?? [],
    shortcuts: shortcuts ?? [],
    functions: functions ?? [],
  };
}

/** What the command line prints. */
function variant(...words: string[]): Manifest {
  const { code, output, errors } = runCommand(['manifest', ...words]);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return parse(output);
}

function methodsCalled(): string[] {
  const folder = join(root, 'src/slack');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const calls = files.flatMap((file) => [
    ...readFileSync(join(folder, file), 'utf8')
      .replace(/\s*\n\s*\./g, '.')
      // Called through the client, or by its address.
      .matchAll(/\bclient\.(?:slackApiUrl\})?((?:[a-z]+\.)+[a-zA-Z0-9]+)[(`]/g),
  ]);
  return [...new Set(calls.map((call) => call[1] ?? ''))].filter(
    (method) => !/^(on|disconnect)$/.test(method),
  );
}

describe('manifest.yml', () => {
  const { slash_commands: commands, shortcuts, bot_user: botUser, agent_view: agent } = manifest.features;
  const { bot: scopes } = manifest.oauth_config.scopes;
  const { bot_events: events } = manifest.settings.event_subscriptions;

  it('lists the commands, shortcuts, steps and events that the code listens to, and no other', () => {
    const listened = listenedTo();
    expect(commands.map(({ command }) => command).sort()).toEqual(listened.commands.sort());
    expect([...events].sort()).toEqual(listened.events.sort());
    expect(shortcuts.map(({ type, callback_id }) => `${type} ${callback_id}`).sort()).toEqual(
      listened.shortcuts.sort(),
    );
    expect(Object.keys(variant('--search').functions ?? {})).toEqual(listened.functions);
  });

  it('asks for the scopes that the code needs, and no other', () => {
    const methods = methodsCalled();
    expect(methods.sort()).toEqual(Object.keys(scopesOfMethods).sort());
    const needed = [
      commandScope,
      ...methods.flatMap((method) => scopesOfMethods[method] ?? []),
      ...events.flatMap((event) => {
        const scope = scopesOfEvents[event];
        return scope === undefined ? [`unknown: ${event}`] : (scope ?? []);
      }),
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
    expect(agent.agent_description.length).toBeLessThanOrEqual(300);
    expect(shortcuts.length).toBeLessThanOrEqual(10);
    for (const shortcut of shortcuts) {
      expect(shortcut.name.length).toBeLessThanOrEqual(24);
      expect(shortcut.description.length).toBeLessThanOrEqual(150);
      expect(shortcut.callback_id.length).toBeLessThanOrEqual(255);
    }
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

  it('says that this program runs its functions, which Slack does not assume', () => {
    expect(manifest.settings.function_runtime).toBe('remote');
  });

  it('makes optional only scopes that it asks for, none of which an answer to a mention needs', () => {
    const { bot_optional: optional } = manifest.oauth_config.scopes;
    expect(scopes).toEqual(expect.arrayContaining(optional));
    for (const needed of ['app_mentions:read', 'chat:write', 'commands', 'im:history']) {
      expect(optional).not.toContain(needed);
    }
  });

  const url = 'https://rolebook.example.com/slack/events';

  it('has a variant for HTTP mode that gives Slack every address', () => {
    const { settings, features, oauth_config: oauth } = variant('--http', 'https://rolebook.example.com/');
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      function_runtime: 'remote',
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url, message_menu_options_url: url },
    });
    expect(features.slash_commands.map((command) => command.url)).toEqual(commands.map(() => url));
    expect(oauth.redirect_urls).toEqual(['https://rolebook.example.com/slack/oauth_redirect']);
  });

  it('has a variant without a workflow step', () => {
    const { functions, settings } = variant('--no-functions');
    expect(functions).toBeUndefined();
    expect(settings.function_runtime).toBeUndefined();
    expect(settings.event_subscriptions.bot_events).toEqual(
      events.filter((event) => event !== 'function_executed'),
    );
    expect(settings.socket_mode_enabled).toBe(true);
  });

  // Slack's published schema is older than its search, so that nothing but this test looks at it.
  it('has a variant for Slack’s Enterprise Search, which runs a function of its own', () => {
    const { functions = {}, features, ...rest } = variant('--search');
    const { search_role_documents: search, ...others } = functions;
    const { search: searching, ...otherFeatures } = features;
    expect(searching).toEqual({ search_function_callback_id: 'search_role_documents' });
    expect(search?.input_parameters.properties).toMatchObject({
      query: { type: 'string' },
      user_context: { type: 'slack#/types/user_context' },
    });
    expect(search?.output_parameters).toMatchObject({
      properties: { search_results: { type: 'slack#/types/search_results' } },
      required: ['search_results'],
    });
    expect({ ...rest, functions: others, features: otherFeatures }).toEqual(manifest);
    expect(rest.settings.event_subscriptions.bot_events).toContain('function_executed');
  });

  it('refuses a search without functions', () => {
    const { code, errors } = runCommand(['manifest', '--search', '--no-functions']);
    expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining('--no-functions') });
  });

  it('is printed as it stands where no variant is asked for', () => {
    expect(variant()).toEqual(manifest);
  });

  it.each(['http://rolebook.example.com', 'rolebook.example.com', 'https://rolebook.example.com/slack'])(
    'refuses %s, to which Slack does not send',
    (host) => {
      const { code, errors } = runCommand(['manifest', '--http', host]);
      expect({ code, errors }).toEqual({ code: 1, errors: expect.stringContaining(`"${host}"`) });
    },
  );

  const schema = join(root, '../shared/data/slack-manifest.schema.json');
  (existsSync(schema) ? it : it.skip).each([
    [],
    ['--http', 'https://rolebook.example.com'],
    ['--no-functions'],
    ['--http', 'https://rolebook.example.com', '--no-functions'],
  ])('fits Slack’s published schema: manifest %s %s %s', (...words) => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, 'utf8')),
    );
    validate(variant(...words));
    expect(validate.errors).toBeNull();
  });
});
