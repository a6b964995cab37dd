import { LIMITS } from './limits.ts';
import type { Block, Json } from './types.ts';
import { validateBlocks } from './validate-blocks.ts';

/** Slack's refusal: its code, and for invalid shapes what is wrong where. */
export interface Refusal {
  error: string;
  messages?: string[];
}

/**
 * Checks what a message says, for chat.postMessage, chat.postEphemeral, chat.update and response URLs.
 *
 * @param message `text`, `blocks` and `metadata` as sent
 * @param mostText longest `text`, in characters
 * @returns Slack's refusal, or null when Slack would take it
 */
export function validateMessage(message: Json, mostText: number = LIMITS.messageText): Refusal | null {
  const { text = '', blocks = [], metadata } = message;
  if (typeof text !== 'string') return { error: 'invalid_arguments', messages: ['text must be a string'] };
  if (!Array.isArray(blocks)) return { error: 'invalid_blocks_format' };
  if (text.trim() === '' && blocks.length === 0) return { error: 'no_text' };
  if (text.length > mostText) return { error: 'msg_too_long' };
  const faults = validateBlocks(blocks, 'message');
  if (faults.length > 0) {
    // A second table is refused under another code, as Slack documents for the table block.
    const tables = faults.every((fault) => fault.startsWith('only_one_table_allowed'));
    return { error: tables ? 'invalid_attachments' : 'invalid_blocks', messages: faults };
  }
  if (countText(blocks as Block[]) > LIMITS.blocksTotal) return { error: 'msg_blocks_too_long' };
  return metadata === undefined ? null : validateMetadata(metadata);
}

/** Characters a reader sees in blocks: every string that is text, not an id, a value or a type. */
function countText(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countText(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) =>
      sum + (typeof item === 'string' ? (TEXT_KEYS.has(key) ? item.length : 0) : countText(item)),
    0,
  );
}

const TEXT_KEYS = new Set(['text', 'title', 'label', 'alt_text', 'name']);

function validateMetadata(metadata: unknown): Refusal | null {
  const { event_type, event_payload, ...others } = (metadata ?? {}) as Json;
  const shaped =
    typeof event_type === 'string' &&
    event_type !== '' &&
    typeof event_payload === 'object' &&
    event_payload !== null &&
    !Array.isArray(event_payload) &&
    Object.keys(others).every((key) => key === 'entities');
  if (!shaped) return { error: 'invalid_metadata_format' };
  return JSON.stringify(event_payload).length > LIMITS.metadataPayload
    ? { error: 'metadata_too_large' }
    : null;
}
