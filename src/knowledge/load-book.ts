import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { KnowledgeError } from './knowledge-error.ts';
import { listDocuments } from './list-documents.ts';
import { createParseCache, type ParseCache } from './parse-cache.ts';
import type { ParsedRole } from './parse-document.ts';
import { headingParts, plainHeading } from './plain-heading.ts';
import { readText } from './read-text.ts';
import { roleIdFromFile } from './role-name.ts';
import { readSectionKinds, type SectionKind } from './section-kinds.ts';
import type { Edition, Fault, Role } from './types.ts';

/** Everything that Rolebook knows. */
export interface Book {
  roles: Role[];
  kinds: SectionKind[];
  /** What is odd in the documents but did not stop them from loading. */
  warnings: Fault[];
}

/** The section kind that a heading which is no phrase of any kind most likely names; null where it names none. */
export type ClassifyHeading = (heading: string) => string | null;

/** What loading a book needs. */
export interface BookOptions {
  /** The folder of role documents; Markdown files in it and below it are read. */
  folder: string;
  /** The list of section kinds to use where the folder holds none of its own. */
  kindsFile: string;
  classifyHeading: ClassifyHeading;
  /** Whether a text is the title of a job and nothing else. */
  isJobTitle: (text: string) => boolean;
  /** Which files to read, by their path in the folder; all where it is left out. */
  isWanted?: (file: string) => boolean;
  /** Holds documents that were parsed before with the same word lists and model; nothing where it is left out. */
  cache?: ParseCache;
}

/**
 * Loads every role document of a folder.
 * @returns the roles, in the order of their ids
 * @throws KnowledgeError with every error of every file at once; an error too where there is no document at all
 */
export async function loadBook({
  folder,
  kindsFile,
  classifyHeading,
  isJobTitle,
  isWanted = () => true,
  cache = createParseCache(),
}: BookOptions): Promise<Book> {
  const faults: Fault[] = [];
  const keep = (error: unknown): null => {
    if (!(error instanceof KnowledgeError)) throw error;
    faults.push(...error.faults);
    return null;
  };
  const listed = await listDocuments(folder);
  const files = listed.files.filter(isWanted);
  const listFaults = listed.faults.filter(({ source }) => isWanted(source.file));
  faults.push(...listFaults);
  const ownKinds = path.join(folder, path.basename(kindsFile));
  const kinds =
    (await readSectionKinds((await isThere(ownKinds)) ? ownKinds : kindsFile, cache).catch(keep)) ?? [];
  const kindsText = JSON.stringify(kinds);
  const understanding = { findKind: createKindFinder(kinds, classifyHeading), isJobTitle };
  const documents: { file: string; id: string; document: ParsedRole }[] = [];
  for (const file of files) {
    const markdown = await readText(folder, file).catch(keep);
    if (markdown === null) continue;
    const { id, language } = roleIdFromFile(file);
    const parsed = await cache.get([file, kindsText, markdown], async () => {
      // Loaded only here: what reads Markdown takes as long to load as all the rest.
      const { parseDocument } = await import('./parse-document.ts');
      return parseDocument(markdown, file, language, understanding);
    });
    faults.push(...parsed.faults);
    for (const document of parsed.roles) {
      const part = document.part === null ? '' : `/${document.part.toLowerCase().replace(/\s+/g, '-')}`;
      documents.push({ file, id: document.role ?? `${id}${part}`, document });
    }
  }
  const roles = joinEditions(documents, kinds, faults);
  const hasNoFile = files.length === 0 && !listFaults.some(isError);
  if (hasNoFile || (roles.length === 0 && !faults.some(isError))) {
    faults.push(
      errorAt(
        '.',
        1,
        hasNoFile
          ? `No role document stands in ${folder}.`
          : `No document in ${folder} holds text to answer from.`,
        hasNoFile ? 'Put a Markdown file there, or set KNOWLEDGE_DIR.' : 'Write below a heading of one.',
      ),
    );
  }
  faults.sort(byPlace);
  const errors = faults.filter(isError);
  if (errors.length > 0) throw new KnowledgeError(errors);
  return { roles, kinds, warnings: faults };
}

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

function joinEditions(
  documents: { file: string; id: string; document: ParsedRole }[],
  kinds: SectionKind[],
  faults: Fault[],
): Role[] {
  const titles = new Map(kinds.map((kind) => [kind.id, kind.title]));
  const roles = new Map<string, Role>();
  for (const { file, id: wanted, document } of documents) {
    const twin = roles.get(wanted)?.editions.find((edition) => edition.language === document.language);
    if (twin) {
      const problem = `The role "${wanted}" has a document in this language already: ${twin.file}.`;
      const fault = errorAt(file, 1, problem, 'Join the two, or give one of them another role or language.');
      // Two that only their paths or titles make one role may well be two.
      faults.push(document.role === null ? { ...fault, severity: 'warning' } : fault);
    }
    const id = twin ? freeId(wanted, file, roles) : wanted;
    const role = roles.get(id) ?? { id, names: [], isPage: document.isPage, audience: [], editions: [] };
    roles.set(id, role);
    for (const section of document.sections) {
      section.heading ||= (section.kind && titles.get(section.kind)?.[document.language]) || document.name;
    }
    role.names = [...new Set([...role.names, document.name, ...document.aliases])];
    const { language, name, sections, reviewed, reviewEvery, owner, url, audience } = document;
    faults.push(...joinAudience(role, audience, file));
    role.editions.push({ language, name, sections, reviewed, reviewEvery, owner, url, file });
  }
  for (const { editions } of roles.values()) shareKeepers(editions);
  return [...roles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

// An edition that says nothing is read by those who may read the other: what is limited must not slip out translated.
function joinAudience(role: Role, audience: string[], file: string): Fault[] {
  const [other] = role.editions;
  if (role.audience.length === 0) role.audience = audience;
  if (other === undefined || audience.length === 0 || sameSet(audience, role.audience)) return [];
  const problem = `"audience" is ${list(audience)} here and ${list(role.audience)} in another edition, ${other.file}.`;
  return [errorAt(file, 1, problem, 'Write the same in both, or write it in one of them only.')];
}

function sameSet(one: string[], other: string[]): boolean {
  return one.every((each) => other.includes(each)) && other.every((each) => one.includes(each));
}

function list(values: string[]): string {
  return `[${values.join(', ')}]`;
}

// Each edition has a review of its own; who keeps them and how often is seldom written twice.
function shareKeepers(editions: Edition[]): void {
  for (const edition of editions) {
    edition.owner ??= editions.find(({ owner }) => owner !== null)?.owner ?? null;
    edition.reviewEvery ??= editions.find(({ reviewEvery }) => reviewEvery !== null)?.reviewEvery ?? null;
  }
}

// The file's own path, or a number for the second of one title in one file.
function freeId(wanted: string, file: string, roles: Map<string, Role>): string {
  let id = file.toLowerCase();
  for (let number = 2; roles.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

function errorAt(file: string, line: number, problem: string, remedy: string): Fault {
  return { severity: 'error', source: { file, line }, problem, remedy };
}

function isError({ severity }: Fault): boolean {
  return severity === 'error';
}

function byPlace({ source: one }: Fault, { source: other }: Fault): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line;
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
