import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { type Logger, pino } from 'pino';
import { acknowledgeWhenDone, mostUnderWay } from '../../src/slack/connect/acknowledge-when-done.ts';
import { createInFlight } from '../../src/slack/connect/in-flight.ts';
import { Unfinished } from '../../src/slack/connect/unfinished.ts';
import { openMemory } from './support/run-app.ts';

const event = (number: number, ack: () => void): ReceiverEvent => ({
  body: {
    type: 'event_callback',
    team_id: 'T1',
    event_id: `Ev${number}`,
    event: { type: 'app_mention', text: 'tools?' },
  },
  ack: async () => ack(),
});

it('leaves events to Slack’s retry while as many are under way as can be done in time', async () => {
  const warnings: string[] = [];
  const log: Logger = pino({ level: 'warn' }, { write: (line) => void warnings.push(line) });
  const inFlight = createInFlight();
  const store = await openMemory();
  let deliver: App['processEvent'] = () => Promise.reject(new Error('It was not started.'));
  const slack: Receiver = {
    init: (app) => {
      deliver = (given) => app.processEvent(given);
    },
    start: async () => {},
    stop: async () => {},
  };
  const answered: ReceiverEvent[] = [];
  let finish: () => void = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const app = { processEvent: async (given: ReceiverEvent) => void answered.push(given) } as unknown as App;
  acknowledgeWhenDone(slack, store.claims, inFlight, log).init(app);

  for (let number = 0; number < mostUnderWay; number += 1) void inFlight.run(async () => finished);
  const acknowledged: number[] = [];
  for (const number of [1, 2])
    await expect(deliver(event(number, () => acknowledged.push(number)))).rejects.toThrow(Unfinished);
  expect({ answered: answered.length, acknowledged, warnings: warnings.length }).toEqual({
    answered: 0,
    acknowledged: [],
    warnings: 1,
  });

  finish();
  await inFlight.drained();
  await deliver(event(1, () => acknowledged.push(1)));
  expect({ answered: answered.length, acknowledged }).toEqual({ answered: 1, acknowledged: [1] });
  await store.close();
});
