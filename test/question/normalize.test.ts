import fc from 'fast-check';
import { normalize } from '../../src/question/index.ts';

describe('normalising a question', () => {
  it.each([
    ['capitals', 'AI PM Salary', 'ai pm salary'],
    ['space around and within', '  what \n\t tools  ', 'what tools'],
    ['full width', 'ＡＩ　ＰＭ　薪资？', 'ai pm 薪资?'],
    ['a full-width colon and comma', '你好：薪资，多少', '你好:薪资,多少'],
    ['ligatures and Roman numerals', 'oﬃce Ⅲ', 'office iii'],
    ['curly quotes', 'what’s “the pay”', 'what\'s "the pay"'],
    ['Chinese corner quotes', '「薪資」', '"薪资"'],
    ['emoji', '💰 pay 👋🏽 ?', 'pay ?'],
    ['emoji in Slack’s form', ':wave: pay :money_with_wings:', 'pay'],
    ['a link', 'see https://x.example/a?b=1 for pay', 'see for pay'],
    ['a mention and a channel', '@rolebook pay in #general', 'pay in'],
    ['control characters', 'pay\u0000 in\u0007 us\u001b', 'pay in us'],
    ['characters for private use', 'pay \uE000\uE001 now', 'pay now'],
    ['zero-width characters', 'sala\u200Bry', 'sala ry'],
    ['Traditional Chinese', '請問產品經理的職業發展', '请问产品经理的职业发展'],
    ['words of Taiwan', '人工智慧產業要會什麼軟體', '人工智能行业要会什么软件'],
    ['words of Taiwan for pay', '薪水多少', '薪资多少'],
    ['Cantonese', '呢份工有冇花紅', '这份工作有没有奖金'],
    ['Cantonese for pay', '佢哋人工幾多', '他们工资多少'],
    ['Cantonese questions', '使唔使識 python', '需不需要会 python'],
    ['Cantonese for where', '喺邊度返工', '在哪里上班'],
  ])('puts %s into one form', (_what, text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it.each([
    ['人工智能薪资', '人工智能薪资'],
    ['人工费用', '人工费用'],
    ['边界情况', '边界情况'],
    ['常识', '常识'],
  ])('leaves %s, which is Cantonese only elsewhere', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it.each(['', '   ', '💰', ':wave:', '\u0000', '\uE000', '@rolebook', 'https://x.example'])(
    'leaves nothing of %j',
    (text) => {
      expect(normalize(text)).toBe('');
    },
  );

  it('reads the first thousand characters only', () => {
    expect(normalize('pay '.repeat(5000))).toHaveLength(999);
    expect(normalize('薪'.repeat(20_000))).toHaveLength(1000);
    expect(normalize(`${'a '.repeat(500)}salary`)).not.toContain('salary');
  });

  it('stays short where one character stands for many', () => {
    expect(normalize('\uFDFA'.repeat(1000)).length).toBeLessThanOrEqual(1000);
    expect(normalize('乜冇'.repeat(500))).toBe('什么没有'.repeat(500));
  });

  it('leaves one line without capitals, marks of Slack or doubled spaces, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const normal = normalize(text);
        expect(normal).toBe(normal.trim().toLowerCase());
        expect(normal).not.toMatch(/\s\s|[\p{Cc}\p{Co}]|https?:\/\/\S/u);
      }),
    );
  });

  it.each(['ai pm 薪资?', 'what\'s "the pay"', '他们工资多少', '需不需要会 python'])(
    'changes "%s" no further',
    (text) => {
      expect(normalize(text)).toBe(text);
    },
  );

  it('survives half a surrogate pair', () => {
    expect(normalize('pay \uD83D')).toContain('pay');
    expect(() => normalize(`${'x'.repeat(999)}💰`)).not.toThrow();
  });
});
