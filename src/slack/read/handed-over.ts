import { z } from 'zod';
import { languages } from '../../language/index.ts';
import { parseCarried } from './parse-carried.ts';

export const handedOver = z.object({
  /** The hand-over's id. */
  id: z.string(),
  /** The language that the experts' message is written in. */
  language: z.enum(languages),
  /** Whether the message says who asked. */
  isNamed: z.boolean(),
  /** Where the question can be read; null where it says nothing of that. */
  link: z.string().nullable(),
});

/** What the button below a question in the experts' channel carries: which one it is, and how it is drawn. */
export type HandedOver = z.infer<typeof handedOver>;

/**
 * @param value a button's value, or what a form kept of it
 * @returns null where it is none that this version writes
 */
export function readHandedOver(value: string): HandedOver | null {
  return parseCarried(handedOver, value);
}
