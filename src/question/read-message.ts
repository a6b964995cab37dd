import { inAny, sourceOfAny } from '../language/index.ts';
import { readTalk } from './read-talk.ts';

/** A message taken apart: what in it asks, and what stands around that. */
interface MessageParts {
  /** The parts that ask, in order, as written; the whole message where none stands out. */
  asking: string[];
  /** What is said beside, such as who asks and why; without greetings, quotes and signatures. */
  context: string;
}

/** How likely a part must ask to be taken for a question. */
const askingAt = 0.5;

/**
 * Who sets a question mark seldom leaves out another, and who asks plainly seldom asks in telling of himself too: in such
 * a message a sentence without a mark must be sure to ask, and tell nothing of whoever writes.
 */
const unmarkedAt = 0.9;
const tells = inAny(({ message }) => message.ofSelf);

/** How much of a message is read, in characters: a page of text asks nothing that its beginning does not. */
const longestRead = 2000;

/** How many questions of one message are answered; more would be a page nobody reads. */
const mostQuestions = 3;

/**
 * Finds what a message asks. Quoted lines, the heads of forwarded mail and signatures are left out, unless nothing
 * else asks; every other sentence asks, or says something beside.
 * @param text a message as written, with its line breaks
 * @param asks how likely a text asks something, 0 to 1
 */
export function readMessage(text: string, asks: (part: string) => number): MessageParts {
  const lines = withoutCode(text.slice(0, longestRead))
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const own = sentencesOf(
    lines.filter((line) => !isQuoted(line)),
    asks,
  );
  const quoted = sentencesOf(lines.filter(isQuoted).map(unquoted), asks);
  const [only, another] = [...own, ...quoted];
  // One sentence is what asks, however likely it does.
  if (only !== undefined && another === undefined)
    return { asking: [withoutTalk([only.text], asks)], context: '' };
  const hasMarked = [...own, ...quoted].some(({ isMarked }) => isMarked);
  const isPlain = ({ text: sentence, isMarked }: Sentence) =>
    isMarked || (!tells.test(sentence) && asks(sentence) >= unmarkedAt);
  // A sentence that tells of the writer asks only where no other does.
  const hasPlain = hasMarked || [...own, ...quoted].some(isPlain);
  const isAsking = (sentence: Sentence) =>
    asks(sentence.text) >= askingAt && (!hasPlain || isPlain(sentence));
  // "See above": what is quoted is what asks.
  const isAbove = own.length === 0 || (!own.some(isAsking) && quoted.some(isAsking));
  const said = isAbove ? quoted : own;
  const sentences = said.filter(({ text: sentence }, at) => at === 0 || !signing.test(sentence));
  if (sentences.length === 0) return { asking: [text], context: '' };
  const asking = sentences.filter(isAsking);
  if (sentences.length === 1 || asking.length === 0 || asking.length > mostQuestions) {
    const texts = sentences.map((sentence) => sentence.text);
    return { asking: [withoutTalk(texts, asks)], context: '' };
  }
  return {
    asking: asking.map((sentence) => withoutTalk([sentence.text], asks)),
    context: sentences
      .filter((sentence) => !asking.includes(sentence))
      .map((sentence) => sentence.text)
      .join(' '),
  };
}

// What stands in a fence of backticks is pasted, unless it is all that there is.
function withoutCode(text: string): string {
  const rest = text.replace(/```.*?(?:```|$)/gs, '\n');
  return hasWords(rest) ? rest : text;
}

interface Sentence {
  text: string;
  /** Whether it is set as a question: by its mark, by that of the sentence that it is a piece of, or as an item of a list. */
  isMarked: boolean;
}

function sentencesOf(lines: string[], asks: (part: string) => number): Sentence[] {
  return withoutSignature(
    lines.filter((line) => !isMailHead(line)),
    asks,
  ).flatMap((line) =>
    splitLine(line)
      .filter(hasWords)
      .flatMap((sentence) =>
        splitAtJoints(sentence, asks).map((text) => ({
          text,
          isMarked: /[?？]/.test(sentence) || /^(?:[-*•①②③]|[(（]?\d[.)、）])/u.test(line),
        })),
      ),
  );
}

// "①", "（2）", 问题一.
const counted = `[①②③]|[（(][1-3１-３][)）]|${sourceOfAny(({ message }) => message.numbered)}`;
const counting = new RegExp(String.raw`^(?:${counted})\s*`, 'u');

/** Words and marks that join one question to the next. */
const joints = new RegExp(
  String.raw`(?=${counted})|${sourceOfAny(({ message }) => message.joint)}|\s*(?:[—–]{2,}|\s[/+|]\s)\s*`,
  'giu',
);

/** The fewest characters of a piece that can be a question. */
const shortestQuestion = 3;

