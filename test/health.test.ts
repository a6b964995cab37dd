import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { describeReadiness } from '../src/health/index.ts';
import { openHealth } from '../src/open-health.ts';
import { type Running, runApp } from './slack/support/run-app.ts';

const wordsOfQuestion = 'what tools does a beekeeper use';

let health: Awaited<ReturnType<typeof openHealth>>;
let running: Running | undefined;

beforeEach(async () => {
  health = await openHealth(0);
});

afterEach(async () => {
  await running?.close();
  running = undefined;
  await health.close();
});

const read = async (path: string, method = 'GET') => {
  const response = await fetch(`http://127.0.0.1:${health.port}${path}`, { method });
  return { status: response.status, text: await response.text() };
};

describe('health', () => {
  it('is alive and not ready before anything runs', async () => {
    expect((await read('/livez')).status).toBe(200);
    expect(await read('/readyz')).toEqual({ status: 503, text: 'not ready\n' });
    expect((await read('/healthz')).status).toBe(503);
    expect((await read('/else')).status).toBe(404);
    expect((await read('/livez', 'POST')).status).toBe(405);
  });

  it.each(['//', 'http://[', '//['])('answers %s, which is no address, and goes on', async (address) => {
    const socket = connect(health.port ?? 0, '127.0.0.1');
    socket.write(`GET ${address} HTTP/1.1\r\nHost: health\r\n\r\n`);
    expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 400/);
    socket.destroy();
    expect((await read('/livez')).status).toBe(200);
  });

  it('says what stands in the way where the port is taken', async () => {
    const other = createServer().listen(0);
    const { port } = other.address() as { port: number };
    await expect(openHealth(port)).rejects.toThrow(
      `HEALTH_PORT ${port} cannot be opened: another program uses it.`,
    );
    other.close();
  });

  it('is unready after a minute without a socket, and not before', () => {
    const state = { hasStarted: true, lostSince: 1_000, database: { kind: 'ok' as const } };
    expect(describeReadiness(state, 60_999).isReady).toBe(true);
    expect(describeReadiness(state, 61_000)).toEqual({
      isReady: false,
      reason: 'not ready: no socket to Slack for 60 s',
    });
    expect(describeReadiness({ ...state, lostSince: null }, 99_000).isReady).toBe(true);
  });

  it('stays ready while the database is away, and says so', () => {
    const database = { kind: 'degraded' as const, reason: 'It is away.', waiting: 2, lost: 1 };
    expect(describeReadiness({ hasStarted: true, lostSince: null, database }, 0)).toEqual({
      isReady: true,
      reason: 'degraded: It is away. 2 writes wait, 1 were lost.',
    });
  });
});

describe.each(['socket', 'http'] as const)('an app in %s mode', (mode) => {
  it('is ready while it answers, counts what it does, and keeps all words to itself', async () => {
    running = await runApp(mode, undefined, { metrics: health.metrics });
    const { app, workspace } = running;
    health.follow(app.readiness);
    expect(await read('/readyz')).toEqual({ status: 200, text: 'ready\n' });
    expect(await read('/healthz')).toEqual({ status: 200, text: 'ready\ndocuments: sample\n' });
    const { people, as, directOf, messages, botUserId, until } = workspace;
    as(people.alex).direct(wordsOfQuestion);
    await until(() => messages(directOf(people.alex)).find(({ user }) => user === botUserId), 'an answer');
    let text = '';
    // The answer is on the page a moment before the delivery is done with.
    while (!text.includes('rolebook_answer_seconds_count')) ({ text } = await read('/metrics'));
    expect(text).toMatch(
      /rolebook_questions_total\{outcome="\w+",language="en",surface="direct-message"\} 1/,
    );
    expect(text).toMatch(/rolebook_answer_seconds_count\{surface="direct-message"\} 1/);
    expect(text).toMatch(/rolebook_slack_requests_total\{method="chat\.postMessage",result="ok"\} 1/);
    const opened = 'rolebook_slack_requests_total{method="apps.connections.open",result="ok"} 1';
    expect(text.includes(opened)).toBe(mode === 'socket');
    expect(text).toMatch(/rolebook_events_in_flight \d/);
    expect(text).toContain('rolebook_writes_waiting 0');
    expect(text).toMatch(/rolebook_info\{version="[\d.]+",model="[0-9a-f]{12}",knowledge="sample"\} 1/);
    for (const word of wordsOfQuestion.split(' ').filter(({ length }) => length > 3)) {
      expect(text).not.toContain(word);
    }
    expect(text).not.toContain(people.alex);
    await app.stop();
    expect((await read('/readyz')).status).toBe(503);
  });
});
