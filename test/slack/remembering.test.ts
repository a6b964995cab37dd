import { putQuestion } from './support/put-question.ts';
import { type Running, runApp } from './support/run-app.ts';
import { sign } from './support/sign.ts';
import { answerIn, said } from './support/surfaces.ts';

const team = 'T0LOCAL';
let running: Running;

beforeEach(async () => {
  running = await runApp('http');
});

afterEach(() => running.close());

/** What the bot said to Mei directly, once there is so much. */
async function answers(count: number) {
  const { workspace } = running;
  const said = () =>
    workspace
      .messages(workspace.directOf(workspace.people.mei))
      .filter(({ user }) => user === workspace.botUserId);
  return workspace.until(() => (said().length >= count ? said() : null), `answer ${count}`);
}

/** A direct message of Mei's, as an event. */
it('what a workspace has taught is answered so', async () => {
  const { workspace, store } = running;
  const lesson = {
    id: 'P1',
    text: 'What’s in the shed?',
    role: 'beekeeper',
    section: 'tools',
    by: null,
    at: 0,
  };
  await store.taughtPhrases.teach(team, lesson, 'in s shed the what');
  await store.taughtPhrases.teach('T0OTHER', { ...lesson, id: 'P2', text: 'who cares' }, 'cares who');
  workspace.as(workspace.people.mei).direct('what’s in the SHED');
  expect((await answers(1))[0]?.text).toContain('Beekeeper · Tools');
  workspace.as(workspace.people.mei).direct('who cares');
  expect((await answers(2))[1]?.text).not.toContain('Tools');
});

it('a question is kept with what became of it', async () => {
  const { workspace, store } = running;
  workspace.as(workspace.people.mei).direct('zzz qqq');
  await answers(1);
  workspace.as(workspace.people.mei).direct('tools?');
  await answers(2);
  // The log is written after the answer; stopping waits for it.
  await running.app.stop();
  expect((await store.dataOf(team, workspace.people.mei)).questions).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ text: 'tools?', outcome: 'answered' }),
      expect.objectContaining({ text: 'zzz qqq', outcome: 'unknown' }),
    ]),
  );
});

it('"/role forget me" deletes what is kept of a person, and says so', async () => {
  const { workspace, store } = running;
  const { alex } = workspace.people;
  const known = {
    text: 'tools?',
    language: 'en',
    role: null,
    section: null,
    outcome: 'answered',
    at: Date.now(),
  } as const;
  await store.questions.record({ ...known, id: 'Q1', workspace: team, user: alex });
  await store.lastRole.set(team, alex, 'beekeeper');
  await workspace.as(alex).command(workspace.channels.general, '/role forget me');
  const said = await workspace.until(
    () => workspace.messages(workspace.channels.general).find(({ text }) => text.includes('have deleted')),
    'the confirmation',
  );
  expect(said.visibleTo).toBe(alex);
  expect(await store.questions.recentOf(team, alex)).toEqual([]);
  expect(await store.lastRole.get(team, alex)).toBeNull();
});

it('removing the app deletes what is kept of the workspace', async () => {
  const { workspace, store } = running;
  await store.watchedChannels.set(team, 'C1', true);
  await store.watchedChannels.set('T0OTHER', 'C1', true);
  expect(await workspace.deliver('app_uninstalled', { type: 'app_uninstalled' })).toMatchObject({
    kind: 'acked',
  });
  expect(await store.watchedChannels.get(team, 'C1')).toBe(false);
  expect(await store.watchedChannels.get('T0OTHER', 'C1')).toBe(true);
});

it('only the loss of the app’s own token counts as removing it', async () => {
  const { workspace, store } = running;
  await store.watchedChannels.set(team, 'C1', true);
  await workspace.deliver('tokens_revoked', { type: 'tokens_revoked', tokens: { oauth: ['U1'] } });
  expect(await store.watchedChannels.get(team, 'C1')).toBe(true);
  await workspace.deliver('tokens_revoked', { type: 'tokens_revoked', tokens: { bot: ['U2'] } });
  expect(await store.watchedChannels.get(team, 'C1')).toBe(false);
});