// "… Also, …", "…，另外…": split only where both sides ask.
function splitAtJoints(sentence: string, asks: (part: string) => number): string[] {
  const pieces = sentence
    .split(joints)
    .map((piece) => piece?.replace(counting, '').trim() ?? '')
    .filter((piece) => piece.length >= shortestQuestion && hasWords(piece));
  if (pieces.length < 2) return [sentence];
  const asking = pieces.filter((piece) => asks(piece) >= askingAt);
  return asking.length > 1 && asking.length <= mostQuestions ? pieces : [sentence];
}

// "@all", "（转自招聘群）" and "does anybody know:".
const callsOut = new RegExp(
  String.raw`^(?:@\S+\s*|[（(【\[][^（）()【】\[\]]{1,20}[）)】\]]\s*)*${sourceOfAny(({ message }) => message.callsOut)}?[\s,，:：;；~～]*$`,
  'iu',
);

const thanks = new RegExp(
  String.raw`(?:(?<=\p{Script=Han})|[\s,，~～]+)${sourceOfAny(({ message }) => message.thanks)}[^\p{L}\p{N}?？]*$`,
  'iu',
);

function withoutThanks(sentence: string): string {
  const rest = sentence.replace(thanks, '');
  return hasWords(rest) ? rest : sentence;
}

/** How unlikely a clause must be to ask for it to be mere talk before or after a question. */
const talkBelow = 0.12;

/** The longest sentence that is looked through for talk around a question, in characters. */
const longestPolite = 300;

// "Sorry if this is a stupid question, …", "… 帮朋友问的". Beside a name alone, what does not ask is what is asked: "data analyst, first week".
function withoutTalk(sentences: string[], asks: (part: string) => number): string {
  const whole = sentences.join(' ');
  if (whole.length > longestPolite) return whole;
  const clauses = sentences
    .map(withoutThanks)
    .flatMap((sentence) =>
      sentence.split(/(?<=[,，:：;；~～])\s*|\s+(?=[–—-]\s)|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u),
    );
  const isTalk = (clause: string, others: string[]) =>
    readTalk(clause, clause) !== null ||
    callsOut.test(clause) ||
    (asks(clause) < talkBelow && others.some((other) => asks(other) >= askingAt));
  while (clauses.length > 1 && isTalk(clauses[0] as string, clauses.slice(1))) clauses.shift();
  while (clauses.length > 1 && isTalk(clauses.at(-1) as string, clauses.slice(0, -1))) clauses.pop();
  return clauses.join(' ');
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isQuoted(line: string): boolean {
  return /^(?:>|&gt;)/.test(line);
}

function unquoted(line: string): string {
  return line.replace(/^(?:(?:>|&gt;)\s*)+/, '');
}

const mailHead = new RegExp(String.raw`^[-_*\s]*${sourceOfAny(({ message }) => message.mailHead)}`, 'iu');

function isMailHead(line: string): boolean {
  return mailHead.test(line);
}

/** How many lines a signature has at the most, the closing among them. */
const longestSignature = 7;

// A signature begins at a line of dashes, at "Sent from my phone" or at a closing that stands alone. A longer line of
// dashes may as well stand between two questions.
function withoutSignature(lines: string[], asks: (part: string) => number): string[] {
  const start = lines.findIndex(
    (line, index) =>
      index > 0 &&
      lines.slice(0, index).some(hasWords) &&
      (/^(?:--$|-- |___|\*\*\*)/.test(line) ||
        (/^(?:---|—)/.test(line) && !lines.slice(index + 1).some((below) => asks(below) >= askingAt)) ||
        sentFrom.test(line) ||
        (lines.slice(index).filter(hasWords).length <= longestSignature && closing.test(line))),
  );
  return start < 0 ? lines : lines.slice(0, start);
}

/** A closing with a name behind it, at the end of a line: "Best, Ann". */
const signing = new RegExp(
  String.raw`^${sourceOfAny(({ message }) => message.closingWithName)}[,，.!！\s]+\p{L}[\p{L}.]{0,15}(?: \p{L}[\p{L}.]{0,15})?[.!]?$`,
  'iu',
);

const closing = new RegExp(
  String.raw`^${sourceOfAny(({ message }) => message.closing)}[\s,.!，。！~～]*$`,
  'iu',
);
const sentFrom = new RegExp(`^${sourceOfAny(({ message }) => message.sentFrom)}`, 'iu');

function splitLine(line: string): string[] {
  return line
    .replace(/^(?:[-*•]|\d{1,2}[.)、])\s*/u, '')
    .split(
      /(?<=[。！？!?；;])\s*|(?<=\p{Extended_Pictographic}\uFE0F?|:[a-z_]+:)\s+|(?<=[\p{L}\p{N}]{4}[)"'”]?\.)\s+|(?<=\.)\s+(?=\p{Lu}|\p{Script=Han})/u,
    )
    .flatMap((sentence) => sentence.split(/\s+(?=\d[.)]\s*\p{L})/u))
    .map((sentence) => sentence.trim());
}
