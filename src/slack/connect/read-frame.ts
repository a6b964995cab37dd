/** What to do with a frame of the socket before Slack's client sees it. */
type Frame =
  /** The client knows what to do with it. `isEvent`: Slack sends it again where it is not acknowledged. */
  | { kind: 'pass'; isEvent: boolean }
  /** Slack will close this connection, and wants another one in its place. */
  | { kind: 'leave'; reason: string }
  /** Nothing to answer, such as `app_rate_limited`: to be acknowledged by its envelope, where it has one. */
  | { kind: 'notice'; envelope: string | undefined; about: string };

const withoutEvent = new Set<unknown>(['hello', 'slash_commands', 'interactive']);

/**
 * Reads a frame of Socket Mode. Slack's client takes any JSON for an object, and every event for one with an event
 * in it; what is not so would end the process.
 * @param data what the socket received
 */
export function readFrame(data: unknown): Frame {
  const frame = fieldsOf(parse(data));
  const envelope = typeof frame.envelope_id === 'string' ? frame.envelope_id : undefined;
  if (frame.type === 'disconnect') return { kind: 'leave', reason: String(frame.reason ?? 'unknown') };
  if (withoutEvent.has(frame.type) && (frame.type === 'hello' || isObject(frame.payload)))
    return { kind: 'pass', isEvent: false };
  const payload = fieldsOf(frame.payload);
  if (frame.type === 'events_api' && typeof fieldsOf(payload.event).type === 'string')
    return { kind: 'pass', isEvent: true };
  return { kind: 'notice', envelope, about: String(payload.type ?? frame.type) };
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
