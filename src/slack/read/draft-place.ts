import { z } from 'zod';
import { languages } from '../../language/index.ts';
import { parseCarried } from './parse-carried.ts';

const draftPlace = z.object({
  draft: z.string(),
  role: z.string().nullable(),
  section: z.string().nullable(),
  language: z.enum(languages),
});

/** Where an answer of a person is to be written, in the form that a modal carries; no section for a heading of its own. */
export type DraftPlace = z.infer<typeof draftPlace>;

/** @returns null where the value is none that this version writes */
export function readDraftPlace(value: string | undefined): DraftPlace | null {
  return parseCarried(draftPlace, value);
}
