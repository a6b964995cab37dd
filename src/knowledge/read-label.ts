import { sourceOfAny } from '../language/index.ts';
import { plainHeading } from './plain-heading.ts';

/** What a line says that it is about, before it says it. */
interface Label {
  /** "Salary" of "**Salary:** £41,000". */
  label: string;
  /** The label as written, with what parts it from the rest: "Salary: ". */
  written: string;
  rest: string;
}

/** The longest label, in words and, in Chinese, characters. */
const longest = { words: 5, characters: 14, bold: 60 };

/**
 * Reads the label at the beginning of a line: bold text before a colon or dash, a question in bold, or a few words before a colon.
 * @param line the line and what stands in bold at its beginning
 * @returns null where it has none
 */
export function readLabel({ text, bold }: { text: string; bold: string }): Label | null {
  if (bold !== '' && bold.length <= longest.bold && text.startsWith(bold)) {
    const [mark = ''] = text.slice(bold.length).match(/^\s*[:：–—-]\s*/) ?? [];
    const rest = text.slice(bold.length + mark.length).trim();
    if (rest !== '' && (mark !== '' || /[:：?？]$/.test(bold))) {
      return { label: plainHeading(bold), written: text.slice(0, text.length - rest.length), rest };
    }
  }
  const [, before = '', mark = '', rest = ''] =
    text.match(/^([^:：.。,，;；!?！？]{2,32})([:：]\s*)(\S.*)$/su) ?? [];
  const isShort = /\p{Script=Han}/u.test(before)
    ? before.length <= longest.characters
    : before.split(' ').length <= longest.words;
  if (rest === '' || !isShort || !/\p{L}{2}|\p{Script=Han}/u.test(before) || isNoLabel.test(before))
    return null;
  if (/[\d]$/.test(before) && /^\d/.test(rest)) return null;
  return { label: plainHeading(before), written: `${before}${mark}`, rest };
}

const isNoLabel = new RegExp(`^(?:https?|mailto|${sourceOfAny(({ document }) => document.noLabel)})$`, 'iu');

/** A list item whose mark Markdown does not know, such as "1、", "（2）" or "•". */
export function readListMark(line: string): { rest: string; isOrdered: boolean } | null {
  const [, bullet, number, rest = ''] =
    line.match(
      /^\s*(?:([•●▪◦‣·○■□◆❖➢➤✓✔→*+-])|(\d{1,2}\s*[、)）]|\d{1,2}[.．](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]))\s*(\S.*)$/su,
    ) ?? [];
  if (bullet !== undefined && /[*+-]/.test(bullet) && !/^\s*[*+-]\s/.test(line)) return null;
  return bullet === undefined && number === undefined ? null : { rest, isOrdered: number !== undefined };
}

/** The number of a clause, such as "2.10", and what stands behind it. */
export function readClause(line: string): { rest: string; isOrdered: boolean } | null {
  const rest = line.match(/^\d{1,2}(?:\.\d{1,2})+[.)、]?\s+(\S.*)$/su)?.[1];
  return rest === undefined ? null : { rest, isOrdered: true };
}

/** Whether a line by itself is a heading without Markdown's mark: 【岗位职责】, "一、岗位职责", "（二）任职要求". */
export function isLineHeading(line: string): boolean {
  return /^(?:【[^】]{1,24}】|(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节部分]+)\s*[^。，,；;：:]{2,20})[:：]?$/u.test(
    line,
  );
}

const questionOrAnswer = new RegExp(
  String.raw`^((?:(${sourceOfAny(({ document }) => document.questionMark)})|${sourceOfAny(({ document }) => document.answerMark)})\s?\d{0,2}\s?[:：.、)）]\s*)(\S.*)$`,
  'isu',
);

/** The mark of a question or an answer that begins a line: "Q:", "A2.", "问：", and what stands behind it. */
export function readQuestionMark(
  line: string,
): { isQuestion: boolean; written: string; rest: string } | null {
  const [, written = '', question, rest = ''] = line.match(questionOrAnswer) ?? [];
  return written === '' ? null : { isQuestion: question !== undefined, written, rest };
}
