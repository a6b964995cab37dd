import { pino } from 'pino';
import type { Delivery, Workspace } from 'slack-stand-in';
import { type RunningApp, startApp } from '../../src/slack/index.ts';
import type { Store } from '../../src/store/index.ts';
import { open } from '../store/support/engines.ts';
import { type PostgresServer, startPostgres } from '../store/support/start-postgres.ts';
import { putQuestion } from './support/put-question.ts';
import { ask, countAnswers, startBalanced } from './support/replicas.ts';
import { documentsOf, signingSecret } from './support/run-app.ts';
import { sampleAnswering } from './support/sample-book.ts';

const log = pino({ level: 'silent' });

/** Answers but the first are deleted after three seconds, and here some hundred at once. */
const withdrawnWithin = 30_000;

describe('two replicas on one PostgreSQL', () => {
  let server: PostgresServer;
  let workspace: Workspace;
  let stores: Store[];
  let apps: RunningApp[];

  beforeAll(async () => {
    server = await startPostgres();
  });

  afterAll(() => server.remove());

  beforeEach(async () => {
    const url = await server.createDatabase();
    apps = [];
    workspace = await startBalanced(() => apps.map(({ port }) => port ?? 0));
    // Both at once, on an empty database.
    stores = await Promise.all([1, 2].map(() => open({ kind: 'postgres', url })));
    apps = await Promise.all(
      stores.map((store) =>
        startApp({
          connection: {
            mode: 'http',
            apiUrl: workspace.apiUrl,
            botToken: workspace.botToken,
            signingSecret,
            port: 0,
          },
          documents: () => documentsOf(sampleAnswering, []),
          expertChannel: null,
          store,
          log,
        }),
      ),
    );
  });

  afterEach(async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await Promise.all(stores.map((store) => store.close()));
    await workspace.close();
  });

  it('answer 500 events, each delivered three times to any of them, once each', async () => {
    const deliveries = await askAll(500, 20, () => ask(workspace, 3));
    expect(deliveries).toHaveLength(1_500);
    expect(new Set(deliveries.map(({ kind }) => kind))).toEqual(new Set(['acked']));
    await workspace.until(isEachAnsweredOnce, 'each answered once', withdrawnWithin);
    expect(countAnswers(workspace).size).toBe(500);
  });

  it('answer while the database is away, say that they are degraded, and lose nothing of what they keep', async () => {
    const asking = askAll(300, 10, () => ask(workspace, 1));
    await workspace.until(() => countAnswers(workspace).size > 50, 'some answers');
    await server.stop();
    await workspace.until(() => countAnswers(workspace).size > 200, 'answers without the database');
    for (const { port } of apps) {
      const response = await fetch(`http://127.0.0.1:${port}/healthz`);
      expect([response.status, await response.text()]).toEqual([
        200,
        expect.stringMatching(/^degraded: PostgreSQL/),
      ]);
    }
    await server.start();
    const deliveries = await asking;
    expect(new Set(deliveries.map(({ kind }) => kind))).toEqual(new Set(['acked']));
    await workspace.until(() => stores.every((store) => store.health().kind === 'ok'), 'the database');
    await workspace.until(isEachAnsweredOnce, 'each answered once', withdrawnWithin);
    expect(countAnswers(workspace).size).toBe(300);
    expect(await stores[0]?.gaps.count('T0LOCAL', 0)).toEqual({ answered: 300 });
  });

  it('that answer the same at one moment while the database is away leave one answer', async () => {
    await server.stop();
    const questions = Array.from({ length: 20 }, () => putQuestion(workspace));
    await Promise.all(
      questions.flatMap((question) =>
        [1, 2, 3].map(() => workspace.deliver('message.im', question, `Ev${question.ts}`)),
      ),
    );
    await server.start();
    await workspace.until(isEachAnsweredOnce, 'each answered once', withdrawnWithin);
    expect(countAnswers(workspace).size).toBe(20);
  });

  /** Where the database is slow or away two may answer for a moment. */
  function isEachAnsweredOnce(): boolean {
    return [...countAnswers(workspace).values()].every((count) => count === 1);
  }
});

/** Asks so many questions, so many at a time. */
async function askAll(
  questions: number,
  atOnce: number,
  askOne: () => Promise<Delivery[]>,
): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  let left = questions;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      deliveries.push(...(await askOne()));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return deliveries;
}
