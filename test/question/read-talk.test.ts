import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTalk } from '../../src/question/index.ts';

const kindOf = (text: string) => readTalk(text, text)?.kind ?? null;

it.each<[string, string[]]>([
  [
    'thanks',
    [
      'thanks',
      'Thanks!',
      'thank you so much',
      'ok',
      'Ok, got it',
      'great, thanks a lot!',
      '👍',
      ':+1:',
      '🙏🏽',
      'perfect',
      'cool thx',
      'that helps',
      'good bot',
      'lol',
      '谢谢',
      '谢谢你！',
      '好的，谢谢',
      '收到',
      '明白了',
      '太棒了',
      '哈哈哈哈',
      '好的～',
    ],
  ],
  [
    'complaint',
    [
      'this is wrong',
      'you are useless',
      'this bot is garbage',
      "that's not what I asked",
      'wrong!',
      'Stupid bot',
      'you suck',
      'bullshit',
      'wtf?',
      'your answer is incorrect',
      "you didn't answer my question",
      'not helpful',
      '这不对',
      '胡说八道',
      '答非所问',
      '垃圾机器人',
      '你真没用',
      '你说的不对',
      '什么玩意',
      '滚',
    ],
  ],
  [
    'person',
    [
      'can I talk to a human',
      'Can I speak to a real person?',
      'human please',
      'I want to talk to someone',
      'let me talk to a person',
      'get me a human',
      'is there a person I can talk to?',
      'agent',
      '转人工',
      '人工客服',
      '我要找人工',
      '能找真人聊吗',
      '有没有人可以问',
      '我想和真人聊聊',
    ],
  ],
  [
    'self',
    [
      'who are you',
      'Who are you?',
      'Hi! who are you?',
      '你好！你是谁？',
      'what are you',
      'are you a bot?',
      'are you human or ai',
      "what's your name",
      '你是谁',
      '你是机器人吗？',
      '你叫什么名字',
      '自我介绍一下',
    ],
  ],
])('tells %s', (kind, texts) => {
  expect(texts.filter((text) => kindOf(text) !== kind)).toEqual([]);
});

it.each(['Hi', 'hello', 'hey there!', 'Good morning, can you help me?', '你好', '您好，请问一下', '在吗'])(
  '%s only greets',
  (text) => {
    expect(kindOf(text)).toBe('greeting');
  },
);

it('takes no question for talk, and no distress', () => {
  const folder = join(import.meta.dirname, '../questions');
  const asked = ['judge-d', 'judge-e', 'judge-f', 'judge-g', 'details'].flatMap((name) =>
    readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { question: string; section: string | null }),
  );
  const taken = asked.filter(({ question, section }) => section && kindOf(question) !== null);
  expect(taken.map(({ question }) => question)).toEqual([]);
  for (const text of [
    '',
    'ok and the salary?',
    'who does the role report to',
    'do they talk to people',
    'what is wrong with my CV',
    '我想死',
    'tools?',
  ])
    expect([text, kindOf(text)]).toEqual([text, null]);
});

it('reads a long run of one character at once', () => {
  expect(kindOf(`${'哈'.repeat(78)}x`)).toBeNull();
  expect(kindOf(`${'ok '.repeat(26)}x`)).toBeNull();
});
