import { AsyncLocalStorage } from 'node:async_hooks';
import type { Receiver, ReceiverEvent, webApi } from '@slack/bolt';
import { type Metrics, noMetrics, type Surface } from '../../health/index.ts';
import { type Finding, outcomeOf } from '../finding.ts';
import { aroundEvents } from './around-events.ts';
import { searchFunction } from './search-function.ts';

/** Counts what an app does, at its edges, so that no listener need know of it. */
interface Measure {
  /** A receiver whose deliveries are counted and timed. */
  deliveries(receiver: Receiver): Receiver;
  /** A function that looks something up, with what it finds last counted as the question of the delivery that is under way. */
  questions<Rest extends unknown[]>(lookUp: (...rest: Rest) => Finding): (...rest: Rest) => Finding;
  /** fetch for Slack's Web API, with each request's end counted. */
  calls(fetch: webApi.FetchFunction): webApi.FetchFunction;
}

/** One for all apps of a process: each that was ever entered makes every later promise slower, and none is let go. */
const underWay = new AsyncLocalStorage<{ found: Finding | null }>();

/**
 * @param apiUrl the Web API's address, below which its methods stand; null for Slack's own
 * @param now the clock in milliseconds
 */
export function createMeasure(metrics: Metrics, apiUrl: string | null, now: () => number): Measure {
  // To know a delivery again makes every promise of the process slower.
  if (metrics === noMetrics)
    return { deliveries: (receiver) => receiver, questions: (lookUp) => lookUp, calls: (fetch) => fetch };
  return {
    deliveries: (receiver) =>
      aroundEvents(receiver, async (app, event) => {
        const surface = surfaceOf(event.body);
        if (surface === null) return app.processEvent(event);
        const delivery: { found: Finding | null } = { found: null };
        const start = now();
        try {
          await underWay.run(delivery, () => app.processEvent(event));
        } finally {
          if (delivery.found !== null) {
            const { language } = delivery.found.reply;
            metrics.asked({ outcome: outcomeOf(delivery.found), language, surface });
            metrics.answered(surface, (now() - start) / 1000);
          }
        }
      }),
    questions(lookUp) {
      return (...rest) => {
        const finding = lookUp(...rest);
        const delivery = underWay.getStore();
        // One question may be looked up twice: to see whether it is ours to answer, and to answer it.
        if (delivery !== undefined) delivery.found = finding;
        return finding;
      };
    },
    calls: (fetch) => async (url, init) => {
      const method = methodOf(String(url), apiUrl ?? slacksOwn);
      const response = await fetch(url, init).catch((error: unknown) => {
        metrics.called(method, 'network');
        throw error;
      });
      if (response.status !== 200) {
        metrics.called(method, String(response.status));
        return response;
      }
      // Slack says in the body whether it did what was asked; the client reads that anyway.
      const read = response.text.bind(response);
      response.text = async () => {
        const text = await read();
        metrics.called(method, text.match(refusal)?.[1] ?? 'ok');
        return text;
      };
      return response;
    },
  };
}

const refusal = /^\{(?=.*"ok":\s*false).*"error":\s*"([a-z_]{1,60})"/s;

/** Where a question may be in what Slack sent; null for presses of buttons, which ask nothing anew. */
function surfaceOf(body: ReceiverEvent['body']): Surface | null {
  const { event, type, command, view } = body;
  if (event !== undefined) {
    if (event.type === 'app_mention') return 'mention';
    if (event.type === 'function_executed')
      return event.function?.callback_id === searchFunction ? 'search' : 'workflow-step';
    return event.channel_type === 'im' ? 'direct-message' : 'watched-channel';
  }
  if (command !== undefined) return 'command';
  if (type === 'message_action' || type === 'shortcut') return 'shortcut';
  return view !== undefined && type !== 'block_suggestion' ? 'window' : null;
}

const slacksOwn = 'https://slack.com/api/';

/** The Web API's method; other addresses of Slack's are secrets. */
function methodOf(url: string, apiUrl: string): string {
  const method = url.startsWith(apiUrl) ? url.slice(apiUrl.length).replace(/^\//, '') : '';
  return /^[a-zA-Z0-9.]{1,60}$/.test(method) ? method : 'other';
}
