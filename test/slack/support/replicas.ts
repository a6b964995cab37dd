import { randomInt } from 'node:crypto';
import { readManifest } from '../../../src/slack/index.ts';
import { type Delivery, startWorkspace, type Workspace } from '../../../src/workspace/index.ts';
import { signingSecret } from './run-app.ts';

/** Slack's retries, in milliseconds instead of minutes: at once, then ever later. */
const retries = [0, 250, 500, 1000, 1500, 2500, 2500, 2500, 2500];

/** A workspace whose events go each to any one of several replicas, as a load balancer sends them. */
export function startBalanced(ports: () => number[]): Promise<Workspace> {
  return startWorkspace({
    manifest: readManifest(),
    retryDelaysMs: retries,
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
export function ask(workspace: Workspace, number: number, times: number): Promise<Delivery[]> {
  const user = workspace.people.mei;
  const event = {
    type: 'message',
    channel_type: 'im',
    channel: workspace.directOf(user),
    user,
    text: 'tools?',
    ts: tsOf(number),
  };
  return Promise.all(
    Array.from({ length: times }, () => workspace.deliver('message.im', event, `Ev${number}`)),
  );
}

/** How often each question was answered, by its number. */
export function countAnswers(workspace: Workspace): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { user, metadata } of workspace.messages(workspace.directOf(workspace.people.mei))) {
    if (user !== workspace.botUserId) continue;
    const { asked } = (metadata as unknown as { event_payload: { asked: string } }).event_payload;
    const number = Number(asked.split('.')[1]);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

function tsOf(number: number): string {
  return `1700000000.${String(number).padStart(6, '0')}`;
}
