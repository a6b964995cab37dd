/** Where a question is asked. */
export type Surface =
  | 'mention'
  | 'direct-message'
  | 'watched-channel'
  | 'command'
  | 'shortcut'
  | 'window'
  | 'workflow-step'
  | 'search';

/** What is counted. Nothing here takes a text of anybody. */
export interface Metrics {
  /** A question was looked up; what became of it. */
  asked(question: { outcome: string; language: string; surface: Surface }): void;
  /** All that Slack sent at once was dealt with, and it held a question. */
  answered(surface: Surface, seconds: number): void;
  /** One request to Slack ended; a call that is tried again is several. `result`: ok, Slack's error code, a status, or network. */
  called(method: string, result: string): void;
  /** Who got a claim: taken, repeat, busy or settled. */
  claimed(kind: string): void;
  /** Numbers that are asked for when the metrics are read. */
  watch(gauges: { eventsInFlight: () => number; writesWaiting: () => number }): void;
}

/** For where nobody reads them. */
export const noMetrics: Metrics = {
  asked() {},
  answered() {},
  called() {},
  claimed() {},
  watch() {},
};
