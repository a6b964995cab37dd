import type { types } from '@slack/bolt';
import type { Finding } from './finding.ts';

/** Marks a message as an answer of ours, in Slack's message metadata. */
export const answerEvent = 'rolebook_answer';

/**
 * What a later question in the same thread needs to know of this answer.
 * @returns Slack's message metadata; null where the answer is about no role
 */
export function answerMetadata({ role, sections, reply }: Finding): types.MessageMetadata | null {
  if (role === null) return null;
  const section = sections[0]?.section.id ?? 'requirements';
  return { event_type: answerEvent, event_payload: { role, section, language: reply.language } };
}
