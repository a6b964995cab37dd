import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** Seconds: people notice more than one, Slack sends again after three. */
const buckets = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];

/**
 * Metrics in Prometheus' form.
 * @param about what runs: the program's version, a digest of the model, one of the documents (asked for when they are read)
 * @returns what counts, and the text to serve
 */
export function createPrometheusMetrics(about: { version: string; model: string; knowledge: () => string }): {
  metrics: Metrics;
  contentType: string;
  text(): Promise<string>;
} {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'rolebook_info',
    help: 'What runs: always 1.',
    labelNames: ['version', 'model', 'knowledge'],
    registers,
    collect() {
      this.reset();
      this.set({ version: about.version, model: about.model, knowledge: about.knowledge() }, 1);
    },
  });
  const questions = new Counter({
    name: 'rolebook_questions_total',
    help: 'Questions looked up.',
    labelNames: ['outcome', 'language', 'surface'],
    registers,
  });
  const seconds = new Histogram({
    name: 'rolebook_answer_seconds',
    help: 'From a question to the end of its answer, Slack’s calls included.',
    labelNames: ['surface'],
    buckets,
    registers,
  });
  const requests = new Counter({
    name: 'rolebook_slack_requests_total',
    help: 'Requests to Slack; a call that is tried again counts each time.',
    labelNames: ['method', 'result'],
    registers,
  });
  const claims = new Counter({
    name: 'rolebook_claims_total',
    help: 'Events and messages claimed.',
    labelNames: ['result'],
    registers,
  });
  return {
    metrics: {
      asked: (question) => questions.inc(question),
      answered: (surface, took) => seconds.observe({ surface }, took),
      called: (method, result) => requests.inc({ method, result }),
      claimed: (result) => claims.inc({ result }),
      watch({ eventsInFlight, writesWaiting }) {
        gauge('rolebook_events_in_flight', 'What Slack sent and is not dealt with yet.', eventsInFlight);
        gauge('rolebook_writes_waiting', 'Writes that wait for the database.', writesWaiting);
      },
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }
}
