import { stringify } from 'yaml';
import { varyManifest } from '../vary-manifest.ts';
import { type Command, UsageError } from './command.ts';

/** Writes the app's manifest, for Slack's "create from manifest" page. */
export const manifestCommand: Command = {
  usage: [
    'manifest          print the manifest for Slack, for Socket Mode',
    '                  [--http https://YOUR-HOST] [--no-functions | --search]',
  ],
  options: { http: { type: 'string' }, 'no-functions': { type: 'boolean' }, search: { type: 'boolean' } },
  async run(words, { http, 'no-functions': hasNoFunctions, search }) {
    if (words.length > 0) throw new UsageError(`"${words[0]}" is no option of manifest.`);
    // Loaded only here: all other commands do without Slack's packages, which take longer to load than an answer takes.
    const { readManifest, searchFunction } = await import('../slack/index.ts');
    const host = http === undefined ? null : String(http);
    const manifest = varyManifest(readManifest(), {
      host,
      hasFunctions: hasNoFunctions !== true,
      searchFunction: search === true ? searchFunction : null,
    });
    process.stdout.write(stringify(manifest, { lineWidth: 110 }));
    return true;
  },
};
