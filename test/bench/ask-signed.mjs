import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { signingSecret } from './run-program.mjs';

/** Mentions under way at once: about what one replica of a busy company sees at its worst. */
const inFlight = 24;
/** A mention that waits longer will not be answered. */
const answeredWithin = 30_000;
const people = 50;

/**
 * A Slack that says yes to everything, mentions the app with signed requests and sees what is posted below each.
 * @returns {Promise<{ apiUrl: string, ask: (url: string, questions: string[]) => Promise<object>, close: () => void }>}
 *   `ask` asks all, `inFlight` at once, and tells how long all took in ms and each one's ms from request to message
 */
export async function startSigningSlack() {
  const waiting = new Map();
  const server = createServer((incoming, response) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('end', () => {
      // Thanks are answered by a reaction, to the message's own ts.
      const asked = /(?:thread_ts|timestamp)"?[=:]"?([\d.]+)/.exec(Buffer.concat(chunks).toString())?.[1];
      if (/chat\.postMessage|reactions\.add/.test(incoming.url)) waiting.get(asked)?.();
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1', ts: '1.1', channel: 'C1' }),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new Agent({ keepAlive: true });
  let number = 0;

  async function mention(url, question) {
    number += 1;
    const now = Math.floor(Date.now() / 1_000);
    const ts = `${now}.${String(number).padStart(6, '0')}`;
    const body = JSON.stringify({
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: `Ev${number}`,
      event_time: now,
      authorizations: [{ team_id: 'T1', user_id: 'U1', is_bot: true }],
      event: {
        type: 'app_mention',
        user: `U${100 + (number % people)}`,
        text: `<@U1> ${question}`,
        channel: 'C1',
        ts,
        event_ts: ts,
      },
    });
    const signature = createHmac('sha256', signingSecret).update(`v0:${now}:${body}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-slack-request-timestamp': String(now),
      'x-slack-signature': `v0=${signature}`,
    };
    const start = performance.now();
    await new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Nothing was posted below “${question}”.`)),
        answeredWithin,
      );
      waiting.set(ts, () => {
        clearTimeout(timer);
        resolve();
      });
      request(url, { method: 'POST', agent, headers }, (response) => response.resume())
        .on('error', reject)
        .end(body);
    });
    waiting.delete(ts);
    return performance.now() - start;
  }

  return {
    apiUrl: `http://127.0.0.1:${server.address().port}/api/`,
    async ask(url, questions) {
      const times = [];
      const left = questions.values();
      const start = performance.now();
      await Promise.all(
        Array.from({ length: inFlight }, async () => {
          for (const question of left) times.push(await mention(url, question));
        }),
      );
      return { time: performance.now() - start, times };
    },
    close() {
      agent.destroy();
      server.close();
    },
  };
}
