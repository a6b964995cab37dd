import type { types } from '@slack/bolt';
import { type Reply, type ReplyChoice, writeLabels } from '../../answer/index.ts';
import type { Passage } from '../../knowledge/index.ts';
import { catalogue } from '../../language/index.ts';
import type { Finding } from '../finding.ts';
import { isDirect } from '../read/is-direct.ts';
import { followChoice, type Lookup, writeLookup } from '../read/lookup.ts';
import {
  askPersonAction,
  feedbackAction,
  fileAction,
  plainTextAction,
  seeAction,
  shareAction,
  showAction,
} from './actions.ts';
import { cutText } from './cut-text.ts';
import { actions, button, context, feedbackButtons } from './elements.ts';
import { escapeText } from './escape-text.ts';
import { messageBudget } from './limits.ts';
import type { Message } from './message.ts';
import { keepingText, renderKeeping } from './render-keeping.ts';
import { type PartStyle, renderPart } from './render-part.ts';
import { renderPeople } from './render-people.ts';
import { richText, sentence } from './rich-text.ts';

/** What stands around an answer: a button to share it, or who shared it; nothing of both in threads and DMs. */
type Frame = { kind: 'plain' } | { kind: 'private' } | { kind: 'shared'; by: string };

/** The frame of an answer that one person sees; in a direct conversation there is no channel to share it to. */
export function frameFor(channel: string): Frame {
  return { kind: isDirect(channel) ? 'plain' : 'private' };
}

/** How an answer is drawn: where, in what frame, and whether a person can be asked instead. */
interface Style {
  frame: Frame;
  /** `full`: every block that messages have; `plain`: those that Slack has long had; `view`: those of modals. */
  blocks: PartStyle;
  canAskPerson: boolean;
}

/**
 * Draws what a lookup found.
 * @param finding what to show
 * @param frame what stands around it
 * @param canAskPerson whether questions can be handed to a person
 * @returns a message within Slack's limits; lines at the end give way to an ellipsis where all is too much
 */
export function renderReply(finding: Finding, frame: Frame, canAskPerson = false): Message {
  const { reply } = finding;
  if (finding.why === 'distress') return renderPeople(reply.notes, finding.contact, reply.language);
  const sharedBy = frame.kind === 'shared' ? catalogue(reply.language).sharedBy(frame.by) : null;
  const text = [
    reply.text,
    ...figureText(finding),
    ...keepingText(finding.keeping ?? [], reply.language),
    sharedBy,
  ]
    .filter((each) => each !== null)
    .join('\n');
  const [blocks, plainer] = (['full', 'plain'] as const).map((each) =>
    drawWithin(finding, { frame, canAskPerson, blocks: each }, messageBudget),
  ) as [types.KnownBlock[], types.KnownBlock[]];
  return { text: escapeText(cutLines(text, messageBudget)), blocks, plainer };
}

/** The same as blocks of a modal, which holds neither tables nor charts. */
export function renderReplyInView(finding: Finding): types.KnownBlock[] {
  if (finding.why === 'distress') return renderReply(finding, { kind: 'plain' }).blocks;
  return drawWithin(
    finding,
    { frame: { kind: 'plain' }, canAskPerson: false, blocks: 'view' },
    messageBudget,
  );
}

function drawWithin(finding: Finding, style: Style, budget: number): types.KnownBlock[] {
  const total = finding.reply.parts.reduce((sum, part) => sum + part.lines.length, 0);
  const whole = draw(finding, finding.reply, style);
  if (JSON.stringify(whole).length <= budget || total === 0) return whole;
  // A figure cannot be cut, so what is too long is drawn as lines.
  const lined: Finding = { ...finding, figure: { kind: 'none' } };
  let kept = total;
  while (true) {
    const blocks = draw(lined, keepLines(finding.reply, kept), style);
    const excess = JSON.stringify(blocks).length - budget;
    if (excess <= 0 || kept === 0) return blocks;
    kept = Math.min(kept - 1, Math.floor(kept * (budget / (budget + excess))));
  }
}

/** The first lines of a reply's parts, and an ellipsis where more would follow. */
function keepLines(reply: Reply, count: number): Reply {
  let left = count;
  const parts = reply.parts.map((part) => {
    const lines = part.lines.slice(0, left);
    left -= lines.length;
    const isCut = lines.length < part.lines.length;
    const ellipsis = { text: '…', passage: null, isAnswer: false, shape: 'sentence' as const };
    return isCut ? { ...part, lines: [...lines, ellipsis] } : part;
  });
  return { ...reply, parts };
}

