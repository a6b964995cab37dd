import { isPointing } from './is-pointing.ts';
import { readMrkdwn } from './read-mrkdwn.ts';

/** What Slack sends of a message, so far as its words stand in it; any of it may be missing. */
export interface MessageLike {
  text?: string | null | undefined;
  blocks?: unknown;
  attachments?: unknown;
}

/**
 * The words of a message: its own; where it has none of its own, or only points at what it forwards, those in its
 * blocks and in the messages that it shares.
 * @returns plain text with its line breaks; empty where there are no words
 */
export function readWords(message: MessageLike): string {
  const own = readMrkdwn(message.text ?? '') || wordsOfBlocks(message.blocks);
  if (own !== '' && !isPointing(own)) return own;
  return wordsOfAttachments(message.attachments) || own;
}

type Fields = Record<string, unknown>;

/** Blocks hold blocks: how deep they are read. */
const deepest = 6;

function wordsOfAttachments(attachments: unknown): string {
  return joined(
    listOf(attachments).map((attachment) => {
      const shared = listOf(attachment.message_blocks).map(({ message }) =>
        wordsOfBlocks(fieldsOf(message).blocks),
      );
      return joined(shared) || wordsOfBlocks(attachment.blocks) || wordsOfText(attachment.text);
    }),
  );
}

function wordsOfBlocks(blocks: unknown): string {
  return joined(listOf(blocks).map((block) => wordsOf(block, deepest)));
}

function wordsOf(block: Fields, depth: number): string {
  if (depth === 0) return '';
  const { type, text, elements, fields } = block;
  const below = (list: unknown) => listOf(list).map((each) => wordsOf(each, depth - 1));
  switch (type) {
    case 'rich_text':
    case 'rich_text_list':
    case 'context':
      return joined(below(elements));
    case 'rich_text_section':
    case 'rich_text_preformatted':
      return inLine(elements);
    case 'rich_text_quote':
      return joined(
        inLine(elements)
          .split('\n')
          .map((line) => `> ${line}`),
      );
    case 'section':
    case 'header':
    case 'markdown':
      return joined([wordsOfText(text), ...listOf(fields).map((field) => wordsOfText(field))]);
    case 'mrkdwn':
    case 'plain_text':
      return wordsOfText(block);
    default:
      return '';
  }
}

function inLine(elements: unknown): string {
  const words = listOf(elements).map(({ type, text, url }) =>
    type === 'text' || type === 'link' ? stringOf(text) || stringOf(url) : ' ',
  );
  return joined(
    words
      .join('')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim()),
  );
}

function wordsOfText(text: unknown): string {
  const { type, text: inside } = fieldsOf(text);
  return type === 'plain_text' ? stringOf(inside).trim() : readMrkdwn(stringOf(inside) || stringOf(text));
}

function joined(lines: string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
