import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { KnowledgeError } from './knowledge-error.ts';
import { listDocuments } from './list-documents.ts';
import { type FindKind, type ParsedDocument, parseDocument } from './parse-document.ts';
import { plainHeading } from './plain-heading.ts';
import { readText } from './read-text.ts';
import { roleIdFromFile } from './role-name.ts';
import { readSectionKinds, type SectionKind } from './section-kinds.ts';
import type { Fault, Leaning, Role } from './types.ts';

/** Everything that Rolebook knows. */
export interface Book {
  roles: Role[];
  kinds: SectionKind[];
  /** What is odd in the documents but did not stop them from loading. */
  warnings: Fault[];
}

/** Tells the kinds that a section comes near to, by its heading and the first lines below it. */
export type ClassifySection = (heading: string, lines: string[]) => Leaning;

/** What loading a book needs. */
export interface BookOptions {
  /** The folder of role documents; Markdown files in it and below it are read. */
  folder: string;
  /** The list of section kinds to use where the folder holds none of its own. */
  kindsFile: string;
  /** Tells the kinds that a section comes near to whose heading is no phrase of any kind. */
  classifySection: ClassifySection;
}

/**
 * Loads every role document of a folder.
 * @returns the roles, in the order of their ids
 * @throws KnowledgeError with every error of every file at once; an error too where there is no document at all
 */
export async function loadBook({ folder, kindsFile, classifySection }: BookOptions): Promise<Book> {
  const faults: Fault[] = [];
  const keep = (error: unknown): null => {
    if (!(error instanceof KnowledgeError)) throw error;
    faults.push(...error.faults);
    return null;
  };
  const { files, faults: listFaults } = await listDocuments(folder);
  faults.push(...listFaults);
  const ownKinds = path.join(folder, path.basename(kindsFile));
  const kinds = (await readSectionKinds((await isThere(ownKinds)) ? ownKinds : kindsFile).catch(keep)) ?? [];
  const findKind = kindFinder(kinds, classifySection);
  const documents: { file: string; id: string; document: ParsedDocument }[] = [];
  for (const file of files) {
    const markdown = await readText(folder, file).catch(keep);
    if (markdown === null) continue;
    const { id, language } = roleIdFromFile(file);
    const document = parseDocument(markdown, file, language, findKind);
    faults.push(...document.faults);
    if (document.sections.length > 0) documents.push({ file, id: document.role ?? id, document });
  }
  const roles = joinEditions(documents, kinds, faults);
  const hasNoFile = files.length === 0 && !listFaults.some(isError);
  if (hasNoFile || (roles.length === 0 && !faults.some(isError))) {
    faults.push(
      errorAt(
        '.',
        1,
        `No role document stands in ${folder}.`,
        'Put a Markdown file there, or set KNOWLEDGE_DIR.',
      ),
    );
  }
  faults.sort(byPlace);
  const errors = faults.filter(isError);
  if (errors.length > 0) throw new KnowledgeError(errors);
  return { roles, kinds, warnings: faults };
}

/** How likely a kind must be for a section to be of it. */
const sureAt = 0.5;

function kindFinder(kinds: SectionKind[], classifySection: ClassifySection): FindKind {
  const byPhrase = new Map<string, string>();
  for (const kind of kinds) {
    for (const phrase of [...Object.values(kind.phrases).flat(), ...Object.values(kind.title)]) {
      byPhrase.set(plainHeading(phrase).toLowerCase(), kind.id);
    }
  }
  const ids = new Set(kinds.map((kind) => kind.id));
  return (heading, lines) => {
    const exact = byPhrase.get(plainHeading(heading).toLowerCase());
    if (exact) return { kind: exact, leaning: { [exact]: 1 } };
    const known = Object.entries(classifySection(heading, lines)).filter(([kind]) => ids.has(kind));
    const likeliest = known.find(([, share]) => share >= sureAt);
    return { kind: likeliest?.[0] ?? null, leaning: Object.fromEntries(known) };
  };
}

function joinEditions(
  documents: { file: string; id: string; document: ParsedDocument }[],
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
      // Two that only their paths make one role may well be two.
      faults.push(document.role === null ? { ...fault, severity: 'warning' } : fault);
    }
    const id = twin ? file.toLowerCase() : wanted;
    const role = roles.get(id) ?? { id, names: [], editions: [] };
    roles.set(id, role);
    for (const section of document.sections) {
      section.heading ||= (section.kind && titles.get(section.kind)?.[document.language]) || document.name;
    }
    role.names = [...new Set([...role.names, document.name, ...document.aliases])];
    const { language, name, sections, reviewed } = document;
    role.editions.push({ language, name, sections, reviewed, file });
  }
  return [...roles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
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