function draw(finding: Finding, reply: Reply, style: Style): types.KnownBlock[] {
  const { frame } = style;
  const draws = (figure: Finding['figure'], tables: number) =>
    reply.parts.flatMap((part, index) =>
      renderPart(part, { figure, index, takesTable: index < tables }, reply.language, style.blocks),
    );
  const parts = draws(finding.figure, reply.parts.length);
  // Slack takes one table a message: with a second one, rows are drawn as a list.
  const tables = parts.filter(({ type }) => type === 'table').length;
  return [
    ...belowTitle(words(reply), tables > 1 ? draws({ kind: 'none' }, 1) : parts),
    ...renderKeeping(finding.keeping ?? [], reply.language),
    ...(frame.kind === 'shared' ? [context(catalogue(reply.language).sharedBy(frame.by))] : []),
    ...choices(finding, style.blocks),
    ...examples(reply, actionOf(style.blocks)),
    ...deeds(finding, style),
    ...(reply.kind === 'answer' && style.blocks === 'full'
      ? [feedbackButtons(feedbackAction, reply.language, finding.lookup)]
      : []),
  ];
}

/** What a section is silent on comes before what it says, so that nobody takes one for the other. */
function belowTitle(lines: types.KnownBlock[], parts: types.KnownBlock[]): types.KnownBlock[] {
  // The title of a card is part of it.
  const titles = parts[0]?.type === 'header' ? 1 : 0;
  return [...parts.slice(0, titles), ...lines, ...parts.slice(titles)];
}

/** The lines that are no document's: what is missing, asked back or not known. */
function words({ notes }: Reply): types.RichTextBlock[] {
  return richText(notes.map(sentence));
}

function actionOf(style: PartStyle): (index: number) => string {
  return style === 'view' ? seeAction : showAction;
}

/** Where to go on from here. */
function choices({ lookup, reply, sections }: Finding, style: PartStyle): types.ActionsBlock[] {
  const { salary, showWhole } = catalogue(reply.language);
  const shown = reply.choices
    .slice(0, choicesShown)
    // No modal holds a chart.
    .map((choice) =>
      style === 'view' && choice.label === salary.more ? { ...choice, label: showWhole } : choice,
    );
  const elements = shown.map((choice, index) => {
    const isAlone = shown.every(({ label }, other) => other === index || label !== choice.label);
    return button(
      actionOf(style)(index),
      isAlone ? choice.label : `${writeLabels([choice.label])}${placeOf(choice, sections)}`,
      writeLookup(markRest(followChoice(lookup, choice, reply.language), sections)),
    );
  });
  return actions(elements);
}

/** Which of several sections a button leads to; the role where another one has a section of that name. */
function placeOf({ role, section }: ReplyChoice, sections: Finding['sections']): string {
  const part = sections.find((each) => each.role.id === role && each.section.id === section);
  const heading = part?.section.heading ?? section ?? role;
  const isElsewhere = sections.some((each) => each !== part && each.section.heading === heading);
  return isElsewhere ? (part?.edition.name ?? role) : heading;
}

/** The rest of what is shown already is for whoever presses, not for everybody again. */
function markRest(next: Lookup, sections: Finding['sections']): Lookup {
  const isShown =
    next.kind === 'section' &&
    sections.some(({ role, section }) => role.id === next.role && section.id === next.section);
  return isShown ? { ...next, isRest: true } : next;
}

const choicesShown = 6;

/** Questions that can be answered, to press. */
function examples(
  { examples: texts, language }: Reply,
  actionId: (index: number) => string,
): types.KnownBlock[] {
  const elements = texts.map((text, index) => {
    const request = { text, role: null, kind: null, language };
    return button(actionId(index), text, writeLookup({ kind: 'question', request }));
  });
  return elements.length === 0 ? [] : [context(catalogue(language).forExample), ...actions(elements)];
}

/** What can be done with the answer: share it, take it along, or ask a person instead. */
function deeds(
  { lookup, reply, figure, why }: Finding,
  { frame, blocks, canAskPerson }: Style,
): types.ActionsBlock[] {
  const { share, requirements, askPerson } = catalogue(reply.language);
  const value = writeLookup(lookup);
  const isAnswer = reply.kind === 'answer';
  const elements = [
    ...(frame.kind === 'private' && isAnswer ? [button(shareAction, share, value)] : []),
    ...(figure.kind === 'brief' && blocks !== 'view'
      ? [button(fileAction, requirements.asFile, value), button(plainTextAction, requirements.asText, value)]
      : []),
    ...(canAskPerson &&
    reply.kind === 'unknown' &&
    why !== 'roles' &&
    why !== 'talk' &&
    lookup.kind === 'question' &&
    lookup.request.text !== ''
      ? [button(askPersonAction, askPerson.button, value)]
      : []),
  ];
  return actions(elements);
}

/** What a figure shows beyond the reply's own text. */
function figureText({ figure, reply }: Finding): string[] {
  const said = new Set(reply.parts.flatMap(({ lines }) => lines.map(({ passage }) => passage)));
  const textsOf = (passages: Passage[]) =>
    passages.filter((passage) => !said.has(passage)).map(({ text }) => text);
  if (figure.kind !== 'career') return [];
  const { sidePaths } = figure.ladder;
  const words = catalogue(reply.language).career;
  const unsaid = textsOf(sidePaths);
  return unsaid.length === 0 ? [] : [words.sidePaths, ...unsaid.map((text) => `• ${text}`)];
}

function cutLines(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf('\n', limit - 2);
  return end > limit / 2 ? `${text.slice(0, end)}\n…` : cutText(text, limit);
}
