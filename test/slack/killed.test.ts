import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import type { Delivery, Workspace } from 'slack-stand-in';
import type { StorePlace } from '../../src/store/index.ts';
import { engines, startEngine, type TestEngine } from '../store/support/engines.ts';
import { buildReplica } from './support/build-replica.ts';
import { ask, countAnswers, startBalanced } from './support/replicas.ts';
import { signingSecret } from './support/run-app.ts';

const kills = 20;
/** Shorter than Slack's shortened retries take together, as 30 s is shorter than the minutes of the real ones. */
const lease = 1_000;
const askedAtOnce = 3;

interface Replica {
  process: ChildProcess;
  port: number;
}

describe.each(engines)('replicas on %s', (kind) => {
  let program: string;
  let engine: TestEngine;
  let place: StorePlace;
  let workspace: Workspace;
  let replicas: Replica[] = [];

  beforeAll(async () => {
    program = await buildReplica();
    engine = await startEngine(kind);
  });

  beforeEach(async () => {
    place = await engine.createPlace();
    workspace = await startBalanced(() => replicas.map(({ port }) => port));
  });

  afterEach(async () => {
    await Promise.all(replicas.map(kill));
    replicas = [];
    await workspace.close();
  });

  afterAll(() => engine.remove());

  async function startReplica(): Promise<Replica> {
    const { apiUrl, botToken } = workspace;
    const options = JSON.stringify({ place, lease, apiUrl, botToken, signingSecret });
    const child = spawn(process.execPath, [program, options], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [port] = await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`A replica ended with ${code}.`))),
    ]);
    return { process: child, port: Number(port) };
  }

  it(`killed ${kills} times under load leave no question unanswered, and answer none twice`, async () => {
    // Both at once, on an empty database.
    replicas = await Promise.all([startReplica(), startReplica()]);
    const deliveries: Delivery[] = [];
    let asked = 0;
    let isOver = false;
    const asking = Array.from({ length: askedAtOnce }, async () => {
      while (!isOver) {
        asked += 1;
        deliveries.push(...(await ask(workspace, 1)));
      }
    });
    try {
      for (let killed = 0; killed < kills; killed += 1) {
        const enough = deliveries.length + 1 + randomInt(8);
        await workspace.until(() => deliveries.length >= enough, 'answers');
        const [victim] = replicas.splice(randomInt(replicas.length), 1);
        await kill(victim);
        replicas.push(await startReplica());
      }
    } finally {
      isOver = true;
      await Promise.all(asking);
    }
    expect(deliveries.filter((delivery) => delivery.kind !== 'acked')).toEqual([]);
    // Some questions must have been lost with a process for this to show anything.
    expect(deliveries.some((delivery) => delivery.kind === 'acked' && delivery.attempts > 1)).toBe(true);
    const counts = countAnswers(workspace);
    expect(counts.size).toBe(asked);
    expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
  });
});

async function kill(replica: Replica | undefined): Promise<void> {
  if (replica === undefined || replica.process.signalCode !== null) return;
  const ended = once(replica.process, 'exit');
  replica.process.kill('SIGKILL');
  await ended;
}
