import { readHelpWord } from '../../src/slack/read/read-help-word.ts';
import { readMrkdwn } from '../../src/slack/read/read-mrkdwn.ts';

it.each([
  ['<@U0BOT> what tools?', 'what tools?'],
  ['<@U0BOT|rolebook>薪资多少', '薪资多少'],
  ['hey <@U0BOT>, ask <@U2> about pay', 'hey , ask about pay'],
  ['<!here> <!channel> <!subteam^S1|@hr> pay', 'pay'],
  ['pay in <#C1|general>', 'pay in'],
  ['see <https://a.example/x?a=1&amp;b=2|this page> for pay', 'see this page for pay'],
  ['see <https://a.example>', 'see https://a.example'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['since <!date^1700000000^{date}|14 November>', 'since 14 November'],
  ['R&amp;D &lt;3 &gt; sales', 'R&D <3 > sales'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&gt; quoted question\nmine', '> quoted question\nmine'],
  ['*what* _does_ ~it~ `pay`', 'what does it pay'],
  ['*薪资*多少', '薪资多少'],
  ['snake_case and 2*3 stay', 'snake_case and 2*3 stay'],
  [':wave: pay :+1: at 10:30:45', 'pay at 10:30:45'],
  ['  two\n\n lines \r\n of  it', 'two\nlines\nof it'],
  ['<@U0BOT>', ''],
  ['', ''],
])('reads %j as %j', (text, plain) => {
  expect(readMrkdwn(text)).toBe(plain);
});

it.each([
  ['<', '<'],
  ['*', ''],
  [':a', ':a'],
  ['\n', ''],
  ['`', ''],
])('reads %j over and over: in time that grows with its length', (piece, kept) => {
  // Time that grew with the square of its length would be minutes.
  expect(readMrkdwn(piece.repeat(300_000))).toBe(kept.repeat(300_000));
});

it('looks for a word of help in short texts only', () => {
  expect(readHelpWord('help!!')).toBeNull();
  expect(readHelpWord(`${'!'.repeat(300_000)}a`)).toBeUndefined();
});
