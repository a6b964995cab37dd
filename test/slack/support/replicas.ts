import { randomInt } from 'node:crypto';
import { type Delivery, startWorkspace, type Workspace } from 'slack-stand-in';
import { readManifest } from '../../../src/slack/index.ts';
import { putQuestion } from './put-question.ts';
import { signingSecret } from './run-app.ts';

/** Slack's retries, in milliseconds instead of minutes: at once, then ever later, for as long as a slow machine needs. */
const retries = [0, 250, 500, 1000, 1500, ...Array.from({ length: 60 }, () => 2500)];

/** Only a death is to make Slack send an event again, and not a slow machine. */
const ackTimeoutMs = 120_000;

/** A workspace whose events go each to any one of several replicas, as a load balancer sends them. */
export function startBalanced(ports: () => number[]): Promise<Workspace> {
  return startWorkspace({
    manifest: readManifest(),
    retryDelaysMs: retries,
    ackTimeoutMs,
    http: {
      signingSecret,
      requestUrl: () => {
        const all = ports();
        return `http://127.0.0.1:${all[randomInt(Math.max(1, all.length))] ?? 1}/slack/events`;
      },
    },
  });
}

/** Someone asks, and Slack tells of it so many times at once. */
export function ask(workspace: Workspace, times: number): Promise<Delivery[]> {
  const event = putQuestion(workspace);
  return Promise.all(
    Array.from({ length: times }, () => workspace.deliver('message.im', event, `Ev${event.ts}`)),
  );
}

/** How often each question was answered, by its ts. */
export function countAnswers(workspace: Workspace): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { user, metadata } of workspace.messages(workspace.directOf(workspace.people.mei))) {
    if (user !== workspace.botUserId) continue;
    const { asked } = (metadata as unknown as { event_payload: { asked: string } }).event_payload;
    counts.set(asked, (counts.get(asked) ?? 0) + 1);
  }
  return counts;
}
