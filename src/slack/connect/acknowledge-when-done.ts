import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Claims } from '../../store/index.ts';
import type { InFlight } from './in-flight.ts';
import { Unfinished } from './unfinished.ts';
import { workspaceOfEvent } from './workspace-of.ts';

/** Some renewals within the time that a claim holds (30 s). */
const renewEvery = 10_000;

/**
 * A receiver that acknowledges an event only when it is done with: claimed, answered, settled. What was not done,
 * because this process dies or another one is at it, Slack sends again. Bolt by itself acknowledges events first.
 * Commands and presses are acknowledged by their listeners, since Slack never sends them twice.
 * @param receiver how requests come in
 * @param claims who does what
 * @param inFlight counts what is under way
 */
export function acknowledgeWhenDone(
  receiver: Receiver,
  claims: Claims,
  inFlight: InFlight,
  log: Logger,
): Receiver {
  return {
    init(app) {
      const processEvent = (event: ReceiverEvent) =>
        inFlight.run(() =>
          typeof event.body.event_id === 'string'
            ? processOnce(app, event, claims, log)
            : app.processEvent(event),
        );
      // All that Bolt's receivers use of an app.
      receiver.init({ processEvent } as App);
    },
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  };
}

/** @throws Unfinished, or what went wrong, where the event is not to be acknowledged */
async function processOnce(app: App, event: ReceiverEvent, claims: Claims, log: Logger): Promise<void> {
  const workspace = workspaceOfEvent(event.body);
  const key = `event:${event.body.event_id}`;
  const claim = await claims.claim(workspace, key);
  if (claim.kind === 'busy') throw new Unfinished('another delivery of this event is being answered');
  if (claim.kind === 'taken') {
    const renewing = setInterval(() => {
      claims.renew(workspace, key).catch((error) => log.warn({ err: error }, 'a claim could not be renewed'));
    }, renewEvery);
    try {
      await app.processEvent({ ...event, ack: async () => {} });
      await claims.settle(workspace, key);
    } catch (error) {
      await claims.release(workspace, key);
      throw error;
    } finally {
      clearInterval(renewing);
    }
  }
  await event.ack();
}
