import type { Message, Workspace } from 'slack-stand-in';
import { putQuestion } from './support/put-question.ts';
import { realAnswering } from './support/real-answering.ts';
import { type Running, runApp } from './support/run-app.ts';
import { beekeeper } from './support/sample-book.ts';
import { said } from './support/surfaces.ts';

let running: Running;
let workspace: Workspace;

beforeEach(async () => {
  running = await runApp('socket');
  workspace = running.workspace;
});

afterEach(() => running.close());

/** Waits until an event is done with: it is in none of Slack's deliveries any more. */
function ask(fields: { channel?: string; [field: string]: unknown } = {}, type = 'message.im') {
  return workspace.deliver(type, { ...putQuestion(workspace, fields.channel), ...fields });
}

const textsIn = (channel: string) => said(workspace, channel).map(({ text }) => text);
const answersTo = (channel: string, asked: Message) =>
  said(workspace, channel).filter(({ threadTs }) => threadTs === asked.ts);

describe('where Slack limits the rate', () => {
  it('twenty mentions at once are all answered, once each', async () => {
    const { general } = workspace.channels;
    for (let time = 0; time < 8; time += 1) workspace.failNext('chat.postMessage', { retryAfterSeconds: 1 });
    const alex = workspace.as('U0ALEX');
    const asked = Array.from({ length: 20 }, () => alex.mention(general, 'tools?'));
    await workspace.until(() => said(workspace, general).length >= 20, 'all answers');
    for (const each of asked) expect(answersTo(general, each)).toHaveLength(1);
    expect(textsIn(general).filter((text) => text.includes('fault-id'))).toEqual([]);
  });

  it('in one channel, nobody waits in another one', async () => {
    const { general, hiring } = workspace.channels;
    workspace.failNext('chat.postMessage', { retryAfterSeconds: 4 });
    const first = workspace.as('U0ALEX').mention(general, 'tools?');
    await workspace.until(() => workspace.calls('chat.postMessage').length === 1, 'the limit');
    const others = Array.from({ length: 5 }, () => workspace.as('U0MEI').mention(hiring, 'tools?'));
    const second = workspace.as('U0ALEX').mention(general, 'salary?');
    await workspace.until(() => others.every((each) => answersTo(hiring, each).length === 1), 'the others');
    expect(said(workspace, general)).toEqual([]);
    await workspace.until(() => answersTo(general, second).length === 1, 'the one behind');
    expect(answersTo(general, first)).toHaveLength(1);
    // Who stood behind has not asked Slack before it was their turn.
    expect(workspace.calls('chat.postMessage')).toHaveLength(8);
  });

  it.each([
    ['users.info', 'help'],
    ['conversations.replies', 'tools?'],
    ['assistant.threads.setStatus', 'tools?'],
  ])('%s, the answer does without it', async (method, question) => {
    const { general } = workspace.channels;
    const asked = workspace.as('U0ALEX').write(general, 'A thread of our own.');
    workspace.failNext(method, { retryAfterSeconds: 30 });
    workspace.as('U0LIMING').mention(general, question, asked.ts);
    await workspace.until(() => answersTo(general, asked).length === 1, 'the answer');
  });

  it.each([
    ['users.info', 'help'],
    ['conversations.replies', 'tools?'],
  ])('where %s hangs, the answer does without it', async (method, question) => {
    const { general } = workspace.channels;
    const asked = workspace.as('U0ALEX').write(general, 'A thread of our own.');
    workspace.failNext(method, { hang: true });
    workspace.as('U0LIMING').mention(general, question, asked.ts);
    await workspace.until(() => answersTo(general, asked).length === 1, 'the answer');
  });

  it('Home and prompts stay as they are, and their event is done with', async () => {
    for (const tab of ['home', 'messages']) {
      workspace.failNext('views.publish', { retryAfterSeconds: 30 });
      workspace.failNext('assistant.threads.setSuggestedPrompts', { error: 'not_allowed' });
      const event = { type: 'app_home_opened', user: 'U0ALEX', tab, channel: workspace.directOf('U0ALEX') };
      expect(await workspace.deliver('app_home_opened', event)).toEqual({ kind: 'acked', attempts: 1 });
    }
  });
});

