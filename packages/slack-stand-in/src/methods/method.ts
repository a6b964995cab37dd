import type { Triggers } from '../one-use.ts';
import type { RaiseEvent } from '../raise-event.ts';
import type { Team } from '../team.ts';
import type { Channel, Json } from '../types.ts';
import type { Refusal } from '../validate-message.ts';

/** What the Web API methods work on. */
export interface MethodContext {
  team: Team;
  triggers: Triggers;
  raise: RaiseEvent;
  /** The workspace's address with a slash at the end. */
  origin(): string;
  /** A one-use Socket Mode address. */
  invite(): string;
}

/** One Web API method: arguments in, Slack's answer out. */
export interface Method {
  /** Bot scopes of which one is enough; none for methods that need no scope. */
  scopes: readonly string[];
  /** Which token opens it; `bot` unless said. */
  token?: 'app';
  run(args: Json, context: MethodContext): Json;
}

/** A method that came to its end. */
export function ok(answer: Json = {}): Json {
  return { ok: true, ...answer };
}

/** Slack's refusal, with where the fault lies as Slack's clients print it. */
export function refuse({ error, messages }: Refusal): Json {
  return {
    ok: false,
    error,
    ...(messages
      ? {
          ...(error === 'invalid_blocks' ? { errors: messages } : {}),
          response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
        }
      : {}),
  };
}

/**
 * Finds the conversation an argument names: an id, a name with or without #, or a person's id for their direct
 * conversation with the app.
 */
export function findChannel(team: Team, argument: unknown): Channel | undefined {
  const name = String(argument ?? '');
  if (team.people.has(name) && name !== team.botUser.id) return team.direct(name);
  return (
    team.channels.get(name) ??
    [...team.channels.values()].find(
      (channel) => channel.name !== '' && channel.name === name.replace(/^#/, ''),
    )
  );
}

/** The subscription that a message in a conversation falls under. */
export function messageSubscription(channel: Channel): string {
  return channel.isIm ? 'message.im' : 'message.channels';
}

/** What Slack calls the type of a channel. */
export function channelType(channel: Channel): string {
  return channel.isIm ? 'im' : 'channel';
}

/** Whether an argument is true, in JSON or in a form. */
export function isTrue(argument: unknown): boolean {
  return argument === true || argument === 'true' || argument === '1' || argument === 1;
}
