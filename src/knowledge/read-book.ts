import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { byPlace } from './by-place.ts';
import { joinEditions } from './join-editions.ts';
import { errorsOf, KnowledgeError } from './knowledge-error.ts';
import { listDocuments } from './list-documents.ts';
import { createParseCache, type ParseCache } from './parse-cache.ts';
import type { ParsedRole, parseDocument } from './parse-document.ts';
import { readText } from './read-text.ts';
import { roleIdFromFile } from './role-name.ts';
import {
  type ClassifyHeading,
  createKindFinder,
  findKindsFile,
  readSectionKinds,
  type SectionKind,
} from './section-kinds.ts';
import type { Fault, Role } from './types.ts';

/** Everything that Rolebook knows. */
export interface Book {
  roles: Role[];
  kinds: SectionKind[];
  /** What is odd in the documents but did not stop them from loading. */
  warnings: Fault[];
}

/** What loading a book needs. */
export interface BookOptions {
  /** The folder of role documents; Markdown files in it and below it are read. */
  folder: string;
  /** The list of section kinds to use where the folder holds none of its own. */
  kindsFile: string;
  classifyHeading: ClassifyHeading;
  /** Whether a text is the title of a job and nothing else. */
  isJobTitle: (text: string) => boolean;
  /** The one file to read, by its path in the folder; all where it is left out. */
  only?: string;
  /** Whether documents with errors are in the book too, as far as they can be read: to be checked, never answered from. */
  isForChecking?: boolean;
  /** Holds documents that were parsed before with the same word lists and model; nothing where it is left out. */
  cache?: ParseCache;
}

/** One reading of a folder. */
export interface BookReading {
  /** What can be answered from: of a file with errors its last good version, where there was one. */
  book: Book;
  /** Every error and warning of every file as it is now, by place. */
  faults: Fault[];
  /** Who keeps each file, as it says now, whether or not it can be answered from; null for nobody. */
  owners: ReadonlyMap<string, string | null>;
  /** Names what can be answered from: the same documents have the same version, on any machine. */
  version: string;
  /** Every folder that was looked into, as absolute paths; a change in one of them may change the book. */
  folders: string[];
  /** The folder itself and the links in it: what they lead to may be replaced with no change in `folders`. */
  entrances: string[];
}

interface Document {
  /** Changes whenever the file does. */
  stamp: string;
  hash: string;
  roles: ParsedRole[];
  faults: Fault[];
}

interface KnownFile {
  current: Document;
  /** The last version without an error; null where there was none. */
  good: Document | null;
}

/** Long enough for a program that writes a file to be done with it. */
const writingTime = 100;
const tries = 5;

/** Some wait for the disk while one is parsed; all at once would be more open files than a system allows. */
const readTogether = 32;

/**
 * Loads every role document of a folder.
 * @returns the roles, in the order of their ids
 * @throws KnowledgeError with every error of every file at once; an error too where there is no document at all
 */
export async function loadBook(options: BookOptions): Promise<Book> {
  const { book, faults } = await createBookReader(options)();
  const errors = errorsOf(faults);
  if (errors.length > 0) throw new KnowledgeError(errors);
  return book;
}

/**
 * Makes a reader of a folder's documents that reads again only what has changed since.
 * @returns reads the folder; throws KnowledgeError where the folder itself cannot be read
 */
export function createBookReader({
  folder,
  kindsFile,
  classifyHeading,
  isJobTitle,
  only,
  isForChecking = false,
  cache = createParseCache(),
}: BookOptions): () => Promise<BookReading> {
  let known = new Map<string, KnownFile>();
  let kinds: { stamp: string; list: SectionKind[]; faults: Fault[] } | null = null;
  let last: Role[] = [];

  return async () => {
    const { files, folders, links, faults: listFaults } = await list();
    await readKinds();
    const kindList = kinds?.list ?? [];
    const classifiers = { findKind: createKindFinder(kindList, classifyHeading), isJobTitle };
    const kindsHash = hashOf(JSON.stringify(kindList));
    const next = new Map<string, KnownFile>();
    const stamps = await Promise.all(files.map((file) => stampOf(path.join(folder, file))));
    for (let start = 0; start < files.length; start += readTogether) {
      const together = files.slice(start, start + readTogether);
      const read = together.map((file, index) => {
        const before = known.get(file);
        const isSame = before !== undefined && before.current.stamp === stamps[start + index];
        return isSame ? before.current : readDocument(file, kindsHash, classifiers);
      });
      for (const [index, current] of (await Promise.all(read)).entries()) {
        const file = together[index] as string;
        const isGood = isForChecking || !hasErrors(current.faults);
        const good = isGood ? current : (known.get(file)?.good ?? null);
        next.set(file, { current, good });
      }
    }
    const { roles, used, faults: joinFaults } = joinGood(next, known, kindList);
    known = next;
    last = keepSame(last, roles);
    const faults = [
      ...listFaults,
      ...(kinds?.faults ?? []),
      ...[...next.values()].flatMap(({ current }) => current.faults),
      ...joinFaults,
    ];
    const hasNoFile = files.length === 0 && !hasErrors(listFaults);
    if (hasNoFile || (roles.length === 0 && !hasErrors(faults))) {
      const problem = hasNoFile
        ? `No role document stands in ${folder}.`
        : `No document in ${folder} holds text to answer from.`;
      const remedy = hasNoFile
        ? 'Put a Markdown file there, or set KNOWLEDGE_DIR.'
        : 'Write below a heading of one.';
      faults.push({ severity: 'error', source: { file: '.', line: 1 }, problem, remedy });
    }
    faults.sort(byPlace);
    const warnings = faults.filter(({ severity }) => severity === 'warning');
    return {
      book: { roles: last, kinds: kindList, warnings },
      faults,
      owners: new Map([...next].map(([file, { current }]) => [file, current.roles[0]?.owner ?? null])),
      version: versionOf(used, kindList),
      folders,
      entrances: ['', ...links].map((link) => path.join(folder, link)),
    };
  };

  async function list(): ReturnType<typeof listDocuments> {
    return only === undefined
      ? listDocuments(folder, path.basename(kindsFile))
      : { files: [only], folders: [folder], links: [], faults: [] };
  }

  /** Where the kinds change, every heading is read anew. */
  async function readKinds(): Promise<void> {
    const file = await findKindsFile(folder, kindsFile);
    const stamp = `${file} ${await stampOf(file)}`;
    if (kinds?.stamp === stamp) return;
    try {
      kinds = { stamp, list: await readSectionKinds(file, cache), faults: [] };
      for (const each of known.values()) each.current = { ...each.current, stamp: '' };
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      kinds = { stamp, list: kinds?.list ?? [], faults: error.faults };
    }
  }

  async function readDocument(
    file: string,
    kindsHash: string,
    classifiers: Parameters<typeof parseDocument>[3],
  ): Promise<Document> {
    for (let left = tries; ; left -= 1) {
      const stamp = await stampOf(path.join(folder, file));
      const markdown = await readText(folder, file).catch((error: unknown) => {
        if (!(error instanceof KnowledgeError)) throw error;
        return error;
      });
      // Whoever writes the file is not done with it.
      if (left > 1 && (await stampOf(path.join(folder, file))) !== stamp) {
        await wait(writingTime);
        continue;
      }
      if (markdown instanceof KnowledgeError) return { stamp, hash: '', roles: [], faults: markdown.faults };
      const { roles, faults } = await cache.get([file, kindsHash, markdown], async () => {
        // Loaded only here: what reads Markdown takes as long to load as all the rest.
        const { parseDocument } = await import('./parse-document.ts');
        return parseDocument(markdown, file, roleIdFromFile(file).language, classifiers);
      });
      return { stamp, hash: hashOf(markdown), roles, faults };
    }
  }
}