describe('where Slack limits the rate of what an answer cannot do without', () => {
  it('at a response_url, the answer waits as long as Slack says', async () => {
    const { general } = workspace.channels;
    for (let time = 0; time < 4; time += 1) workspace.failNext('response_url', { retryAfterSeconds: 1 });
    await workspace.as('U0ALEX').command(general, '/tools');
    await workspace.until(() => said(workspace, general).length === 1, 'the answer');
    expect(textsIn(general)[0]).toContain('Smoker');
  });

  it('at a response_url for too long, the answer comes by direct message', async () => {
    const { general } = workspace.channels;
    workspace.failNext('response_url', { retryAfterSeconds: 600 });
    await workspace.as('U0ALEX').command(general, '/tools');
    const direct = workspace.directOf('U0ALEX');
    await workspace.until(() => said(workspace, direct).length === 1, 'the answer');
    expect(textsIn(direct)[0]).toContain('Smoker');
    expect(textsIn(general)).toEqual([]);
  });

  it('at the end of a workflow step, that counts as no try', async () => {
    for (let time = 0; time < 3; time += 1)
      workspace.failNext('functions.completeSuccess', { retryAfterSeconds: 1 });
    const step = workspace.runStep('answer_role_question', { question: 'tools?' });
    await workspace.until(() => step.outcome()?.kind !== 'running', 'the end');
    expect(step.outcome()).toMatchObject({ kind: 'completed' });
  });

  it.each([
    ['conversations.open', '/role my data'],
    ['files.getUploadURLExternal', '/role my data'],
    ['conversations.history', '/role watch on'],
  ])('at %s, %s waits', async (method, command) => {
    const { general } = workspace.channels;
    workspace.failNext(method, { retryAfterSeconds: 1 });
    await workspace.as(workspace.people.liming).command(general, command);
    await workspace.until(() => said(workspace, general).length === 1, 'the answer');
    expect(textsIn(general)[0]).not.toContain('fault-id');
  });
});

describe('the role of a thread', () => {
  it('is known without asking Slack', async () => {
    const { general } = workspace.channels;
    const asked = workspace.as('U0ALEX').mention(general, '要用什么工具');
    await workspace.until(() => answersTo(general, asked).length === 1, 'the first answer');
    workspace.as('U0MEI').mention(general, '100?', asked.ts);
    await workspace.until(() => answersTo(general, asked).length === 2, 'the second answer');
    expect(answersTo(general, asked)[1]?.text).toContain('养蜂人');
    expect(workspace.calls('conversations.replies')).toEqual([]);
  });

  it('is read from Slack, over all pages, where we do not know it, once a minute', async () => {
    const { general } = workspace.channels;
    const { botToken, apiUrl } = workspace;
    const parent = workspace.as('U0ALEX').write(general, 'A thread of another time.');
    for (let count = 0; count < 40; count += 1) workspace.as('U0MEI').write(general, 'talk', parent.ts);
    await fetch(`${apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: `Bearer ${botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        channel: general,
        thread_ts: parent.ts,
        text: 'An answer of another time',
        metadata: {
          event_type: 'rolebook_answer',
          event_payload: { role: 'beekeeper', section: 'tools', language: 'en', asked: parent.ts },
        },
      }),
    });
    for (const count of [1, 2]) {
      workspace.as('U0ALEX').mention(general, 'and beyond bees?', parent.ts);
      await workspace.until(() => answersTo(general, parent).length === count + 1, 'an answer');
    }
    expect(answersTo(general, parent)[1]?.text).toContain('Education');
    const calls = workspace.calls('conversations.replies');
    expect(calls.map(({ arguments: given }) => given.limit)).toEqual(['15', '15', '15']);
  });
});