describe('in a channel shared with another company', () => {
  /** What the other company's people do, as Slack signs it. */
  const send = (body: string, how: Parameters<typeof sign>[1] = {}) =>
    fetch(`http://127.0.0.1:${running.app.port}/slack/events`, sign(body, how));

  /** Their person asks what nobody knows, presses "Ask a person" below the answer, and hands in the window, if one opens. */
  async function passOn(options: { answersOutsiders?: boolean }): Promise<void> {
    await running.close();
    running = await runApp('http', undefined, { expertChannel: 'C0HIRING', ...options });
    const { workspace } = running;
    const { alex } = workspace.people;
    const { general } = workspace.channels;
    workspace.as(alex).mention(general, 'can bees swim?');
    const unknown = await answerIn(workspace, general);
    const theirs = {
      team: { id: 'T0THEIRS', domain: 'theirs' },
      user: { id: alex, team_id: 'T0THEIRS' },
      api_app_id: 'A1',
      trigger_id: '1.1',
    };
    const sendTheirs = async (payload: object) => {
      const body = new URLSearchParams({ payload: JSON.stringify({ ...theirs, ...payload }) }).toString();
      return (await send(body, { type: 'application/x-www-form-urlencoded' })).status;
    };
    const buttons = unknown.blocks.flatMap((block) =>
      'elements' in block ? (block.elements as { action_id?: string; value?: string }[]) : [],
    );
    const value = buttons.find(({ action_id }) => action_id === 'ask_person')?.value;
    if (options.answersOutsiders !== true) {
      const pressed = {
        type: 'block_actions',
        response_url: `${workspace.apiUrl}api.test`,
        container: { type: 'message', message_ts: unknown.ts, channel_id: general },
        channel: { id: general, name: 'general' },
        message: { ts: unknown.ts, thread_ts: unknown.threadTs, text: '' },
        actions: [{ type: 'button', action_id: 'ask_person', block_id: 'b', value, action_ts: '1.2' }],
      };
      expect(await sendTheirs(pressed)).toBe(200);
      return;
    }
    // The stand-in gives a trigger, which a window needs, to its own people alone.
    await workspace.as(alex).press(unknown, 'ask_person');
    const { view } = await workspace.until(() => workspace.as(alex).modal(), 'the window');
    expect(await sendTheirs({ type: 'view_submission', view, response_urls: [] })).toBe(200);
  }

  it('an event is claimed for the workspace in which the app is installed', async () => {
    const { store } = running;
    const authorization = { team_id: team, enterprise_id: null, is_enterprise_install: false, user_id: 'U1' };
    const body = {
      type: 'event_callback',
      team_id: 'T0THEIRS',
      event_id: 'Ev7',
      authorizations: [authorization],
      event: putQuestion(running.workspace),
    };
    expect((await send(JSON.stringify(body))).status).toBe(200);
    await answers(1);
    expect(await store.claims.claim(team, 'event:Ev7')).toEqual({ kind: 'settled' });
  });

  it('a question that their person passes on can be answered by ours', async () => {
    await passOn({ answersOutsiders: true });
    const { workspace } = running;
    const { alex, liming } = workspace.people;
    const { general } = workspace.channels;
    const question = await answerIn(workspace, 'C0HIRING');
    workspace.as(liming).write('C0HIRING', 'They can.', question.ts);
    await workspace.as(liming).press(question, 'answered');
    const told = await workspace.until(
      () => workspace.messages(general).find(({ text }) => text.includes('has answered your question')),
      'the answer',
    );
    expect(told.text).toContain(`<@${alex}>`);
  });

  it('what their person presses does nothing where their company is not answered', async () => {
    await passOn({});
    await running.app.stop();
    expect(running.workspace.calls('views.open')).toEqual([]);
    expect(said(running.workspace, 'C0HIRING')).toEqual([]);
  });
});

describe('an event', () => {
  it('whose process died after answering is not answered again', async () => {
    const { workspace, store } = running;
    const asked = putQuestion(workspace);
    const metadata = { event_type: 'rolebook_answer', event_payload: { asked: asked.ts } };
    // What such a process leaves behind: an answer, and a claim that was taken and never settled.
    await fetch(`${workspace.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${workspace.botToken}` },
      body: JSON.stringify({
        channel: asked.channel,
        thread_ts: asked.ts,
        text: 'Here are the tools.',
        metadata,
      }),
    });
    const key = `message:${asked.channel}:${asked.ts}`;
    await store.claims.claim(team, key);
    await store.claims.release(team, key);
    expect(await workspace.deliver('message.im', asked, 'Ev1')).toEqual({ kind: 'acked', attempts: 1 });
    expect(await answers(1)).toHaveLength(1);
  });

  it('that another process is at is left to Slack’s retry', async () => {
    const { workspace, store } = running;
    const asked = putQuestion(workspace);
    await store.claims.claim(team, 'event:Ev9');
    expect(await workspace.deliver('message.im', asked, 'Ev9')).toEqual({ kind: 'given up', attempts: 4 });
    await store.claims.release(team, 'event:Ev9');
    expect(await workspace.deliver('message.im', asked, 'Ev9')).toMatchObject({ kind: 'acked' });
    expect(await answers(1)).toHaveLength(1);
  });

  it('whose message another process is at is left to Slack’s retry, without a word', async () => {
    const { workspace, store } = running;
    const asked = putQuestion(workspace);
    await store.claims.claim(team, `message:${asked.channel}:${asked.ts}`);
    expect(await workspace.deliver('message.im', asked, 'Ev8')).toMatchObject({ kind: 'given up' });
    expect(workspace.calls('chat.postMessage')).toEqual([]);
  });
});
