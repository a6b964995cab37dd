import { createHmac } from 'node:crypto';
import type { Ack, Envelope, Transport } from './transport.ts';

/**
 * Slack's end of HTTP mode: signed requests to the app's request URL.
 *
 * @param options.requestUrl where the app listens by now, e.g. `http://127.0.0.1:3000/slack/events`
 * @param options.signingSecret the secret both sides know
 * @param options.now milliseconds since 1970, for the signed timestamp
 * @param options.ackTimeoutMs how long the app may take to ack
 */
export function createRequestUrl(options: {
  requestUrl: () => string;
  signingSecret: string;
  now: () => number;
  ackTimeoutMs: number;
}): Transport {
  return {
    send: (envelope) => post(envelope, options),
    connected: () => true,
    close: async () => {},
  };
}

async function post(
  envelope: Envelope,
  { requestUrl, signingSecret, now, ackTimeoutMs }: Parameters<typeof createRequestUrl>[0],
): Promise<Ack> {
  const body = encode(envelope);
  const timestamp = String(Math.floor(now() / 1000));
  const deadline = AbortSignal.timeout(ackTimeoutMs);
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  try {
    const response = await fetch(requestUrl(), {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: deadline,
      headers: {
        'content-type':
          envelope.type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${signature}`,
        ...(envelope.retry
          ? {
              'x-slack-retry-num': String(envelope.retry.attempt),
              'x-slack-retry-reason': envelope.retry.reason,
            }
          : {}),
      },
    });
    const answer = await response.text();
    if (!response.ok) {
      const noRetry = response.headers.get('x-slack-no-retry') === '1';
      return { kind: 'failed', why: `http_error ${response.status}`, noRetry };
    }
    return { kind: 'acked', payload: parse(answer) };
  } catch {
    return deadline.aborted ? { kind: 'timeout' } : { kind: 'failed', why: 'connection_failed' };
  }
}

function encode({ type, payload }: Envelope): string {
  if (type === 'events_api') return JSON.stringify(payload);
  const form =
    type === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
  return new URLSearchParams(form).toString();
}

/** An empty answer is a plain ack; one that is not JSON is text for the person, as for slash commands. */
function parse(answer: string): unknown {
  if (answer === '') return undefined;
  try {
    return JSON.parse(answer);
  } catch {
    return answer;
  }
}
