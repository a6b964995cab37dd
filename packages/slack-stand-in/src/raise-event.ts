import type { Team } from './team.ts';
import type { Ack, Transport } from './transport.ts';
import type { Json, Log } from './types.ts';

/** How an event went: acked at last, given up, or never sent because the manifest does not ask for it. */
export type Delivery =
  | { kind: 'acked'; attempts: number }
  | { kind: 'given up'; attempts: number }
  | { kind: 'not subscribed' };

export type RaiseEvent = (subscription: string, event: Json, eventId?: string) => Promise<Delivery>;

/**
 * Makes the function that tells the app about events, with Slack's retries.
 *
 * @param options.retryDelaysMs waits before each retry; Slack retries at once, after 1 minute and after 5
 * @param options.closing aborts waits between retries when the workspace closes
 * @returns `raise(subscription, event)`: the manifest's name for it (`message.im`) and the event itself
 */
export function createRaiseEvent(options: {
  team: Team;
  transport: Transport;
  log: Log;
  retryDelaysMs: readonly number[];
  closing: AbortSignal;
}): RaiseEvent {
  const { team, transport, log, retryDelaysMs, closing } = options;

  return async (subscription, event, eventId = team.makeId('Ev')) => {
    const wanted = team.manifest.settings?.event_subscriptions?.bot_events;
    if (wanted && !wanted.includes(subscription)) return { kind: 'not subscribed' };
    const payload = wrap(team, event, eventId);
    let retry: { attempt: number; reason: string } | undefined;
    for (const delay of [0, ...retryDelaysMs]) {
      await wait(delay, closing);
      if (closing.aborted) return { kind: 'given up', attempts: retry?.attempt ?? 0 };
      const envelope = { type: 'events_api' as const, payload, acceptsResponse: false };
      const ack = await transport.send(retry ? { ...envelope, retry } : envelope);
      const attempts = (retry?.attempt ?? 0) + 1;
      if (ack.kind === 'acked') return { kind: 'acked', attempts };
      log('event not acked', { event: subscription, id: eventId, attempts, ...ack });
      if (ack.kind === 'failed' && ack.noRetry) return { kind: 'given up', attempts };
      retry = { attempt: attempts, reason: reasonFor(ack) };
    }
    return { kind: 'given up', attempts: retry?.attempt ?? 0 };
  };
}

function reasonFor(ack: Ack): string {
  return ack.kind === 'failed' ? (ack.why.split(' ')[0] ?? 'unknown_error') : ack.kind;
}

function wrap(team: Team, event: Json, eventId: string): Json {
  return {
    token: 'local-verification-token',
    team_id: team.id,
    api_app_id: team.appId,
    event: { event_ts: team.makeTs(), ...event },
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(team.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: team.botUser.id,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}

function wait(ms: number, closing: AbortSignal): Promise<void> {
  if (ms === 0 || closing.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      closing.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    closing.addEventListener('abort', finish);
  });
}
