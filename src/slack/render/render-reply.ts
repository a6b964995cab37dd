import type { types } from '@slack/bolt';
import type { Reply } from '../../answer/index.ts';
import { catalogue } from '../../language/index.ts';
import type { Finding } from '../finding.ts';
import { followChoice, writeLookup } from '../lookup.ts';
import { shareAction, showAction } from './actions.ts';
import { cutText } from './cut-text.ts';
import { button, context } from './elements.ts';
import { escapeText } from './escape-text.ts';
import { messageBudget } from './limits.ts';
import type { Message } from './message.ts';
import { renderPart } from './render-part.ts';
import { richList, richSection } from './rich-text.ts';

/** What stands around an answer: a button to share it, or who shared it; nothing of both in threads and DMs. */
export type Frame = { kind: 'plain' } | { kind: 'private' } | { kind: 'shared'; by: string };

/**
 * Draws what a lookup found.
 * @param finding what to show
 * @param frame what stands around it
 * @returns a message within Slack's limits; lines at the end give way to an ellipsis where all is too much
 */
export function renderReply(finding: Finding, frame: Frame): Message {
  const { reply } = finding;
  const sharedBy = frame.kind === 'shared' ? catalogue(reply.language).sharedBy(frame.by) : null;
  const text = [reply.text, sharedBy].filter((each) => each !== null).join('\n');
  const lines = reply.parts.reduce((sum, part) => sum + part.lines.length, 0);
  return {
    text: escapeText(cutLines(text, messageBudget)),
    blocks: drawWithin(finding, frame, sharedBy, lines),
  };
}

function drawWithin(
  finding: Finding,
  frame: Frame,
  sharedBy: string | null,
  lines: number,
): types.KnownBlock[] {
  const blocks = draw(finding, keepLines(finding.reply, lines), frame, sharedBy);
  const excess = JSON.stringify(blocks).length - messageBudget;
  if (excess <= 0 || lines === 0) return blocks;
  return drawWithin(
    finding,
    frame,
    sharedBy,
    Math.min(lines - 1, Math.floor(lines * (messageBudget / (messageBudget + excess)))),
  );
}

/** The first lines of a reply's parts, and an ellipsis where more would follow. */
function keepLines(reply: Reply, count: number): Reply {
  let left = count;
  const parts = reply.parts.map((part) => {
    const lines = part.lines.slice(0, left);
    left -= lines.length;
    const isCut = lines.length < part.lines.length;
    return isCut
      ? { ...part, lines: [...lines, { text: '…', isAnswer: false, shape: 'sentence' as const }] }
      : part;
  });
  return { ...reply, parts };
}

function draw(finding: Finding, reply: Reply, frame: Frame, sharedBy: string | null): types.KnownBlock[] {
  const parts = reply.parts.flatMap((part, index) =>
    renderPart(part, finding.sections[index]?.section, reply.language),
  );
  return [
    ...oneTable(parts, reply, finding),
    ...words(reply),
    ...(sharedBy === null ? [] : [context(sharedBy)]),
    ...buttons(finding, frame),
  ];
}

/** Slack takes one table a message: with a second one, rows are drawn as a list. */
function oneTable(blocks: types.KnownBlock[], reply: Reply, { sections }: Finding): types.KnownBlock[] {
  if (blocks.filter(({ type }) => type === 'table').length <= 1) return blocks;
  return reply.parts.flatMap((part, index) =>
    renderPart(part, index === 0 ? sections[0]?.section : undefined, reply.language),
  );
}

/** The lines that are no document's: what is missing, asked back or not known, and what could be asked. */
function words({ notes, examples, language }: Reply): types.RichTextBlock[] {
  const paragraphs = notes.map((note) => richSection([{ text: note, bold: false }]));
  const list =
    examples.length === 0
      ? []
      : [
          richSection([{ text: catalogue(language).forExample, bold: false }]),
          richList(
            'bullet',
            examples.map((text) => ({ text, bold: false })),
          ),
        ];
  const elements = [...paragraphs, ...list];
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
}

/** Where to go on from here, and the button that shares the answer. */
function buttons({ lookup, reply }: Finding, frame: Frame): types.ActionsBlock[] {
  const choices = reply.choices
    .slice(0, choicesShown)
    .map((choice, index) =>
      button(showAction(index), choice.label, writeLookup(followChoice(lookup, choice, reply.language))),
    );
  const share =
    frame.kind === 'private' && reply.kind === 'answer'
      ? [button(shareAction, catalogue(reply.language).share, writeLookup(lookup))]
      : [];
  const elements = [...choices, ...share];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

const choicesShown = 5;

function cutLines(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf('\n', limit - 2);
  return end > limit / 2 ? `${text.slice(0, end)}\n…` : cutText(text, limit);
}
