import type { Passage } from './types.ts';

/** A line of running text, or of a list whose marks Markdown does not know. */
export interface Line {
  text: string;
  /** What stands in bold at its beginning. */
  bold: string;
  shape: Passage['shape'];
}

/** The longest line that names what stands below it, in characters: in bold, before a colon, in capitals. */
export const longestName = { bold: 80, colon: 90, capitals: 50 };

/** Whether all of a line stands in bold, but for its colon. */
export function isWholeBold({ text, bold }: { text: string; bold: string }): boolean {
  return bold !== '' && bold.length >= text.replace(/(?<![\s:：])[\s:：]+$/, '').length;
}

/** Whether a line by itself is a heading because of how it is written: in bold or in capitals. */
export function isWrittenAsName({ text, bold }: { text: string; bold: string }): boolean {
  const isBold =
    isWholeBold({ text, bold }) && text.length <= longestName.bold && !/(?<!\.\.)[.。!！]$/.test(text);
  return isBold || isInCapitals(text);
}

/** Whether a line ends in a colon and holds no other sentence. */
export function endsInColon(text: string): boolean {
  return /[:：]$/.test(text) && text.length <= longestName.colon && !/[.。]/.test(text.slice(0, -1));
}

/** Whether a line of running text may name what goes on below it: "福利：". */
export function isNameInText({ text, shape }: Line): boolean {
  return shape === 'sentence' && /[:：]$/.test(text) && isShort(text);
}

/** Whether a line is a few words long, as headings are. */
export function isShort(text: string): boolean {
  return hasHan(text) ? text.length <= 13 : text.split(/\s+/).length <= 6;
}

/** Whether a line may be one of several facts: the title, the place and the pay, above the text of an advertisement. */
export function isBrief(text: string): boolean {
  return text.length <= (hasHan(text) ? 24 : 60) && !/[.。!！?？;；,，]$/.test(text);
}

/**
 * Whether a line names those right below it: "What you'll do:" above lines that begin with "•", and "任职要求" above those
 * that begin with "1.".
 */
export function namesListBelow({ text, shape }: Line, below: Line): boolean {
  if (shape !== 'sentence' || below.shape === 'sentence') return false;
  return /[:：]$/.test(text)
    ? text.length <= longestName.colon
    : isShort(text) && !/[.。!！?？;；,，]/.test(text);
}

/** Whether a line by itself may be a heading without any mark: "What you'll do", "Compensation". */
export function isBareHeading(text: string): boolean {
  return isShort(text) && /^[\p{Lu}\p{Script=Han}]/u.test(text) && !/[.。!！?？;；,，:：|·\d]/u.test(text);
}

/** Whether a text is Chinese. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function isInCapitals(text: string): boolean {
  return (
    text.length <= longestName.capitals &&
    /\p{Lu}{3}/u.test(text) &&
    !/\p{Ll}|\p{Script=Han}|[.!?:;,]|\d{3}/u.test(text)
  );
}
