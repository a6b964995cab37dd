import type { Passage } from '../knowledge/index.ts';
import { type Catalogue, catalogue } from '../language/index.ts';
import { briefReply } from './brief-reply.ts';
import { comparisonReply } from './comparison-reply.ts';
import type { Reply, ReplyChoice, ReplyLine, ReplyPart } from './reply.ts';
import { replyLines, type ShownPassage } from './reply-lines.ts';
import type { Answer, Briefed, Candidate, Part, Unknown } from './types.ts';

/**
 * How much of a section is shown at once, in characters; what is left out is one press away. Where no passage was
 * picked out, the section as a whole answers, and more of it is shown.
 */
const excerptLength = { focused: 640, unfocused: 900 };
/** How much of each is shown at the least where several sections answer, in characters. */
const leastOfPart = 450;

/**
 * Puts an answer into words, in its language.
 * @param answer what there is to say
 */
export function createReply(answer: Answer | Briefed): Reply {
  const words = catalogue(answer.language);
  if (answer.kind === 'brief') return withText(briefReply(answer), words);
  if (answer.kind === 'comparison') return withText(comparisonReply(answer), words);
  const caution = answer.cannotCompare ? [words.comparison.needsTwo] : [];
  const reply = { kind: answer.kind, language: answer.language, parts: [], notes: [], examples: [] };
  if (answer.kind === 'choose') {
    const notes = [answer.why === 'role' ? words.chooseRole : words.chooseSection, ...caution];
    return withText({ ...reply, notes, choices: answer.candidates.map(choice) }, words);
  }
  if (answer.kind === 'unknown') {
    const { examples, alternatives } = answer;
    return withText(
      {
        ...reply,
        notes: [...unknownNotes(answer, words), ...caution],
        examples,
        choices: alternatives.map(choice),
      },
      words,
    );
  }
  const excerpts = answer.parts.map((part) => {
    const length = part.isFocused ? excerptLength.focused : excerptLength.unfocused;
    return excerpt(
      part,
      answer.isWhole ? Number.POSITIVE_INFINITY : Math.max(leastOfPart, length / answer.parts.length),
    );
  });
  const parts = answer.parts.map((part, index) => replyPart(part, excerpts[index] as Excerpt, words));
  const whole = answer.parts.flatMap((part, index) =>
    excerpts[index]?.isCut ? [{ label: words.showWhole, role: part.role.id, section: part.section.id }] : [],
  );
  const notes = [...answer.missing.map((subject) => words.notCovered(subject)), ...caution];
  return withText({ ...reply, parts, notes, choices: [...whole, ...answer.next.map(choice)] }, words);
}

interface Excerpt {
  lines: ShownPassage[];
  isCut: boolean;
}

// The passages that answer come first. Rows and steps keep their order among themselves: a ladder that starts in
// the middle is none. What room is left goes to the rest of the section, in its order.
function excerpt({ section, passages, isFocused }: Part, length: number): Excerpt {
  const inOrder = (passage: Passage) => passage.shape === 'row' || passage.shape === 'step';
  const chosen = isFocused ? passages : [];
  const ordered = [
    ...chosen.filter((passage) => !inOrder(passage)),
    ...(chosen.some(inOrder) ? section.passages.filter(inOrder) : []),
  ];
  const sequence = [...new Set([...ordered, ...section.passages])];
  const must = new Set([
    ...(isFocused ? passages : passages.slice(0, 1)),
    ...section.passages.filter(isCaveat),
  ]);
  let room = length - [...must].reduce((sum, passage) => sum + passage.text.length, 0);
  let isOpen = true;
  const lines = sequence.filter((passage) => {
    if (must.has(passage)) return true;
    isOpen = isOpen && passage.text.length <= room;
    if (isOpen) room -= passage.text.length;
    return isOpen;
  });
  return {
    lines: lines.map((passage) => ({ passage, isAnswer: isFocused && passages.includes(passage) })),
    isCut: lines.length < section.passages.length,
  };
}

// What a document says of how far its figures may be trusted is never left out.
function isCaveat({ text }: Passage): boolean {
  return /for reference only|for guidance only|indicative only|仅供参考|僅供參考|\b(?:gives?|has|have) only\b.*\b(?:figures|data)\b|只有.*数据/iu.test(
    text,
  );
}

function replyPart({ edition, section }: Part, { lines }: Excerpt, words: Catalogue): ReplyPart {
  return {
    title: words.titleOf(edition.name, section.heading),
    ...(lines.some(({ passage }) => passage.shape === 'row') && { columns: section.columns }),
    lines: replyLines(lines, section),
    source: words.source(edition.name, section.heading, edition.reviewed),
  };
}

function unknownNotes({ why, otherRole, roles, alternatives }: Unknown, words: Catalogue): string[] {
  if (why === 'distress') return [words.unknown.distress];
  const known = words.canAnswer(roles.names, roles.more);
  if (why === 'not-in-document' && alternatives.length > 0) return [words.unknown[why], words.nearest];
  const isNamed = why === 'other-role' || why === 'unplaced';
  return [isNamed ? words.unknown[why](otherRole ?? words.thatRole) : words.unknown[why], known];
}

function choice({ role, section, title }: Candidate): ReplyChoice {
  return { label: title, role: role.id, section: section?.id ?? null };
}

// What a section is silent on stands directly below its title: a hurried reader must not take the rest for it.
function withText(reply: Omit<Reply, 'text'>, words: Catalogue): Reply {
  if (reply.kind === 'answer') {
    const parts = reply.parts.map(({ title, columns, lines, source }, index) =>
      [title, ...(index === 0 ? reply.notes : []), ...plainLines(lines, columns), source].join('\n'),
    );
    return { ...reply, text: parts.join('\n\n') };
  }
  const bullets = (lines: string[]) => lines.map((line) => `• ${line}`);
  const examples = reply.examples.length > 0 ? [words.forExample, ...bullets(reply.examples)] : [];
  const choices = bullets(reply.choices.map(({ label }) => label));
  return { ...reply, text: [...reply.notes, ...choices, ...examples].join('\n') };
}

function plainLines(lines: ReplyLine[], columns: string[] = []): string[] {
  const plain: string[] = [];
  lines.forEach((line, index) => {
    const { text, shape, isAnswer } = line;
    const previous = lines[index - 1];
    // Sentences read on in one paragraph; the ones that answer stand apart.
    const readsOn = shape === 'sentence' && previous?.shape === 'sentence' && previous.isAnswer === isAnswer;
    if (readsOn) plain.push(`${plain.pop()}${endsInHan(previous.text) ? '' : ' '}${text}`);
    else {
      if (shape === 'row' && previous?.shape !== 'row' && columns.length > 0) plain.push(columns.join(' | '));
      plain.push(`${markOf(line)}${text}`);
    }
  });
  return plain;
}

function endsInHan(text: string): boolean {
  return /[\u3000-\u9fff\uff00-\uffef]$/u.test(text);
}

// Plain text has no bold: within a table or a ladder an arrow shows which line answers.
function markOf({ shape, isAnswer, number }: ReplyLine): string {
  if (shape === 'sentence') return '';
  const mark = number === undefined ? '•' : `${number}.`;
  return `${isAnswer && shape !== 'bullet' ? '→' : mark} `;
}
