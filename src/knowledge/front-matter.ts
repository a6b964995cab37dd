import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Language, languages } from '../language/index.ts';
import type { Fault } from './types.ts';

/** What a document says of itself between its leading --- lines. Keys that Rolebook does not know are left alone. */
export interface FrontMatter {
  role?: string | undefined;
  name?: string | undefined;
  title?: string | undefined;
  language?: Language | undefined;
  aliases?: string[] | undefined;
  reviewed?: string | undefined;
}

/** A word or a number, as YAML reads it, as text. */
const text = z
  .union([z.string(), z.number()], 'must be a text')
  .transform((value) => String(value).trim())
  .refine((value) => value !== '', 'must not be empty');

const shape = z.object({
  role: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}/_.-]*$/u, 'must be an id without spaces, such as "ai-product-manager"')
    .optional(),
  name: text.optional(),
  title: text.optional(),
  language: z.enum(languages, `must be one of ${languages.join(', ')}`).optional(),
  aliases: z
    .array(z.coerce.string().trim().min(1, 'must not be empty'), 'must be a list of names')
    .optional(),
  reviewed: z.iso.date('must be a day such as 2026-01-31').optional(),
});

/**
 * Reads front matter.
 * @param yaml the text between the --- lines
 * @param firstLine the line of the file on which that text begins
 * @param file the file's path, for the faults
 * @returns what could be read, and an error for each value that could not
 */
export function parseFrontMatter(
  yaml: string,
  firstLine: number,
  file: string,
): { frontMatter: FrontMatter; faults: Fault[] } {
  const lines = new LineCounter();
  // The core schema without dates: "2026-01-31" stays the text that the author wrote.
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core' });
  const fault = (offset: number, problem: string, remedy: string): Fault => ({
    severity: 'error',
    source: { file, line: firstLine + Math.max(1, lines.linePos(offset).line) - 1 },
    problem,
    remedy,
  });
  if (document.errors.length > 0) {
    return {
      frontMatter: {},
      faults: document.errors.map((error) =>
        fault(
          error.pos[0],
          `The front matter is not valid YAML: ${(error.message.split('\n')[0] ?? '').replace(/:$/, '')}.`,
          'Mend the line, or put the value in quotes.',
        ),
      ),
    };
  }
  const value = readValue(document);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      frontMatter: {},
      faults: [fault(0, 'The front matter is not a list of "key: value" lines.', 'Write it so.')],
    };
  }
  const frontMatter: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [key, field] of Object.entries(shape.shape)) {
    const own = (value as Record<string, unknown>)[key];
    if (own === undefined || own === null) continue;
    const parsed = field.safeParse(own);
    if (parsed.success) {
      frontMatter[key] = parsed.data;
      continue;
    }
    const node = document.get(key, true) as { range?: [number, number, number] } | undefined;
    const problem = `"${key}" ${parsed.error.issues[0]?.message ?? 'is not right'}, not ${JSON.stringify(own)}.`;
    faults.push(fault(node?.range?.[0] ?? 0, problem, 'Mend the value or take the line out.'));
  }
  return { frontMatter: frontMatter as FrontMatter, faults };
}

// An alias that holds itself parses, but has no value.
function readValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS() ?? {};
  } catch {
    return null;
  }
}
