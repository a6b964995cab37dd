import { z } from 'zod';
import { ExplainedError } from './explained-error.ts';
import { type Passage, plainHeading, type Role, roleTitle, type Section } from './knowledge/index.ts';

const expectationShape = z.object({
  question: z.string(),
  lang: z.string().default('-'),
  kind: z.enum(['answer', 'partial', 'choose', 'refuse']).optional(),
  /** A section kind's id; null where Rolebook should say that it does not know. */
  section: z.string().nullish(),
  also: z.array(z.string()).default([]),
  /** The document, relative to the knowledge folder; and of several roles in one file, the right one's title. */
  file: z.string().nullish(),
  role: z.string().nullish(),
  /** The headings or labels that answer, as the document writes them; "*lead*" is the text below its title. */
  heading: z.string().nullish(),
  headings: z.array(z.string()).default([]),
  /** Regular expressions that the text shown should match. */
  facts: z.array(z.string().refine(isPattern, 'is no regular expression')).default([]),
});

/** A question with what a good answer to it is. */
export type Expectation = z.infer<typeof expectationShape>;

/**
 * Reads a file of questions with expectations, one JSON object a line.
 * @param text the file's text
 * @param file its name, for errors
 * @param kinds the ids of the section kinds that there are; any is taken without it
 * @throws ExplainedError naming file and line of what cannot be read
 */
export function readExpectations(
  text: string,
  file: string,
  kinds: readonly string[] | null = null,
): Expectation[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const expectation = expectationShape.parse(JSON.parse(line));
      const { section, also } = expectation;
      const unknown = [...(section ? [section] : []), ...also].find((id) => !(kinds?.includes(id) ?? true));
      // It could never come out right, and would be counted as an answer that is wrong.
      if (unknown !== undefined)
        throw new Error(`there is no section "${unknown}"; write one of: ${kinds?.join(', ')}`);
      return [expectation];
    } catch (cause) {
      throw new ExplainedError(
        `${file}:${index + 1}: this is no question with expectations: ${whatIsWrong(cause)}. See training/README.md.`,
        { cause },
      );
    }
  });
}

/** Whether Rolebook should not answer. */
export function expectsRefusal({ kind, section, file }: Expectation): boolean {
  return kind === 'refuse' || (kind === undefined && !section && !file);
}

/** Whether a role is the one that should answer. */
export function fitsRole({ file, role: title }: Expectation, role: Role): boolean {
  if (!file) return true;
  const isOfFile = role.editions.some((edition) => edition.file === file);
  return isOfFile && (!title || role.names.some((name) => same(name, roleTitle(title))));
}

/**
 * Whether a section answers as expected: by its kind, or by its heading or the label of the line that answers.
 * @param line the line that is shown first; null where none is picked
 */
export function fitsSection(expectation: Expectation, section: Section, line: Passage | null): boolean {
  const { section: kind, also, heading, headings, file } = expectation;
  const wanted = [...(heading ? [heading] : []), ...headings];
  if (wanted.length > 0) {
    return wanted.some(
      (each) =>
        (section.isLead && (each === '*lead*' || section.path.some((above) => same(each, above)))) ||
        same(each, section.heading) ||
        (line?.labels.some((label) => same(each, label)) ?? false),
    );
  }
  if (kind) return section.kind !== null && (section.kind === kind || also.includes(section.kind));
  return Boolean(file);
}

function same(one: string, other: string): boolean {
  return plainHeading(one).toLowerCase() === plainHeading(other).toLowerCase();
}

function whatIsWrong(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return cause instanceof Error ? cause.message : String(cause);
  return cause.issues.map(({ path, message }) => `"${path.join('.')}" ${message}`).join(', ');
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}
