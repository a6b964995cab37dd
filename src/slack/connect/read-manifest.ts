import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { manifestFile } from '../../paths.ts';

/** The part of the app manifest that this project uses; the rest is Slack's. */
export interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    agent_view: { agent_description: string };
    bot_user: { display_name: string };
    search?: { search_function_callback_id: string };
    shortcuts: { name: string; type: 'message' | 'global'; callback_id: string; description: string }[];
    slash_commands: { command: string; description: string; usage_hint: string; url?: string }[];
  };
  functions?: Record<
    string,
    {
      title: string;
      description: string;
      input_parameters: FunctionParameters;
      output_parameters: FunctionParameters;
    }
  >;
  /** `bot_optional` are those of `bot` that people may refuse. */
  oauth_config: { scopes: { bot: string[]; bot_optional: string[] }; redirect_urls?: string[] };
  settings: {
    event_subscriptions: { bot_events: string[]; request_url?: string };
    interactivity: { is_enabled: boolean; request_url?: string; message_menu_options_url?: string };
    socket_mode_enabled: boolean;
    function_runtime?: string;
  };
}

interface FunctionParameters {
  properties: Record<string, { type: string; title: string; description: string }>;
  required: string[];
}

/** Reads manifest.yml, which a test keeps in this shape. */
export function readManifest(): Manifest {
  return parse(readFileSync(manifestFile, 'utf8'));
}
