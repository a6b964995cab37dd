import { stringify } from 'yaml';
import { readManifest } from '../slack/index.ts';
import { varyManifest } from '../vary-manifest.ts';
import { type Command, UsageError } from './command.ts';

/** Writes the app's manifest, for Slack's "create from manifest" page. */
export const manifestCommand: Command = {
  usage: [
    'manifest          print the manifest for Slack, for Socket Mode',
    '                  [--http https://YOUR-HOST] [--no-functions]',
  ],
  options: { http: { type: 'string' }, 'no-functions': { type: 'boolean' } },
  async run(words, { http, 'no-functions': hasNoFunctions }) {
    if (words.length > 0) throw new UsageError(`"${words[0]}" is no option of manifest.`);
    const host = http === undefined ? null : String(http);
    const manifest = varyManifest(readManifest(), { host, hasFunctions: hasNoFunctions !== true });
    process.stdout.write(stringify(manifest, { lineWidth: 110 }));
    return true;
  },
};
