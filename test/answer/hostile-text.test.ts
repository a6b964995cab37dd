import fc from 'fast-check';
import { createReply } from '../../src/answer/index.ts';
import { openRolebook, type Rolebook } from '../../src/open-rolebook.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { handbook } from '../support/handbook.ts';

/** As much as is read of a message. */
const longest = 1000;

// What a pattern may try in many ways, what names and levels are made of, what messages are cut at, and marks.
const pieces =
  `a an xian fangan ai zhuang ng data engineer senior lead head of team-lead l5 ii sr. c++ a.b.c 'n's q&a and plus also as
  well as from as i am a what? pay? salary, 高级 资深 工程师 数据工程师 经理 产 品 专员 岗 的 和 以及 另外， 还有 顺便 从 转 我是一名 一是
  薪资 工资？ 。 ； ， 、 ？？ 冇 人工 ① （1） 1. 2) - — -- ___ *** > &gt; >> | / \\ ( (( ) [ ] { } $ ^ .* + ?: :: " ' “ ” < <@U1> <!here> @x
  #y http://a :smile: 👩‍👩‍👧 \uFDFA \uE000 \uE001 \uD83D \u0301 \u200B İ ß __proto__ constructor`.split(
    /[ \n]+/,
  );
const spaces = ['', ' ', '\n', '\r\n', '\u3000', ', ', '。'];

const repeated = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), fc.constantFrom(...spaces))
  .map(([parts, space]) => (parts.join(space) + space).repeat(longest));
const mixed = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 100, maxLength: 600 }), fc.constantFrom(...spaces))
  .map(([parts, space]) => parts.join(space));
const ended = fc
  .tuple(repeated, fc.constantFrom('b', '!', '工程师', 'engineer?', '', ')'))
  .map(([text, end]) => text.slice(0, longest - end.length) + end);
const hostile = fc.oneof(repeated, mixed, ended).map((text) => text.slice(0, longest));

let books: Rolebook[];

beforeAll(async () => {
  books = await Promise.all([openRolebook(ownKnowledge), openRolebook(handbook)]);
});

// Where the work grew with the ways to read a text, one of these would take longer than there is time for all.
it('three hundred texts of a thousand characters get an answer of some kind', () => {
  fc.assert(
    fc.property(hostile, fc.nat(1), (text, which) => {
      const { answering } = books[which] as Rolebook;
      const answer = answering.ask({ text, role: null, kind: null, language: null });
      expect(answer.confidence).toBeGreaterThanOrEqual(0);
      expect(answer.confidence).toBeLessThanOrEqual(1);
      expect(createReply(answer).text).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

it('a text is taken for what it is, and never for a pattern or a property', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pieces), (piece) => {
      for (const { answering } of books) {
        const request = { text: piece, role: piece, kind: piece, language: null };
        expect(() => answering.ask(request)).not.toThrow();
        expect(() => answering.rolesIn(request)).not.toThrow();
        expect(answering.show({ role: piece, section: piece, language: 'en' }).kind).toBe('unknown');
      }
    }),
  );
});
