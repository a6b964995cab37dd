/** A message taken apart: what in it asks, and what stands around that. */
export interface MessageParts {
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
const tells =
  /(?<!\b(?:do|did|can|could|will|would|should|shall|may|might|must|am|have|if|what|where|which|how|when) )\bi\b|\b(?:i'?m|i'?ve|my|we|we'?re|our)\b|(?:^|[，,。\s])(?:我|咱|本人|小弟|刚才|听说|朋友|领导|老板|昨[天晚]|今[天早]|最近|上(?:周|个?月)|前几天|背景)|^(?!.*(?:吗|呢|什么|多少|几|怎|哪|谁|是否|如何|多[久高长大]|(?<han>\p{Script=Han})[不没]\k<han>|想?[问知]|了解|请|求|告诉)).*[我咱]/iu;

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
    return { asking: [withoutTalk(sentences.map((each) => each.text).join(' '), asks)], context: '' };
  }
  return {
    asking: asking.map((sentence) => withoutTalk(sentence.text, asks)),
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

/** Words and marks that join one question to the next. */
const joints =
  /(?=[①②③]|[（(][1-3１-３][)）]|问题[一二三1-3][:：]?|第[一二三](?:[,，、]|是|个)|[一二三]是(?!不))|\s*(?:[,，;；]\s*)?(?:(?:另外|此外|其次|再就是|再者|然后|同时|与此同时|对了|顺便|顺带|换个话题|外加|多问一句|最后一个问题|再问|还有|并且|以及)(?:也|就是|一个|还?想?(?:再?问|知道|了解|请教))*(?:一下|下|一句)?[:：,，]?)|\s+(?:oh,? )?(?:and|plus)? ?(?:also|oh,? and|another (?:question|thing)|additionally|in addition|as well as|second(?:ly)?[,:]|by the way|btw)[,:]?\s+|\s*(?:[—–]{2,}|\s[/+|]\s)\s*/giu;

/** The fewest characters of a piece that can be a question. */
const shortestQuestion = 3;

// "… Also, …", "…，另外…": split only where both sides ask.
function splitAtJoints(sentence: string, asks: (part: string) => number): string[] {
  const pieces = sentence
    .split(joints)
    .map(
      (piece) =>
        piece
          ?.replace(
            /^(?:[①②③]|[（(][1-3１-３][)）]|问题[一二三1-3][:：]?|第[一二三](?:个|是)?[,，、]?|[一二三]是)\s*/u,
            '',
          )
          .trim() ?? '',
    )
    .filter((piece) => piece.length >= shortestQuestion && hasWords(piece));
  const asking = pieces.filter((piece) => asks(piece) >= askingAt);
  return asking.length > 1 && asking.length <= mostQuestions ? pieces : [sentence];
}

/** How unlikely a clause must be to ask for it to be mere talk before or after a question. */
const talkBelow = 0.12;

/** The longest sentence that is looked through for talk around a question, in characters. */
const longestPolite = 300;

// "Sorry if this is a stupid question, …", "… 帮朋友问的".
function withoutTalk(sentence: string, asks: (part: string) => number): string {
  if (sentence.length > longestPolite) return sentence;
  const clauses = sentence.split(
    /(?<=[,，:：;；~～])\s*|\s+(?=[–—-]\s)|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u,
  );
  const isTalk = (clause: string | undefined) => clause !== undefined && asks(clause) < talkBelow;
  while (clauses.length > 1 && isTalk(clauses[0])) clauses.shift();
  while (clauses.length > 1 && isTalk(clauses.at(-1))) clauses.pop();
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

function isMailHead(line: string): boolean {
  return /^[-_*\s]*(?:(?:from|to|cc|bcc|sent|date|subject|发件人|收件人|抄送|主题|日期|发送时间)\s*[:：]|begin forwarded message|forwarded message|original message|on .{5,60} wrote:|转发的?(?:邮件|消息)|原始邮件)/iu.test(
    line,
  );
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
        /^(?:sent from my|get outlook for|发自我的)/iu.test(line) ||
        (lines.slice(index).filter(hasWords).length <= longestSignature && closing.test(line))),
  );
  return start < 0 ? lines : lines.slice(0, start);
}

/** A closing with a name behind it, at the end of a line: "Best, Ann". */
const signing =
  /^(?:(?:many |kind |best |warm )?(?:thanks|thank you|thx|cheers|regards|best|best wishes|sincerely|yours)|谢谢|多谢)[,，.!！\s]+\p{L}[\p{L}.]{0,15}(?: \p{L}[\p{L}.]{0,15})?[.!]?$/iu;

const closing =
  /^(?:(?:many |kind |best |warm |with )?(?:thanks|thank you|thx|cheers|regards|best|best wishes|sincerely|yours(?: \w+)?)|谢谢|多谢|感谢|此致|敬礼|祝好|顺祝商祺)(?: in advance| again| so much| a lot| all)?[\s,.!，。！~～]*$/iu;

function splitLine(line: string): string[] {
  return line
    .replace(/^(?:[-*•]|\d{1,2}[.)、])\s*/u, '')
    .split(
      /(?<=[。！？!?；;])\s*|(?<=\p{Extended_Pictographic}\uFE0F?|:[a-z_]+:)\s+|(?<=[\p{L}\p{N}]{4}[)"'”]?\.)\s+|(?<=\.)\s+(?=\p{Lu}|\p{Script=Han})/u,
    )
    .flatMap((sentence) => sentence.split(/\s+(?=\d[.)]\s*\p{L})/u))
    .map((sentence) => sentence.trim());
}
