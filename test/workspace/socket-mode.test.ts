import type { App } from '@slack/bolt';
import { startWorkspace, type Workspace } from '../../src/workspace/index.ts';
import { connectApp } from './echo-app.ts';
import { manifest } from './manifest.ts';

let workspace: Workspace;
let app: App | undefined;

beforeEach(async () => {
  workspace = await startWorkspace({ manifest, ackTimeoutMs: 300, retryDelaysMs: [0, 10] });
});

afterEach(async () => {
  await app?.stop();
  await workspace.close();
});

test('a mention reaches a real Bolt app and its answer stands in the thread', async () => {
  app = await connectApp(workspace, (it) =>
    it.event('app_mention', async ({ event, say }) => {
      await say({ text: `You said ${event.text}`, thread_ts: event.ts });
    }),
  );
  const { general } = workspace.channels;
  const asked = workspace.as(workspace.people.alex).mention(general, 'hello & <b>');
  const answer = await workspace.until(
    () => workspace.messages(general).find(({ threadTs }) => threadTs === asked.ts),
    'an answer in the thread',
  );
  expect(answer).toMatchObject({
    user: workspace.botUserId,
    text: `You said <@${workspace.botUserId}> hello &amp; &lt;b&gt;`,
  });
});
