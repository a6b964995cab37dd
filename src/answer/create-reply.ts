import type { Passage, Section } from '../knowledge/index.ts';
import { type Catalogue, catalogue, type Language } from '../language/index.ts';
import { briefReply } from './brief-reply.ts';
import { comparisonReply } from './comparison-reply.ts';
import { headingShown } from './heading-shown.ts';
import { isCaveat, isScope } from './is-caveat.ts';
import { isEnded } from './is-ended.ts';
import { labelledText, writeLabels } from './label-line.ts';
import { payLine } from './pay-line.ts';
import { readRanges } from './read-ranges.ts';
import type { Reply, ReplyChoice, ReplyLine, ReplyPart } from './reply.ts';
import { replyLines, type ShownPassage } from './reply-lines.ts';
import { rowsAsked } from './rows-asked.ts';
import type { Answer, Candidate, Part, Unknown } from './types.ts';
import { widthOf } from './width-of.ts';

/**
 * How much of a section is shown at once, in characters; what is left out is one press away. Where no passage was
 * picked out, the section as a whole answers, and more of it is shown.
 */
const excerptLength = { focused: 640, unfocused: 900 };
/** A list in groups that is asked for as a whole is shown whole up to this length, which one screen of a phone holds. */
const wholeLength = 1250;
/** How much of each is shown at the least where several sections answer, in characters. */
const leastOfPart = 450;

/**
 * Puts an answer into words, in its language.
 * @param answer what there is to say
 */
export function createReply(answer: Answer): Reply {
  const words = catalogue(answer.language);
  if (answer.kind === 'brief') return withText(briefReply(answer), words);
  if (answer.kind === 'comparison') return withText(comparisonReply(answer), words);
  const caution = answer.cannotCompare ? [words.comparison.needsTwo] : [];
  const reply = { kind: answer.kind, language: answer.language, parts: [], notes: [], examples: [] };
  if (answer.kind === 'choose') {
    const notes = [
      answer.why === 'role' ? words.chooseRole : words.chooseSection(answer.ofRole),
      ...(answer.more > 0 ? [words.chooseAnother(answer.more)] : []),
      ...caution,
    ];
    return withText({ ...reply, notes, choices: answer.candidates.map(choice) }, words);
  }
  if (answer.kind === 'unknown') {
    const { examples, alternatives } = answer;
    return withText(
      {
        ...reply,
        notes: withCaution(unknownNotes(answer, words), caution, answer.why),
        examples,
        choices: alternatives.map(choice),
      },
      words,
    );
  }
  const excerpts = answer.parts.map((part) => {
    if (!answer.isWhole && isPay(part)) return payExcerpt(part, answer.language);
    // Who asks for a step reads the ladder; what is said of it is one press away.
    if (!answer.isWhole && part.level?.shape === 'step')
      return excerpt(part, textLength(part.section.passages.filter(({ shape }) => shape === 'step')));
    const isList =
      answer.parts.length === 1 && part.isWholeList === true && textLength(part.passages) <= wholeLength;
    const length = isList ? wholeLength : part.isFocused ? excerptLength.focused : excerptLength.unfocused;
    return excerpt(
      part,
      answer.isWhole ? Number.POSITIVE_INFINITY : Math.max(leastOfPart, length / answer.parts.length),
    );
  });
  const parts = answer.parts.map((part, index) => replyPart(part, excerpts[index] as Excerpt, words));
  const whole = answer.parts.flatMap((part, index) =>
    excerpts[index]?.isCut
      ? [
          {
            label: isPay(part) && hasChart(part) ? words.salary.more : words.showWhole,
            role: part.role.id,
            section: part.section.id,
          },
        ]
      : [],
  );
  const only = answer.parts[0].edition.language;
  const notes = [
    ...(only === answer.language || isReadable(answer.parts[0].passages, answer.language)
      ? []
      : [words.onlyIn[only]]),
    ...answer.missing.map((subject) => words.notCovered(subject)),
    ...caution,
  ];
  return withText(
    {
      ...reply,
      parts,
      notes,
      choices: [...whole, ...answer.next.map(choice), ...otherLanguages(answer.parts[0])],
    },
    words,
  );
}

