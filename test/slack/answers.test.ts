import { type Message, validateMessage, type Workspace } from 'slack-stand-in';
import { catalogue } from '../../src/language/index.ts';
import { putQuestion } from './support/put-question.ts';
import { type Running, runApp } from './support/run-app.ts';

let running: Running;
let workspace: Workspace;

/** What the bot said in a channel so far. */
function said(channel: string): Message[] {
  return workspace.messages(channel).filter(({ user }) => user === workspace.botUserId);
}

/** Waits until the bot has said so many messages in a channel; the newest of them. */
async function answerIn(channel: string, count = 1): Promise<Message> {
  return workspace.until(
    () => (said(channel).length >= count ? said(channel).at(-1) : null),
    `answer ${count}`,
  );
}

function titleOf(message: Message): string {
  const first = message.blocks[0] as { text?: { text: string }; title?: { text: string } } | undefined;
  return String((first?.text ?? first?.title)?.text);
}

describe.each(['socket', 'http'] as const)('in %s mode', (mode) => {
  beforeEach(async () => {
    running = await runApp(mode);
    workspace = running.workspace;
  });

  afterEach(async () => {
    const { general, hiring, random } = workspace.channels;
    const { mei, liming } = workspace.people;
    for (const channel of [general, hiring, random, workspace.directOf(mei), workspace.directOf(liming)]) {
      for (const { text, blocks } of said(channel)) {
        expect(text).not.toBe('');
        expect(validateMessage({ text, blocks })).toBeNull();
      }
    }
    await running.close();
  });

  describe('a mention', () => {
    it('is answered in its thread', async () => {
      const { general } = workspace.channels;
      const asked = workspace.as(workspace.people.mei).mention(general, 'which tools, *please*? tools');
      const answer = await answerIn(general);
      expect(answer.threadTs).toBe(asked.ts);
      expect(answer.visibleTo).toBeUndefined();
      const [call] = workspace.calls('chat.postMessage');
      expect(call?.arguments).toMatchObject({ unfurl_links: false, unfurl_media: false });
    });

    it('is answered in the language of the question', async () => {
      const { general } = workspace.channels;
      workspace.as(workspace.people.mei).mention(general, '要用什么工具?');
      expect(titleOf(await answerIn(general))).toBe('养蜂人 · 工具');
      workspace.as(workspace.people.liming).mention(general, 'tools?');
      expect(titleOf(await answerIn(general, 2))).toBe('Beekeeper · Tools');
    });

    it('in a thread is answered in that thread, about the role that the thread is about', async () => {
      const { general } = workspace.channels;
      const { mei, alex } = workspace.people;
      const asked = workspace.as(mei).mention(general, 'tools?');
      const first = await answerIn(general);
      expect(first.metadata).toMatchObject({
        event_type: 'rolebook_answer',
        event_payload: { role: 'beekeeper', section: 'tools', language: 'en', asked: asked.ts },
      });
      workspace.as(alex).mention(general, 'and what else?', asked.ts);
      const second = await answerIn(general, 2);
      expect(second.threadTs).toBe(asked.ts);
      expect(titleOf(second)).toBe('Beekeeper · Education');
    });

    it('is answered without the thread’s role where Slack does not tell it', async () => {
      const { general } = workspace.channels;
      const asked = workspace.as(workspace.people.mei).write(general, 'A thread of another time.');
      workspace.failNext('conversations.replies', { error: 'missing_scope' });
      workspace.as(workspace.people.alex).mention(general, 'and what else?', asked.ts);
      expect((await answerIn(general)).text).toContain('I’m not sure what you mean.');
      expect(running.logged()).toContainEqual(expect.objectContaining({ level: 40, channel: general }));
    });

    it('with nothing else, or "help", gets help in the asker’s language', async () => {
      const { general } = workspace.channels;
      workspace.as(workspace.people.liming).mention(general, '');
      expect(titleOf(await answerIn(general))).toBe('怎么向 Rolebook 提问');
      workspace.as(workspace.people.liming).mention(general, 'Help!');
      expect(titleOf(await answerIn(general, 2))).toBe('怎么向 Rolebook 提问');
      workspace.as(workspace.people.alex).mention(general, '帮助');
      expect(titleOf(await answerIn(general, 3))).toBe('怎么向 Rolebook 提问');
      workspace.as(workspace.people.alex).mention(general, 'help');
      expect(titleOf(await answerIn(general, 4))).toBe('How to ask Rolebook');
    });

    it('gets help in English where Slack does not tell the asker’s language', async () => {
      workspace.failNext('users.info', { error: 'missing_scope' });
      workspace.as(workspace.people.liming).mention(workspace.channels.general, 'help');
      expect(titleOf(await answerIn(workspace.channels.general))).toBe('How to ask Rolebook');
    });

    it('never pings anyone or formats, whatever the document says', async () => {
      const { general } = workspace.channels;
      workspace.as(workspace.people.mei).mention(general, 'tools?');
      expect((await answerIn(general)).text).toContain('Scales &amp; &lt;sieve&gt; ∗fine∗');
    });
  });

  describe('a direct message', () => {
    it('is answered in its thread', async () => {
      const { mei } = workspace.people;
      const asked = workspace.as(mei).direct('tools?');
      const answer = await answerIn(workspace.directOf(mei));
      expect(answer.threadTs).toBe(asked.ts);
      expect(titleOf(answer)).toBe('Beekeeper · Tools');
    });

    it('in a thread is answered in the thread', async () => {
      const { mei } = workspace.people;
      const first = workspace.as(mei).direct('hello');
      await answerIn(workspace.directOf(mei));
      workspace.as(mei).direct('tools?', first.ts);
      expect((await answerIn(workspace.directOf(mei), 2)).threadTs).toBe(first.ts);
    });

    it('may follow up without naming the role again', async () => {
      const { mei } = workspace.people;
      workspace.as(mei).direct('tools?');
      await answerIn(workspace.directOf(mei));
      workspace.as(mei).direct('and what else?');
      expect(titleOf(await answerIn(workspace.directOf(mei), 2))).toBe('Beekeeper · Education');
    });

    it('that can’t be answered says so, with examples', async () => {
      const { liming } = workspace.people;
      workspace.as(liming).direct('今天天气怎么样');
      expect((await answerIn(workspace.directOf(liming))).text).toContain('可以这样问');
    });
  });

  describe('silence', () => {
    /** Something that is surely answered, so that silence before it can be told from slowness. */
    async function askAndCount(): Promise<number> {
      const { alex } = workspace.people;
      workspace.as(alex).direct('tools?');
      await answerIn(workspace.directOf(alex));
      return workspace.calls('chat.postMessage').length;
    }

    it.each([
      ['a bot', { bot_id: 'B0OTHER', user: 'U0OTHER' }],
      ['an app’s own notice', { subtype: 'bot_message', bot_id: 'B0OTHER' }],
      ['an edit', { subtype: 'message_changed', hidden: true, message: { text: 'tools?' } }],
      ['someone who joins', { subtype: 'channel_join', user: 'U0MEI' }],
      ['Slackbot', { user: 'USLACKBOT' }],
    ])('is the answer to %s', async (_, fields) => {
      const channel = workspace.directOf(workspace.people.mei);
      const event = {
        type: 'message',
        channel_type: 'im',
        channel,
        ts: '1.1',
        event_ts: '1.1',
        text: 'tools?',
        ...fields,
      };
      await workspace.deliver('message.im', event);
      expect(await askAndCount()).toBe(1);
    });

    it('is the answer to a mention that comes from a bot', async () => {
      const { general } = workspace.channels;
      const event = { type: 'app_mention', channel: general, text: 'tools?', event_ts: '1.1' };
      await workspace.deliver('app_mention', { ...event, ts: '1.3', bot_id: 'B0OTHER', user: 'U0OTHER' });
      expect(await askAndCount()).toBe(1);
    });

    it('is the answer to talk among people', async () => {
      workspace.as(workspace.people.mei).write(workspace.channels.general, 'which tools?');
      expect(await askAndCount()).toBe(1);
    });

    it('is the answer to an event that comes again', async () => {
      const asked = putQuestion(workspace);
      await workspace.deliver('message.im', asked, 'Ev0SAME');
      await workspace.deliver('message.im', asked, 'Ev0SAME');
      await answerIn(asked.channel);
      expect(await askAndCount()).toBe(2);
    });

    it('is the answer to a mention that arrives as a message too', async () => {
      const asked = { ...putQuestion(workspace), text: `<@${workspace.botUserId}> tools?` };
      await workspace.deliver('message.im', asked);
      await workspace.deliver('app_mention', { ...asked, type: 'app_mention' });
      await answerIn(asked.channel);
      expect(await askAndCount()).toBe(2);
    });
  });

  describe('a command', () => {
    it.each([
      ['/role what tools?', 'Beekeeper · Tools'],
      ['/role 要用什么工具', '养蜂人 · 工具'],
      ['/salary', 'Beekeeper · Salary'],
      ['/salary beekeeper', 'Beekeeper · Salary'],
      ['/salary 养蜂人', '养蜂人 · 薪资'],
      ['/career', 'Beekeeper · Career'],
      ['/tools', 'Beekeeper · Tools'],
      ['/requirements beekeeper', 'Beekeeper · Requirements'],
      ['/requirements 养蜂人', '养蜂人 · 任职要求'],
      ['/role', 'How to use /role'],
      ['/role help', 'How to use /role'],
      ['/salary help', 'How to use /salary'],
      ['/career help', 'How to use /career'],
      ['/requirements help', 'How to use /requirements'],
      ['/tools 帮助', '/tools 怎么用'],
    ])('%s is answered to the asker alone: %s', async (typed, title) => {
      const { alex } = workspace.people;
      expect(await workspace.as(alex).command(workspace.channels.general, typed)).toEqual({ kind: 'taken' });
      const answer = await answerIn(workspace.channels.general);
      expect(titleOf(answer)).toBe(title);
      expect(answer.visibleTo).toBe(alex);
    });

    it('without text is answered in the asker’s language', async () => {
      await workspace.as(workspace.people.liming).command(workspace.channels.general, '/salary');
      expect(titleOf(await answerIn(workspace.channels.general))).toBe('养蜂人 · 薪资');
    });

    it('works where the bot is no member', async () => {
      const { random } = workspace.channels;
      await workspace.as(workspace.people.alex).command(random, '/tools');
      await workspace.as(workspace.people.alex).press(await answerIn(random), 'share');
      await workspace.until(
        () => said(random).some(({ visibleTo }) => visibleTo === undefined),
        'the shared answer',
      );
    });

    it('sums up what a role requires, with a way to each part', async () => {
      await workspace.as(workspace.people.alex).command(workspace.channels.hiring, '/requirements beekeeper');
      const answer = await answerIn(workspace.channels.hiring);
      for (const line of [
        'Education',
        'A certificate',
        'Experience',
        'Two summers',
        'Hard skills',
        'Finds',
        'Tools',
        'Smoker',
      ]) {
        expect(answer.text).toContain(line);
        expect(JSON.stringify(answer.blocks)).toContain(line);
      }
      await workspace.as(workspace.people.alex).press(answer, 'Hard skills');
      await workspace.until(
        () => titleOf(said(workspace.channels.hiring)[0] as Message) === 'Beekeeper · Hard skills',
      );
    });
  });

  describe('a button', () => {
    it('under an answer in a thread posts the next answer there, in the same language', async () => {
      const { general } = workspace.channels;
      const asked = workspace.as(workspace.people.alex).mention(general, '要用什么工具');
      const answer = await answerIn(general);
      await workspace.as(workspace.people.mei).press(answer, '学历');
      const next = await answerIn(general, 2);
      expect(titleOf(next)).toBe('养蜂人 · 学历');
      expect(next.threadTs).toBe(asked.ts);
      expect(next.metadata?.event_payload).toMatchObject({ section: 'education', language: 'zh' });
    });

    it('works for every section that an answer leads to', async () => {
      const { mei } = workspace.people;
      const asked = workspace.as(mei).direct('tools?');
      const answer = await answerIn(workspace.directOf(mei));
      for (const [index, label] of ['Education', 'Experience', 'Hard skills'].entries()) {
        await workspace.as(mei).press(answer, label);
        const next = await answerIn(workspace.directOf(mei), index + 2);
        expect(titleOf(next)).toBe(`Beekeeper · ${label}`);
        expect(next.threadTs).toBe(asked.ts);
      }
    });

    it('under a private answer replaces it', async () => {
      const { general } = workspace.channels;
      const alex = workspace.as(workspace.people.alex);
      await alex.command(general, '/tools');
      await alex.press(await answerIn(general), 'Education');
      await workspace.until(() => titleOf(said(general)[0] as Message) === 'Beekeeper · Education');
      expect(said(general)).toHaveLength(1);
      expect(said(general)[0]?.visibleTo).toBe(alex.id);
    });

    it('answers what was asked back: which section', async () => {
      const { mei } = workspace.people;
      workspace.as(mei).direct('which one?');
      await workspace.as(mei).press(await answerIn(workspace.directOf(mei)), 'Experience');
      expect(titleOf(await answerIn(workspace.directOf(mei), 2))).toBe('Beekeeper · Experience');
    });

    it('answers what was asked back: which role, for the same question', async () => {
      const { mei } = workspace.people;
      workspace.as(mei).direct('tools of which role?');
      await workspace.as(mei).press(await answerIn(workspace.directOf(mei)), 'Beekeeper');
      expect(titleOf(await answerIn(workspace.directOf(mei), 2))).toBe('Beekeeper · Tools');
    });

    it('shares a private answer with the channel once, in the asker’s name', async () => {
      const { general } = workspace.channels;
      const alex = workspace.as(workspace.people.alex);
      await alex.command(general, '/tools');
      const answer = await answerIn(general);
      await Promise.all([alex.press(answer, 'share'), alex.press(answer, 'share')]);
      await workspace.until(
        () => said(general).every(({ visibleTo }) => visibleTo === undefined),
        'one shared answer',
      );
      const [shared, ...others] = said(general);
      expect(others).toEqual([]);
      expect(shared?.text).toMatch(/Beekeeper · Tools[\s\S]*Shared by /);
      expect(shared?.metadata?.event_payload).toMatchObject({ role: 'beekeeper', section: 'tools' });
    });

    it('that cannot share since Slack lets nothing be posted there says so to whoever pressed it', async () => {
      const { general } = workspace.channels;
      const alex = workspace.as(workspace.people.alex);
      await alex.command(general, '/tools');
      const answer = await answerIn(general);
      workspace.failNext('chat.postMessage', { error: 'restricted_action' });
      await alex.press(answer, 'share');
      const told = await answerIn(workspace.directOf(workspace.people.alex));
      expect(told.text).toContain(catalogue('en').answeredHere);
      expect(said(general).filter(({ visibleTo }) => visibleTo === undefined)).toEqual([]);
    });

    it('that cannot share for a while can be pressed again', async () => {
      const { general } = workspace.channels;
      const alex = workspace.as(workspace.people.alex);
      await alex.command(general, '/tools');
      const answer = await answerIn(general);
      workspace.failNext('chat.postMessage', { error: 'token_revoked' });
      await alex.press(answer, 'share');
      expect((await answerIn(general, 2)).text).toContain('fault-id');
      await alex.press(answer, 'share');
      await workspace.until(
        () => said(general).some(({ visibleTo }) => visibleTo === undefined),
        'the shared answer',
      );
    });
  });

  describe('a fault', () => {
    it.each([
      ['a mention', () => workspace.as(workspace.people.alex).mention(workspace.channels.general, 'boom')],
      [
        'a command',
        () => workspace.as(workspace.people.alex).command(workspace.channels.general, '/role boom'),
      ],
    ])('behind %s is told once, with the id that the log has', async (_, ask) => {
      await ask();
      const told = await answerIn(workspace.channels.general);
      expect(told.text).toContain('quote error fault-id');
      const faults = running.logged().filter(({ errorId }) => errorId === 'fault-id');
      expect(faults).toHaveLength(1);
      expect(JSON.stringify(faults[0])).toContain('the hive fell over');
    });

    it('behind a direct message is told in the asker’s language', async () => {
      const { liming } = workspace.people;
      workspace.as(liming).direct('boom');
      expect((await answerIn(workspace.directOf(liming))).text).toContain('错误编号 fault-id');
    });

    it('of the newer blocks costs those, not the buttons', async () => {
      const { mei } = workspace.people;
      workspace.failNext('chat.postMessage', { error: 'invalid_blocks' });
      workspace.as(mei).direct('tools?');
      const answer = await answerIn(workspace.directOf(mei));
      expect(answer.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'context', 'actions']);
    });

    it('of all blocks costs the buttons, not the answer', async () => {
      const { mei } = workspace.people;
      workspace.failNext('chat.postMessage', { error: 'invalid_blocks' });
      workspace.failNext('chat.postMessage', { error: 'invalid_blocks' });
      workspace.as(mei).direct('tools?');
      const answer = await answerIn(workspace.directOf(mei));
      expect(answer.blocks).toEqual([]);
      expect(answer.text).toContain('Smoker');
    });

    it('of the rate limit delays the answer only', async () => {
      const { mei } = workspace.people;
      workspace.failNext('chat.postMessage', { retryAfterSeconds: 1 });
      workspace.as(mei).direct('tools?');
      expect(titleOf(await answerIn(workspace.directOf(mei)))).toBe('Beekeeper · Tools');
    });
  });
});
