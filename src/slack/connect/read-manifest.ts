import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { manifestFile } from '../../paths.ts';

/** The part of the app manifest that this project uses; the rest is Slack's. */
export interface Manifest {
  display_information: { name: string; description: string; long_description: string };
  features: {
    agent_view: { agent_description: string };
    bot_user: { display_name: string };
    shortcuts: { name: string; type: 'message' | 'global'; callback_id: string; description: string }[];
    slash_commands: { command: string; description: string; usage_hint: string }[];
  };
  functions: Record<string, { title: string; description: string }>;
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
}

/** Reads manifest.yml, which a test keeps in this shape. */
export function readManifest(): Manifest {
  return parse(readFileSync(manifestFile, 'utf8'));
}