function textLength(passages: Passage[]): number {
  return passages.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** Of the words that are shown, the least share in a language for it to be there to read. */
const leastReadable = 0.4;

// "3 years in operations 三年运营经验" says it in both. A Chinese word is two characters long, by and large.
function isReadable(passages: Passage[], language: Language): boolean {
  const text = passages.map((passage) => passage.text).join(' ');
  const english = text.match(/[a-z]{2,}/gi)?.length ?? 0;
  const chinese = (text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2;
  const own = language === 'zh' ? chinese : english;
  return own > 0 && own >= leastReadable * (english + chinese);
}

// The same answer in the document's other language.
function otherLanguages({ role, edition, section }: Part): ReplyChoice[] {
  return role.editions
    .filter(
      ({ language, sections }) =>
        language !== edition.language && sections.some(({ id }) => id === section.id),
    )
    .map(({ language }) => ({
      label: catalogue(language).languageName,
      role: role.id,
      section: section.id,
      language,
    }));
}

interface Excerpt {
  /** What is said first, before any line of the document; null for nothing. */
  first: string | null;
  lines: ShownPassage[];
  isCut: boolean;
}

// The passages that answer come first. Rows and steps keep their order among themselves: a ladder that starts in
// the middle is none. What room is left goes to the rest of the section, in its order.
function excerpt(part: Part, length: number): Excerpt {
  const { section, passages, isFocused, isNear } = part;
  if (isNear) {
    const [line] = passages;
    const lines = line === undefined ? [] : [{ passage: line, isAnswer: false }];
    return { first: null, lines, isCut: lines.length < section.passages.length };
  }
  const inOrder = (passage: Passage) => passage.shape === 'row' || passage.shape === 'step';
  const chosen = isFocused ? passages : [];
  // In a long table a row would be looked for among all that do not answer.
  const isLeft = (passage: Passage) =>
    passage.shape === 'row' &&
    !chosen.includes(passage) &&
    chosen.some(({ shape }) => shape === 'row') &&
    section.passages.filter(({ shape }) => shape === 'row').length > longestTable;
  const ordered = [
    ...chosen.filter((passage) => !inOrder(passage)),
    ...(chosen.some(inOrder) ? section.passages.filter((each) => inOrder(each) && !isLeft(each)) : []),
  ];
  // Beside the answer to one question, those to others are no help; nor are the other columns beside one of them.
  const isOfColumn = chosen.some((passage) => !section.passages.includes(passage));
  const others = section.passages.filter((passage) =>
    chosen.some(isOfQuestion)
      ? !isOfQuestion(passage) || isOfSame(passage, chosen)
      : !(isOfColumn && passage.shape === 'row') && !isLeft(passage),
  );
  const sequence = [...new Set([...inPairs(ordered, section.passages), ...others])];
  const must = new Set([
    ...(isFocused ? passages : passages.slice(0, 1)),
    ...section.passages.filter(({ text }) => isCaveat(text)),
  ]);
  let room = length - [...must].reduce((sum, passage) => sum + widthOf(passage.text), 0);
  let isOpen = true;
  const lines = sequence.filter((passage) => {
    if (must.has(passage)) return true;
    isOpen = isOpen && widthOf(passage.text) <= room;
    if (isOpen) room -= widthOf(passage.text);
    return isOpen;
  });
  return {
    first: null,
    lines: lines.map((passage) => ({ passage, isAnswer: isFocused && isPicked(passage, part) })),
    isCut: lines.length < section.passages.length,
  };
}

// Several steps of a career that only come near are no level that was asked for.
function isPicked(passage: Passage, { section, passages, level }: Part): boolean {
  const isLevel = section.kind === 'career' && passage.shape === 'step' && level === undefined;
  return (
    passages.includes(passage) && !(isLevel && passages.filter(({ shape }) => shape === 'step').length > 1)
  );
}

/** A table of more rows is no longer seen at one glance. */
const longestTable = 8;

/** Whether a passage answers a question that the document itself asks. */
function isOfQuestion({ labels }: Passage): boolean {
  return /[?？]$/u.test(labels.at(-1) ?? '');
}

function isOfSame({ labels }: Passage, others: readonly Passage[]): boolean {
  return others.some((other) => other.labels.at(-1) === labels.at(-1));
}

// The sentences of one answer stay in the document's order, whichever of them fits the question best.
function inPairs(ordered: Passage[], all: readonly Passage[]): Passage[] {
  return ordered.flatMap((passage) =>
    isOfQuestion(passage)
      ? all.filter((each) => ordered.includes(each) && isOfSame(each, [passage]))
      : [passage],
  );
}

/** How many rows of pay are shown at once, so that a table stays on one screen of a phone. */
const rowsShown = 5;

function isPay({ section }: Part): boolean {
  return section.kind === 'salary' && readRanges(section).length > 0;
}

function hasChart({ section, column }: Part): boolean {
  return readRanges(section, column).filter(({ low, high }) => (low ?? high) !== null).length > 1;
}

// Pay in one line, its table, and one line on how far it may be trusted; the rest is one press away. Who asks for
// something that is said of the figures reads that first.
function payExcerpt(part: Part, language: Language): Excerpt {
  const { section, passages, isFocused, isNear, level } = part;
  const [best] = passages;
  const figures = payLine(part, language);
  const isSaid = isFocused && level === undefined && best !== undefined && best.shape !== 'row';
  if (isNear) {
    const scope = section.passages.find(({ text }) => isScope(text));
    const isStatement = scope === undefined && isSaid;
    const trust = isStatement ? [] : section.passages.filter(({ text }) => isCaveat(text));
    const near = new Set([...(scope === undefined ? [] : [scope]), ...(isStatement ? [best] : []), ...trust]);
    return {
      first: isStatement ? null : figures,
      lines: [...near].map((passage) => shownAs(passage, false)),
      isCut: true,
    };
  }
  const rows = section.passages.filter(
    ({ shape, cells }) => shape === 'row' && cells.join('|') !== section.columns.join('|'),
  );
  const asked = rowsAsked(part);
  const [wanted] = asked;
  const at = wanted === undefined ? 0 : rows.indexOf(wanted);
  const start = Math.max(0, Math.min(at - Math.floor(rowsShown / 2), rows.length - rowsShown));
  const sentences = (isFocused ? passages : section.passages).filter(
    (passage) => passage.shape !== 'row' && !passage.isLeadIn && (isFocused || !isCaveat(passage.text)),
  );
  const said = sentences.slice(0, sentencesOfPay);
  const caveats = section.passages.filter((passage) => isCaveat(passage.text) && !said.includes(passage));
  const [caveat] = caveats;
  const lines = [
    ...(isFocused ? said.map((passage) => shownAs(passage, true)) : []),
    ...rows.slice(start, start + rowsShown).map((passage) => shownAs(passage, asked.includes(passage))),
    ...(isFocused ? [] : said.map((passage) => shownAs(passage, false))),
    ...(caveat === undefined ? [] : [shownAs(caveat, false)]),
  ];
  return {
    first: isSaid ? null : figures,
    lines,
    isCut: lines.length < section.passages.length || hasChart(part),
  };
}

/** How many sentences about the figures are shown before them. */
const sentencesOfPay = 2;

function shownAs(passage: Passage, isAnswer: boolean): ShownPassage {
  return { passage, isAnswer };
}

function replyPart(
  { edition, section, level }: Part,
  { first, lines }: Excerpt,
  words: Catalogue,
): ReplyPart {
  const heading = headingShown(section.heading);
  // A table without headings, such as one of names and values, reads as a list.
  const isTable =
    section.columns.some((column) => column.trim() !== '') &&
    lines.some(({ passage }) => passage.shape === 'row');
  return {
    title: words.titleOf(edition.name, heading),
    ...(isTable && { columns: section.columns }),
    lines: [
      ...(first === null ? [] : [{ text: first, passage: null, isAnswer: true, shape: 'sentence' as const }]),
      ...markSteps(replyLines(lines, section), section, level, words),
    ],
    source: words.source(edition.name, heading, edition.reviewed),
  };
}

// Which step is now and which is next is said in words too, for those who see no colours and no bold.
function markSteps(
  lines: ReplyLine[],
  { passages }: Section,
  level: Passage | undefined,
  words: Catalogue,
): ReplyLine[] {
  const steps = passages.filter(({ shape }) => shape === 'step');
  const at = level === undefined ? -1 : steps.indexOf(level);
  if (at < 0) return lines;
  const marks = new Map([
    [steps[at], words.career.current],
    [steps[at + 1], words.career.next],
  ]);
  return lines.map((line) => {
    const mark = line.passage === null ? undefined : marks.get(line.passage);
    return mark === undefined ? line : { ...line, text: `${line.text} ← ${mark}` };
  });
}

/** What is said to each sort of talk where no person can be reached: in a shell, or to another program. */
const talkSaid = { thanks: 'welcome', person: 'nobody', complaint: 'sorry', self: 'self' } as const;

function unknownNotes(
  { why, otherRole, talk, roles, missing, nearest, alternatives, ofRole }: Unknown,
  words: Catalogue,
): string[] {
  if (why === 'distress') return [words.unknown.distress];
  if (talk !== null && talk !== 'greeting') return [words.talk[talkSaid[talk]]];
  const known = words.canAnswer(roles.names, roles.more);
  if (why === 'roles') return [known];
  if (why === 'not-in-document' && alternatives.length > 0) {
    const unsaid = missing.map((subject) => words.notCovered(subject));
    const line =
      nearest === null
        ? []
        : [`${writeLabels([headingShown(nearest.section.heading)])}${labelledText(nearest.passage)}`];
    return [...(unsaid.length > 0 ? unsaid : [words.unknown[why]]), ...line, words.nearest(ofRole)];
  }
  const isNamed = why === 'other-role' || why === 'unplaced';
  return [isNamed ? words.unknown[why](otherRole ?? words.thatRole) : words.unknown[why], known];
}

// That the documents say nothing of it is beside the point where there were no two things to compare.
function withCaution([first = '', ...rest]: string[], caution: string[], why: Unknown['why']): string[] {
  return why === 'not-in-document' && caution.length > 0
    ? [...caution, ...rest]
    : [first, ...rest, ...caution];
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
    const isNext = shape === 'sentence' && previous?.shape === 'sentence' && previous.isAnswer === isAnswer;
    if (isNext && isEnded(previous.text))
      plain.push(`${plain.pop()}${endsInHan(previous.text) ? '' : ' '}${text}`);
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
  const arrow = isAnswer && shape !== 'bullet' ? '→' : null;
  const order = number === undefined ? null : `${number}.`;
  return `${[arrow, order].filter((mark) => mark !== null).join(' ') || '•'} `;
}
