import { z } from 'zod';
import { languages } from '../../language/index.ts';
import { parseCarried } from './parse-carried.ts';

const teaching = z.object({
  text: z.string(),
  role: z.string().nullable(),
  section: z.string().nullable(),
  language: z.enum(languages),
});

/** A phrase on its way to be taught, in the form that a button or a modal carries. */
export type Teaching = z.infer<typeof teaching>;

/** Slack's limit of a button's value. What is longer than a phrase may be is refused, so its end does not matter. */
const valueLimit = 2_000;

/** The value of a button that opens the modal for teaching. */
export function writeTeaching(value: Teaching): string {
  const json = JSON.stringify(value);
  if (json.length <= valueLimit) return json;
  const excess = json.length - valueLimit;
  return writeTeaching({ ...value, text: value.text.slice(0, Math.max(0, value.text.length - excess)) });
}

/** @returns null where the value is none that this version writes */
export function readTeaching(value: string | undefined): Teaching | null {
  return parseCarried(teaching, value);
}
