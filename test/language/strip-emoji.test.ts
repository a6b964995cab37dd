import { stripEmoji } from '../../src/language/index.ts';

describe('stripping emoji', () => {
  it.each([
    ['a character', 'pay 💰 now', 'pay   now'],
    ['a name between colons', 'pay :money_with_wings: now', 'pay   now'],
    ['a reaction with a plus', ':+1: and :-1:', ':+1: and :-1:'],
    ['a family joined by invisible characters', '👩‍👩‍👧 pay', 'pay'],
    ['a skin tone', '👋🏽 pay', 'pay'],
    ['a keycap', '1️⃣ pay', '1 pay'],
    ['a zero-width space', 'sa\u200Blary', 'sa lary'],
  ])('takes out %s', (_what, text, expected) => {
    expect(stripEmoji(text).replace(/\s+/g, ' ').trim()).toBe(expected.replace(/\s+/g, ' '));
  });

  it.each(['9:30 to 10:30', '比例 1:2:3', 'C#', '#1 * 2', '工资：多少', 'from 9:00 until 17:00'])(
    'leaves "%s" as it is',
    (text) => {
      expect(stripEmoji(text)).toBe(text);
    },
  );
});
