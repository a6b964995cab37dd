import { z } from 'zod';

/** What a payload is, before Bolt reads it. */
export type Payload =
  /** Something happened, named by Slack's id: it comes again until it is acknowledged. */
  | { kind: 'event'; id: string }
  /** A person did something, such as a command or a press: it comes once. */
  | { kind: 'deed' }
  /** Slack tells the app something about the app. */
  | { kind: 'notice'; about: string }
  | { kind: 'unreadable'; why: string };

const id = z.string().min(1).max(64);
const place = z.string().max(64).nullish();

/** The fields of an event's body that are read before its listeners are called. */
const event = z.looseObject({
  event_id: id,
  team_id: place,
  enterprise_id: place,
  authorizations: z.array(z.looseObject({ team_id: place, enterprise_id: place })).optional(),
  event: z.looseObject({ type: z.string() }),
});

/** What makes Bolt take a body for a deed. */
const deed = z.union([
  z.looseObject({ command: z.string() }),
  z.looseObject({
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
    const read = event.safeParse(body);
    if (read.success) return { kind: 'event', id: read.data.event_id };
    const [issue] = read.error.issues;
    return { kind: 'unreadable', why: `an event without a right "${issue?.path.join('.')}"` };
  }
  if (deed.safeParse(body).success) return { kind: 'deed' };
  return 'type' in body && typeof body.type === 'string' && /^[a-z_]{1,60}$/.test(body.type)
    ? { kind: 'notice', about: body.type }
    : { kind: 'unreadable', why: 'it is neither an event nor anything that a person does' };
}
