import { ExplainedError } from './explained-error.ts';
import type { Manifest } from './slack/index.ts';

/** How an app differs from the one that manifest.yml describes. */
interface Variant {
  /** The address of HTTP mode, such as https://rolebook.example.com; null for Socket Mode. */
  host: string | null;
  /** Whether it offers its workflow step. Slack distributes no app to the public that does. */
  hasFunctions: boolean;
  /** The callback_id of the function that Slack's Enterprise Search calls, on plans that have one; null for none. */
  searchFunction: string | null;
}

/** As Slack's Enterprise Search wants it: what is found stands in `search_results`, and who searches has any name. */
const searchDefinition = {
  title: 'Search role documents',
  description: 'Finds what the role documents say, for a search in Slack',
  input_parameters: {
    properties: {
      query: { type: 'string', title: 'Query', description: 'What is searched for' },
      user_context: {
        type: 'slack#/types/user_context',
        title: 'Who searches',
        description: 'Finds what this person may read',
      },
    },
    required: ['query', 'user_context'],
  },
  output_parameters: {
    properties: {
      search_results: {
        type: 'slack#/types/search_results',
        title: 'Results',
        description: 'Sections of role documents',
      },
    },
    required: ['search_results'],
  },
};

/** Where HTTP mode takes events, commands and presses, and where Slack comes back to from an installation. */
const eventsPath = '/slack/events';
const redirectPath = '/slack/oauth_redirect';

/**
 * The manifest of a variant.
 * @param manifest as manifest.yml has it
 * @throws ExplainedError where the host is no https address without a path, or search is wanted without functions
 */
export function varyManifest(manifest: Manifest, { host, hasFunctions, searchFunction }: Variant): Manifest {
  const varied = structuredClone(manifest);
  const { settings, features } = varied;
  if (searchFunction !== null) {
    if (!hasFunctions)
      throw new ExplainedError(
        '--search adds a function, and --no-functions leaves them out. Write one of the two: Slack distributes no app to ' +
          'the public that has one.',
      );
    varied.functions = { ...varied.functions, [searchFunction]: searchDefinition };
    features.search = { search_function_callback_id: searchFunction };
  }
  if (!hasFunctions) {
    delete varied.functions;
    delete settings.function_runtime;
    const { event_subscriptions: subscriptions } = settings;
    subscriptions.bot_events = subscriptions.bot_events.filter((event) => event !== 'function_executed');
  }
  if (host !== null) {
    const origin = readOrigin(host);
    const url = `${origin}${eventsPath}`;
    settings.socket_mode_enabled = false;
    settings.event_subscriptions.request_url = url;
    settings.interactivity.request_url = url;
    settings.interactivity.message_menu_options_url = url;
    features.slash_commands = features.slash_commands.map((command) => ({ ...command, url }));
    // Of use with many workspaces only, and no harm with one.
    varied.oauth_config.redirect_urls = [`${origin}${redirectPath}`];
  }
  return varied;
}

function readOrigin(host: string): string {
  const url = URL.canParse(host) ? new URL(host) : null;
  if (url?.protocol === 'https:' && url.pathname === '/' && url.search === '' && url.hash === '')
    return url.origin;
  throw new ExplainedError(
    `--http is "${host}". Slack sends to https addresses: write one such as https://rolebook.example.com.`,
  );
}