/**
 * Joins what is good. Where two files cannot be joined, the one that is new or has changed goes back to what it was
 * before, or is left out.
 */
function joinGood(files: Map<string, KnownFile>, before: Map<string, KnownFile>, kinds: SectionKind[]) {
  const join = (order: [string, KnownFile][]) => {
    const faults: Fault[] = [];
    const documents = order.flatMap(([file, { good }]) =>
      (good?.roles ?? []).map((role) => ({ file, id: idOf(file, role), document: role })),
    );
    return { roles: joinEditions(documents, kinds, faults), faults };
  };
  const inOrder = [...files];
  let joined = join(inOrder);
  if (hasErrors(joined.faults)) {
    const newness = ([file, { good }]: [string, KnownFile]) => {
      const known = before.get(file);
      return known === undefined ? 2 : known.good === good ? 0 : 1;
    };
    // The fault is told of the later one.
    const { faults } = join(inOrder.toSorted((one, other) => newness(one) - newness(other)));
    for (const { source } of errorsOf(faults)) {
      const known = files.get(source.file);
      const last = before.get(source.file)?.good ?? null;
      if (known !== undefined) known.good = last === known.good ? null : last;
    }
    joined = { roles: join(inOrder).roles, faults };
  }
  return { ...joined, used: new Map(inOrder.map(([file, { good }]) => [file, good])) };
}

/** The id of a role that a file tells of. */
export function idOf(file: string, { role, part }: ParsedRole): string {
  if (role !== null) return role;
  const { id } = roleIdFromFile(file);
  return part === null ? id : `${id}/${part.toLowerCase().replace(/\s+/g, '-')}`;
}

/** What has not changed stays the same object, so that what was worked out of it stays too. */
function keepSame(before: Role[], roles: Role[]): Role[] {
  const known = new Map(before.map((role) => [role.id, role]));
  return roles.map((role) => {
    const same = known.get(role.id);
    return same !== undefined && isSame(same, role) ? same : role;
  });
}

// All of it is compared at each change: to write it out as text takes longer than to read what has changed.
function isSame({ editions, ...one }: Role, { editions: others, ...other }: Role): boolean {
  return (
    editions.length === others.length &&
    // Sections that were not read again are the same objects.
    editions.every((edition, index) => hasSame(edition, others[index] as Role['editions'][number])) &&
    hasSame(one, other)
  );
}

function hasSame<Fields extends object>(one: Fields, other: Fields): boolean {
  return Object.entries(one).every(([key, value]) => {
    const its: unknown = other[key as keyof Fields];
    return Array.isArray(value) && Array.isArray(its)
      ? value.length === its.length && value.every((each, index) => each === its[index])
      : value === its;
  });
}

function versionOf(used: Map<string, Document | null>, kinds: SectionKind[]): string {
  const lines = [...used].map(([file, document]) => `${file} ${document?.hash ?? ''}`);
  return hashOf([...lines.sort(), JSON.stringify(kinds)].join('\n')).slice(0, 8);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** An empty one where the file cannot be looked at: reading it tells why. */
async function stampOf(file: string): Promise<string> {
  return stat(file).then(
    ({ ino, size, mtimeMs, ctimeMs }) => `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    () => '',
  );
}

function hasErrors(faults: Fault[]): boolean {
  return errorsOf(faults).length > 0;
}
