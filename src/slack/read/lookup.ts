import { z } from 'zod';
import { briefParts, type ReplyChoice } from '../../answer/index.ts';
import { languages } from '../../language/index.ts';
import { parseCarried } from './parse-carried.ts';

const language = z.enum(languages);
const request = z.object({
  text: z.string(),
  role: z.string().nullable(),
  kind: z.string().nullable(),
  language: language.nullable(),
  /** The language that the answer is wanted in, whatever the question's. */
  wanted: language.optional(),
  isArgument: z.boolean().optional(),
  section: z.string().nullable().optional(),
  level: z.string().nullable().optional(),
  about: z.string().nullable().optional(),
});
/** The id under which the question that led here is remembered. */
const asked = z.string().optional();
const lookup = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), request, asked }),
  z.object({
    kind: z.literal('section'),
    role: z.string(),
    section: z.string(),
    language,
    asked,
    /** What was asked before, so that the level that it names stays marked. */
    text: z.string().optional(),
    /** Whether it is the rest of the answer that the button stands under. */
    isRest: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('requirements'),
    request,
    /** A span of years by its id; null to read it from the text. */
    years: z.string().nullable(),
    parts: z.array(z.enum(briefParts)),
    asked,
  }),
]);

/**
 * What was asked for, in the form that a button carries: looking it up again gives the same answer, so nothing
 * has to be kept between a message and the press of its buttons.
 */
export type Lookup = z.infer<typeof lookup>;

/** Slack’s limit of a button’s value, less a mark in front of it. */
const valueLimit = 1990;

/**
 * The value of a button that leads to a lookup.
 * @returns JSON of at most 1,990 characters; a longer question is cut
 */
export function writeLookup(value: Lookup): string {
  const json = JSON.stringify(value);
  if (json.length <= valueLimit || value.kind === 'section') return json;
  const text = value.request.text.slice(
    0,
    value.request.text.length - Math.ceil((json.length - valueLimit) / 2),
  );
  return writeLookup({ ...value, request: { ...value.request, text } });
}

/**
 * The lookup that a button's value stands for.
 * @returns null where the value is none that this version writes, as in a message of an older one
 */
export function readLookup(value: string | undefined): Lookup | null {
  return parseCarried(lookup, value);
}

/** How much of a question goes with a section, in characters: a level is named in fewer. */
const keptText = 200;

/**
 * The lookup that follows when a person takes one of a reply's choices.
 * @param from the lookup that gave the reply
 * @param to the reply's language, which the next answer keeps
 */
export function followChoice(from: Lookup, choice: ReplyChoice, to: z.infer<typeof language>): Lookup {
  // The same in another language.
  if (choice.language !== undefined && from.kind !== 'section')
    return { ...from, request: { ...from.request, role: choice.role, wanted: choice.language } };
  if (choice.section !== null) {
    const text = from.kind === 'section' ? from.text : from.request.text.slice(0, keptText);
    return {
      kind: 'section',
      role: choice.role,
      section: choice.section,
      language: choice.language ?? to,
      asked: from.asked,
      ...(text && { text }),
    };
  }
  return from.kind === 'section'
    ? { ...from, role: choice.role }
    : { ...from, request: { ...from.request, role: choice.role, language: to } };
}
