import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Claims } from '../../store/index.ts';
import { aroundEvents } from './around-events.ts';
import type { InFlight } from './in-flight.ts';
import { readPayload } from './read-payload.ts';
import { Unacknowledged } from './unacknowledged.ts';
import { isUnfinished, Unfinished } from './unfinished.ts';
import { workspaceOfEvent } from './workspace-of.ts';

/** Some renewals within the time that a claim holds (30 s). */
const renewEvery = 10_000;

/**
 * How many deliveries are worked on at once. A process ends at most so many within the 3 s that Slack waits for each; what
 * comes beyond them would be late in any case, and with Slack it waits for its retry without taking memory here.
 */
export const mostUnderWay = 2_000;

/**
 * A receiver that acknowledges an event only when it is done with: claimed, answered, settled. What was not done,
 * because this process dies, has too much to do, or another one is at it, Slack sends again. Bolt by itself acknowledges
 * events first.
 * Commands and presses are acknowledged by their listeners, since Slack never sends them twice; where no listener
 * does so, they end with Unacknowledged.
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
  let isTold = false;

  /** @throws Unfinished while as much is under way as a process can do in time */
  function leaveToRetryWhileFull(): void {
    const underWay = inFlight.count();
    // Near the bound it comes and goes with every event: said once, until half of it is done.
    if (underWay < mostUnderWay / 2) isTold = false;
    if (underWay < mostUnderWay) return;
    if (!isTold)
      log.warn({ underWay }, 'more events came than can be answered in time; Slack will send them again');
    isTold = true;
    throw new Unfinished('too many events are under way');
  }

  async function answer(app: App, event: ReceiverEvent): Promise<void> {
    const payload = readPayload(event.body);
    switch (payload.kind) {
      case 'event':
        leaveToRetryWhileFull();
        return answerOnce(app, event, payload.id, claims, log);
      case 'deed':
        return answerNow(app, event);
      case 'notice':
        log.warn(
          { about: payload.about },
          'Slack sent something that is no question; nothing is done about it',
        );
        return event.ack();
      case 'unreadable':
        throw new Unacknowledged(400, payload.why);
    }
  }

  return aroundEvents(receiver, (app, event) => inFlight.run(() => answer(app, event)));
}

/** @throws Unfinished, or what went wrong, where the event is not to be acknowledged */
async function answerOnce(
  app: App,
  event: ReceiverEvent,
  id: string,
  claims: Claims,
  log: Logger,
): Promise<void> {
  const workspace = workspaceOfEvent(event.body);
  const key = `event:${id}`;
  const claim = await claims.claim(workspace, key);
  if (claim.kind === 'busy') throw new Unfinished('another delivery of this event is being answered');
  if (claim.kind === 'taken') {
    const renewing = setInterval(() => {
      claims.renew(workspace, key).catch((error) => log.warn({ err: error }, 'a claim could not be renewed'));
    }, renewEvery);
    try {
      await app.processEvent({ ...event, ack: async () => {} }).catch((error) => {
        // What listeners throw comes as Unfinished. Anything else is Bolt's, of what it could not read.
        throw isUnfinished(error) ? error : new Unacknowledged(400, 'Bolt cannot read it', error);
      });
      await claims.settle(workspace, key);
    } catch (error) {
      await claims.release(workspace, key);
      throw error;
    } finally {
      clearInterval(renewing);
    }
  }
  await event.ack().catch((error) => {
    // It is done with: the next delivery is acknowledged at once.
    throw new Unfinished('the connection that it came through is gone', error);
  });
}

/** @throws Unacknowledged where no listener acknowledged it */
async function answerNow(app: App, event: ReceiverEvent): Promise<void> {
  let isAcknowledged = false;
  const ack: ReceiverEvent['ack'] = (response) => {
    isAcknowledged = true;
    return event.ack(response);
  };
  try {
    await app.processEvent({ ...event, ack });
  } catch (error) {
    if (isAcknowledged) return;
    throw error instanceof Unacknowledged ? error : new Unacknowledged(400, 'Bolt cannot read it', error);
  }
  if (!isAcknowledged) throw new Unacknowledged(404, `nobody listens to ${nameOf(event.body)}`);
}

/** What was done, by the names that the app gave it; none of it is a person's words. */
function nameOf({ type, command, callback_id, action_id, actions, view }: ReceiverEvent['body']): string {
  const names = [
    command ?? type,
    callback_id ?? view?.callback_id,
    action_id ?? (Array.isArray(actions) ? actions[0]?.action_id : undefined),
  ];
  return names.filter((name) => typeof name === 'string').join(' ');
}
