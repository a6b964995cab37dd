import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Language, languages } from '../language/index.ts';
import { KnowledgeError } from './knowledge-error.ts';
import { createParseCache, type ParseCache } from './parse-cache.ts';
import { headingParts, plainHeading } from './plain-heading.ts';
import { readText } from './read-text.ts';
import type { Fault } from './types.ts';

/** A kind of section that every role may have, such as "salary". */
export interface SectionKind {
  id: string;
  title: Record<Language, string>;
  /** A question that asks for it; "{role}" stands for a role's name, "{a role}" for the name with its article. */
  example: Record<Language, string>;
  /** The ids of the kinds that are worth offering next. */
  next: string[];
  /** Words by which people ask for it, and headings under which documents hold it. */
  phrases: Record<Language, string[]>;
}

const perLanguage = <T extends z.ZodType>(value: T) =>
  z.object(Object.fromEntries(languages.map((language) => [language, value])) as Record<Language, T>);

const shape = z.record(
  z.string().regex(/^[a-z][a-z-]*$/, 'must be a lower-case id such as "hard-skills"'),
  z.strictObject({
    title: perLanguage(z.string().min(1)),
    example: perLanguage(z.string().min(1)),
    next: z.array(z.string()),
    phrases: perLanguage(z.array(z.coerce.string().min(1))),
  }),
);

/**
 * Finds the list of section kinds that holds for a folder of documents.
 * @param fallback the list to use where the folder holds none of its own
 */
export async function findKindsFile(folder: string, fallback: string): Promise<string> {
  const own = path.join(folder, path.basename(fallback));
  // A link that leads nowhere counts: reading it tells what is wrong.
  return lstat(own).then(
    () => own,
    () => fallback,
  );
}

/**
 * Reads the list of section kinds.
 * @param file the path of section-kinds.yml
 * @param cache holds lists that were parsed before
 * @returns the kinds in the file's order
 * @throws KnowledgeError naming every fault by line: a file that cannot be read, bad YAML, a missing title, an unknown kind under `next`,
 *   a phrase that stands under two kinds
 */
export async function readSectionKinds(
  file: string,
  cache: ParseCache = createParseCache(),
): Promise<SectionKind[]> {
  const name = path.basename(file);
  const text = await readText(path.dirname(file), name);
  return cache.get([name, text], () => parseSectionKinds(name, text));
}

async function parseSectionKinds(name: string, text: string): Promise<SectionKind[]> {
  const { readYaml } = await import('./read-yaml.ts');
  const { value, problems, lineOf } = readYaml(text);
  const fault = (line: number, problem: string, remedy: string): Fault => ({
    severity: 'error',
    source: { file: name, line },
    problem,
    remedy,
  });
  if (problems.length > 0) {
    throw new KnowledgeError(
      problems.map(({ line, problem }) =>
        fault(line, `This is not valid YAML: ${problem}.`, 'Mend the line.'),
      ),
    );
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) {
    throw new KnowledgeError(
      parsed.error.issues.map((issue) =>
        fault(
          lineOf(issue.path),
          issue.path.length === 0
            ? 'This is not a list of kinds.'
            : `"${issue.path.join('.')}": ${issue.message}.`,
          'See the other kinds for the form.',
        ),
      ),
    );
  }
  const kinds = Object.entries(parsed.data).map(([id, kind]) => ({ id, ...kind }));
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  for (const kind of kinds) {
    for (const other of kind.next.filter((id) => !(id in parsed.data))) {
      const problem = `"${other}" under next is no kind.`;
      faults.push(fault(lineOf([kind.id, 'next']), problem, 'Name a kind of this file.'));
    }
    for (const language of languages) {
      for (const phrase of kind.phrases[language]) {
        const key = plainHeading(phrase).toLowerCase();
        const owner = owners.get(key);
        if (owner && owner !== kind.id) {
          const remedy = `Keep it under ${owner} or here, not both.`;
          faults.push(
            fault(lineOf([kind.id, 'phrases', language]), `"${phrase}" stands under ${owner} too.`, remedy),
          );
        }
        owners.set(key, kind.id);
      }
    }
  }
  if (faults.length > 0) throw new KnowledgeError(faults);
  return kinds;
}

/** The section kind that a heading which is no phrase of any kind most likely names; null where it names none. */
export type ClassifyHeading = (heading: string) => string | null;

/** @returns a function that tells the section kind of a plain heading or label: by its phrases, else as classified */
export function createKindFinder(
  kinds: SectionKind[],
  classifyHeading: ClassifyHeading,
): (heading: string) => string | null {
  const byPhrase = new Map<string, string>();
  for (const kind of kinds) {
    for (const phrase of [...Object.values(kind.phrases).flat(), ...Object.values(kind.title)]) {
      byPhrase.set(phraseKey(plainHeading(phrase)), kind.id);
    }
  }
  const ids = new Set(kinds.map((kind) => kind.id));
  return (heading) => {
    const phrases = [heading, ...headingParts(heading)].map((part) => byPhrase.get(phraseKey(part)));
    const named = phrases.find((kind) => kind !== undefined) ?? classifyHeading(heading);
    return named !== null && ids.has(named) ? named : null;
  };
}

// Spaces between Chinese characters only set them apart: "职业　发展".
function phraseKey(heading: string): string {
  return heading.toLowerCase().replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
