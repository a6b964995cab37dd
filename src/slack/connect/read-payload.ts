import { z } from 'zod';

/** What a payload is, before Bolt reads it. */
type Payload =
  /** Something happened, named by Slack's id: it comes again until it is acknowledged. */
  | { kind: 'event'; id: string }
  /** A person did something, such as a command or a press: it comes once. */
  | { kind: 'deed' }
  /** Slack tells the app something about the app. */
  | { kind: 'notice'; about: string }
  | { kind: 'unreadable'; why: string };

const id = z.string().min(1).max(64);
const place = z.string().max(64).nullish();
const word = z.string().nullish();

/** The fields of an event's body that are read before its listeners are called. */
const bodyOf = (event: z.ZodType) =>
  z.object({
    event_id: id,
    team_id: place,
    enterprise_id: place,
    authorizations: z
      .array(z.object({ team_id: place, enterprise_id: place, is_enterprise_install: z.boolean().nullish() }))
      .nullish(),
    event,
  });

const words = ['text', 'user', 'channel', 'channel_type', 'ts', 'thread_ts', 'subtype', 'bot_id'];
const message = bodyOf(z.object(Object.fromEntries(words.map((name) => [name, word]))));
const step = z.object({
  function: z.object({ callback_id: z.string() }),
  function_execution_id: z.string(),
  inputs: z.object({}),
});

/** The fields that listeners read of the events that have listeners. */
const heard = new Map([
  ['app_mention', message],
  ['message', message],
  ['app_home_opened', bodyOf(z.object({ user: z.string(), channel: word, tab: word }))],
  ['tokens_revoked', bodyOf(z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }) }))],
  ['function_executed', bodyOf(step)],
]);
const other = bodyOf(z.object({ type: z.string() }));

/** What makes Bolt take a body for a deed. */
const deed = z.union([
  z.object({ command: z.string() }),
  z.object({
    type: z.enum([
      'block_actions',
      'interactive_message',
      'dialog_submission',
      'dialog_suggestion',
      'block_suggestion',
      'shortcut',
      'message_action',
      'view_submission',
      'view_closed',
      'workflow_step_edit',
    ]),
  }),
]);

/** @param body what Slack signed or sent through the socket, parsed */
export function readPayload(body: unknown): Payload {
  if (typeof body !== 'object' || body === null) return { kind: 'unreadable', why: 'it is no object' };
  if ('event_id' in body || 'event' in body) {
    const read = (heard.get(typeOf(body)) ?? other).safeParse(body);
    if (read.success) return { kind: 'event', id: read.data.event_id };
    const [issue] = read.error.issues;
    return { kind: 'unreadable', why: `an event without a right "${issue?.path.join('.')}"` };
  }
  if (deed.safeParse(body).success) return { kind: 'deed' };
  return 'type' in body && typeof body.type === 'string' && /^[a-z_]{1,60}$/.test(body.type)
    ? { kind: 'notice', about: body.type }
    : { kind: 'unreadable', why: 'it is neither an event nor anything that a person does' };
}

function typeOf(body: object): string {
  const { event } = body as { event?: { type?: unknown } | null };
  return String(event?.type);
}
