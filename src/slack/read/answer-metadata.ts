import type { types } from '@slack/bolt';
import { z } from 'zod';
import { type Language, languages } from '../../language/index.ts';
import type { Finding } from '../finding.ts';

/** Marks a message as an answer of ours, in Slack's message metadata. */
const answerEvent = 'rolebook_answer';

const shape = z.object({
  event_type: z.literal(answerEvent),
  event_payload: z.object({
    role: z.string().optional(),
    language: z.enum(languages).optional(),
    asked: z.string().optional(),
  }),
});

/**
 * What a later question in the same thread needs to know of this answer.
 * @param asked the ts of the message that it answers, where it answers one
 * @returns Slack's message metadata; null where there is nothing to know
 */
export function answerMetadata(
  { role, sections, reply }: Finding,
  asked?: string,
): types.MessageMetadata | null {
  if (role === null) return asked === undefined ? null : markAnswer(asked);
  const section = sections[0]?.section.id ?? 'requirements';
  const event_payload = { role, section, language: reply.language, ...(asked !== undefined && { asked }) };
  return { event_type: answerEvent, event_payload };
}

/** Marks an answer that is about no role. */
export function markAnswer(asked: string): types.MessageMetadata {
  return { event_type: answerEvent, event_payload: { asked } };
}

/** @returns what a message's metadata tells of an answer of ours; undefined where it is none */
export function readAnswerMetadata(
  metadata: unknown,
): { role?: string | undefined; language?: Language | undefined; asked?: string | undefined } | undefined {
  return shape.safeParse(metadata).data?.event_payload;
}
