import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDistress } from '../../src/question/index.ts';

interface Line {
  text: string;
  isDistress: boolean;
}

const folder = join(import.meta.dirname, '../questions');
const linesOf = (file: string): Line[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.each(['distress-a.jsonl', 'distress-b.jsonl'])('%s', (file) => {
  const lines = linesOf(file);

  it.each([true, false])('is told right in 98 of 100 where it is distress: %s', (wanted) => {
    const own = lines.filter((line) => line.isDistress === wanted);
    expect(own.length).toBeGreaterThanOrEqual(100);
    const wrong = own.filter(({ text }) => isDistress(text) !== wanted).map(({ text }) => text);
    expect({ wrong, share: wrong.length / own.length <= 0.02 }).toEqual({ wrong, share: true });
  });
});

it('is told of no question that any other set asks', () => {
  const asked = ['judge-d', 'judge-e', 'judge-f', 'judge-g', 'details'].flatMap((name) =>
    readFileSync(join(folder, `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { question: string }).question),
  );
  expect(asked.length).toBeGreaterThan(1000);
  expect(asked.filter(isDistress)).toEqual([]);
});

it.each([
  ['in Traditional Chinese', '我唔想再活落去，想自殺'],
  ['with a curly apostrophe and capitals', 'I DON’T WANT TO LIVE ANYMORE'],
  ['at the end of a long message', `${'We talked about tools and pay. '.repeat(100)}I want to kill myself.`],
  ['where somebody feels so', '我做什么都觉得想死'],
  ['where somebody has felt so for years', '我学了三年还是觉得想死'],
  ['where somebody cannot go on', "I can't go on like this"],
  ['where somebody is depressed', 'I am so depressed'],
  ['where somebody thinks of ending it', "I'm thinking about ending it"],
  ['in full-width letters', 'ｉ ｗａｎｔ ｔｏ ｄｉｅ'],
])('is told %s', (_, text) => {
  expect(isDistress(text)).toBe(true);
});

it.each([
  '工作快把我逼死了，压力大吗',
  '学Python学到想死，必须会吗',
  'am I going to die of boredom as an AI PM',
  "I can't go on vacation in May, is that usual?",
  "I'm desperate for a job in AI",
  "I can't go on and on about this, what does the cashier earn?",
  "I'm depressed by the pay table, where do I stand",
])('is not told of a figure of speech: %s', (text) => {
  expect(isDistress(text)).toBe(false);
});
