import { createHmac } from 'node:crypto';
import { signingSecret } from './run-app.ts';

/** A request as Slack signs it: JSON, or a form where the body is one. */
export function sign(
  body: string,
  {
    secret = signingSecret,
    at = Date.now(),
    type = 'application/json',
  }: { secret?: string; at?: number; type?: string } = {},
): RequestInit {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  };
}
