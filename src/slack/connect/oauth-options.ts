import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPReceiverOptions } from '@slack/bolt';
import type { Claims, Installations } from '../../store/index.ts';
import { clientOptions } from './client-options.ts';
import type { Connection } from './connection.ts';
import { createInstallationStore } from './installation-store.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Slack's pages for installing, at /slack/install and /slack/oauth_redirect. The state that they carry is this
 * browser's, ten minutes old at most, and good for one installation.
 */
export function oauthOptions(
  { clientId, clientSecret, stateSecret, apiUrl }: Extract<Connection, { mode: 'oauth' }>,
  { installations, claims }: { installations: Installations; claims: Claims },
): Pick<
  HTTPReceiverOptions,
  'clientId' | 'clientSecret' | 'stateSecret' | 'scopes' | 'installationStore' | 'installerOptions'
> {
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: readManifest().oauth_config.scopes.bot,
    installationStore: createInstallationStore(installations),
    installerOptions: {
      directInstall: true,
      clientOptions: clientOptions(apiUrl),
      installPathOptions: {
        async beforeRedirection(_, response) {
          keepCookiesOnSite(response);
          return true;
        },
      },
      callbackOptions: {
        beforeInstallation: async (_, request, response) => {
          const state = stateOf(request);
          const claim = await claims.claim('', state);
          await claims.settle('', state);
          if (claim.kind === 'taken') return true;
          response.writeHead(400, { 'content-type': 'text/plain' });
          response.end('This link has been used. Start again at /slack/install.\n');
          return false;
        },
      },
      ...(apiUrl !== null && { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    },
  };
}

/** Slack's installer sets its cookie without saying from where it may be sent. */
function keepCookiesOnSite(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(
      name,
      name.toLowerCase() === 'set-cookie' && !Array.isArray(value) ? `${value}; SameSite=Lax` : value,
    );
}

/** A key for the state: it is longer than a claim's key may be. */
function stateOf(request: IncomingMessage): string {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  return `oauth-state:${createHash('sha256')
    .update(searchParams.get('state') ?? '')
    .digest('hex')}`;
}
