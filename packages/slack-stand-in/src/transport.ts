import type { Json } from './types.ts';

/** What the workspace has to tell the app. */
export interface Envelope {
  type: 'events_api' | 'slash_commands' | 'interactive';
  payload: Json;
  acceptsResponse: boolean;
  retry?: { attempt: number; reason: string };
}

/** What came back in time. */
export type Ack =
  | { kind: 'acked'; payload: unknown }
  | { kind: 'timeout' }
  | { kind: 'failed'; why: string; noRetry?: boolean };

/** One of the two ways to an app: Socket Mode or a request URL. */
export interface Transport {
  send(envelope: Envelope): Promise<Ack>;
  connected(): boolean;
  close(): Promise<void>;
}

/** What Slack tells a person when the app did not take something; null when it did. */
export function errorOf(ack: Ack): string | null {
  if (ack.kind === 'acked') return null;
  return ack.kind === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
}