describe('where it is not known whether Slack has the message', () => {
  it.each([
    ['the connection breaks after Slack took it', { broken: true, taken: true }, 1],
    ['Slack says 503 after it took it', { status: 503, taken: true }, 1],
    ['Slack says 500 after it took it', { status: 500, taken: true }, 1],
    ['a proxy says 408 after Slack took it', { status: 408, taken: true }, 1],
    ['Slack took it and says nothing', { hang: true, taken: true }, 1],
    ['the connection breaks before Slack took it', { broken: true }, 2],
    ['Slack says 503 and did not take it', { status: 503 }, 2],
    ['Slack says that it does not know', { error: 'fatal_error' }, 2],
  ] as const)(
    'because %s, a direct message, a mention and a reply are answered once',
    async (_, failure, posts) => {
      const { general } = workspace.channels;
      const mei = workspace.as('U0MEI');
      const direct = workspace.directOf('U0MEI');
      for (const [channel, write] of [
        [direct, () => mei.direct('tools?')],
        [general, () => mei.mention(general, 'tools?')],
      ] as const) {
        const before = workspace.calls('chat.postMessage').length;
        workspace.failNext('chat.postMessage', { ...failure });
        write();
        await workspace.until(() => said(workspace, channel).length === 1, 'the answer');
        workspace.as('U0ALEX').direct('salary?');
        await workspace.until(() => said(workspace, workspace.directOf('U0ALEX')).length > 0, 'another one');
        await running.store.claims.claim('T0LOCAL', 'a marker of the time');
        expect(workspace.calls('chat.postMessage').length - before).toBeLessThanOrEqual(posts + 1);
      }
      await running.app.stop();
      expect([said(workspace, direct).length, said(workspace, general).length]).toEqual([1, 1]);
      expect(textsIn(general)[0]).toContain('Smoker');
    },
  );

  it('several times in a row, there is one answer', async () => {
    workspace.failNext('chat.postMessage', { broken: true });
    workspace.failNext('chat.postMessage', { status: 502 });
    workspace.failNext('chat.postMessage', { status: 503, taken: true });
    workspace.failNext('conversations.replies', { status: 503 });
    expect(await ask()).toMatchObject({ kind: 'acked' });
    expect(said(workspace, workspace.directOf('U0MEI'))).toHaveLength(1);
  });

  it('an answer at a response_url replaces itself', async () => {
    const { general } = workspace.channels;
    for (const failure of [
      { broken: true, taken: true },
      { status: 503, taken: true },
      { status: 503 },
      { broken: true },
    ] as const) {
      const before = said(workspace, general).length;
      workspace.failNext('response_url', failure);
      await workspace.as('U0ALEX').command(general, '/tools');
      await workspace.until(() => said(workspace, general).length > before, 'the answer');
    }
    await running.app.stop();
    expect(said(workspace, general)).toHaveLength(4);
    expect(textsIn(general).every((text) => text.includes('Smoker'))).toBe(true);
  });

  it('sharing is done where only the private copy could not be taken away', async () => {
    const { general } = workspace.channels;
    const alex = workspace.as('U0ALEX');
    await alex.command(general, '/tools');
    const answer = await workspace.until(() => said(workspace, general)[0], 'the answer');
    workspace.failNext('response_url', { status: 503 });
    await alex.press(answer, 'Share to channel');
    await running.untilLogged('an answer that is shared still stands in private');
    await running.app.stop();
    expect(textsIn(general).filter((text) => text.includes('fault-id'))).toEqual([]);
    expect(textsIn(general).filter((text) => text.includes('Shared by'))).toHaveLength(1);
  });

  it.each([
    ['files.completeUploadExternal', { broken: true, taken: true }],
    ['files.completeUploadExternal', { status: 503 }],
    ['files.getUploadURLExternal', { broken: true }],
  ] as const)('a file is sent once: %s, %j', async (method, failure) => {
    const { general } = workspace.channels;
    const alex = workspace.as('U0ALEX');
    const direct = workspace.directOf('U0ALEX');
    await alex.command(general, '/requirements beekeeper');
    const brief = await workspace.until(() => said(workspace, general)[0], 'the brief');
    for (const count of [1, 2]) {
      if (count === 2) workspace.failNext(method, failure);
      await alex.press(brief, 'Markdown file');
      const notices = () => textsIn(general).filter((text) => text.includes('I sent you the file'));
      await workspace.until(() => notices().length === count, 'that it is sent');
      expect(said(workspace, direct).filter(({ files }) => files.length > 0)).toHaveLength(count);
    }
  });

  it('a workflow step ends once', async () => {
    workspace.failNext('functions.completeSuccess', { broken: true, taken: true });
    const step = workspace.runStep('answer_role_question', { question: 'tools?' });
    await workspace.until(() => step.outcome()?.kind === 'completed', 'the end');
    await running.app.stop();
    expect(workspace.calls('functions.completeError')).toEqual([]);
    expect(running.logged().filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});

describe('what Slack refuses for good', () => {
  it.each(['is_archived', 'restricted_action', 'thread_not_found', 'not_in_channel', 'some_new_reason'])(
    '%s is told by direct message, with the answer, and not tried again',
    async (error) => {
      const { general } = workspace.channels;
      workspace.failNext('chat.postMessage', { error });
      const delivery = await ask(
        { type: 'app_mention', channel: general, channel_type: 'channel' },
        'app_mention',
      );
      expect(delivery).toEqual({ kind: 'acked', attempts: 1 });
      expect(said(workspace, general)).toEqual([]);
      const [told, ...others] = textsIn(workspace.directOf('U0MEI'));
      expect(others).toEqual([]);
      expect(told).toMatch(/^I can’t post where you asked, so I answer you here\.\n[\s\S]*Smoker/);
    },
  );

  it.each(['is_archived', 'restricted_action'])(
    '%s, where a button is pressed or a shortcut used, is told by direct message, with the answer',
    async (error) => {
      const { general } = workspace.channels;
      const alex = workspace.as('U0ALEX');
      const direct = workspace.directOf('U0ALEX');
      await alex.command(general, '/tools');
      const answer = await workspace.until(() => said(workspace, general)[0], 'the answer');
      workspace.failNext('chat.postMessage', { error });
      await alex.press(answer, 'Share to channel');
      await workspace.until(() => said(workspace, direct).length === 1, 'what was to be shared');
      workspace.failNext('chat.postMessage', { error });
      await alex.messageShortcut('answer_message', workspace.as('U0MEI').write(general, 'tools?'));
      await workspace.until(() => said(workspace, direct).length === 2, 'the answer');
      for (const text of textsIn(direct)) expect(text).toMatch(/^I can’t post where you asked[\s\S]*Smoker/);
    },
  );

  it('everywhere is logged, and not tried four times', async () => {
    for (let time = 0; time < 6; time += 1)
      workspace.failNext('chat.postMessage', { error: 'restricted_action' });
    expect(await ask()).toEqual({ kind: 'acked', attempts: 1 });
    expect(running.logged()).toContainEqual(expect.objectContaining({ msg: 'nor could the person be told' }));
  });

  it('because of the token, which may be a mistake, is left to Slack’s retry', async () => {
    for (let time = 0; time < 2; time += 1) workspace.failNext('chat.postMessage', { error: 'invalid_auth' });
    expect(await ask()).toEqual({ kind: 'acked', attempts: 2 });
    expect(said(workspace, workspace.directOf('U0MEI'))).toHaveLength(1);
  });
});

describe('who is in distress in a watched channel', () => {
  beforeEach(async () => {
    await running.close();
    running = await runApp('socket', await realAnswering([beekeeper]));
    workspace = running.workspace;
  });

  it.each([
    ['where Slack tells nobody alone, by direct message', { error: 'user_not_in_channel' }, 0, 1],
    ['where the answer of Slack is lost, alone', { broken: true, taken: true }, 1, 0],
    ['where Slack fails after it told them, alone', { status: 503, taken: true }, 1, 0],
    ['where Slack limits the rate, alone', { retryAfterSeconds: 1 }, 1, 0],
  ] as const)('is told once: %s', async (_, failure, alone, direct) => {
    const { hiring } = workspace.channels;
    await running.store.watchedChannels.set('T0LOCAL', hiring, true);
    const { ts, text } = workspace.as('U0MEI').write(hiring, 'Hello all.');
    const fields = { channel: hiring, channel_type: 'channel', user: 'U0MEI', ts };
    const event = { ...fields, type: 'message', text: `${text} I want to kill myself` };
    workspace.failNext('chat.postEphemeral', { ...failure });
    expect(await workspace.deliver('message.channels', event)).toEqual({ kind: 'acked', attempts: 1 });
    const told = (channel: string) => textsIn(channel).filter((each) => each.includes('person you trust'));
    expect([told(hiring).length, told(workspace.directOf('U0MEI')).length]).toEqual([alone, direct]);
  });
});

describe('a mention', () => {
  it('that an edit adds is answered, once', async () => {
    const { general } = workspace.channels;
    const alex = workspace.as('U0ALEX');
    const message = alex.write(general, 'which tools?');
    alex.edit(message, '@Rolebook which tools?');
    await workspace.until(() => answersTo(general, message).length === 1, 'the answer');
    alex.edit(message, 'which tools?');
    alex.edit(message, '@Rolebook which tools do you use?');
    alex.direct('salary?');
    await workspace.until(() => said(workspace, workspace.directOf('U0ALEX')).length === 1, 'another answer');
    await running.app.stop();
    expect(answersTo(general, message)).toHaveLength(1);
  });

  it('that is edited after our memory of it is gone is not answered again', async () => {
    const { general } = workspace.channels;
    const alex = workspace.as('U0ALEX');
    const message = alex.mention(general, 'which tools?');
    await workspace.until(() => answersTo(general, message).length === 1, 'the answer');
    await running.store.forgetWorkspace('T0LOCAL');
    const edited = { user: 'U0ALEX', ts: '1800000000.000001' };
    const { ts, text, user } = message;
    const fields = { type: 'app_mention', channel: general, channel_type: 'channel', ts, text, user, edited };
    expect(await ask(fields, 'app_mention')).toEqual({ kind: 'acked', attempts: 1 });
    expect(answersTo(general, message).length).toBe(1);
  });

  it.each([
    { subtype: 'me_message' },
    { subtype: 'file_share', files: [{ id: 'F1' }] },
    { subtype: 'file_share', hidden: true, upload: false, files: [{ id: 'F1' }] },
    { subtype: 'file_mention' },
    { subtype: 'thread_broadcast' },
  ])('that comes as %j is answered, once', async (fields) => {
    const { general } = workspace.channels;
    const asked = workspace.as('U0ALEX').write(general, 'tools?');
    const event = { type: 'app_mention', channel: general, channel_type: 'channel', ts: asked.ts, ...fields };
    for (const _ of [1, 2]) expect(await ask(event, 'app_mention')).toEqual({ kind: 'acked', attempts: 1 });
    expect(answersTo(general, asked)).toHaveLength(1);
  });
});

describe('what is drawn elsewhere', () => {
  it('of a workflow step is escaped', async () => {
    const step = workspace.runStep('answer_role_question', { question: 'tools?' });
    const outcome = await workspace.until(
      () => (step.outcome()?.kind === 'completed' ? step.outcome() : null),
      'the end',
    );
    expect(JSON.stringify(outcome)).toContain('Scales &amp; &lt;sieve&gt; ∗fine∗');
  });
});
