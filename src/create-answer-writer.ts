import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ChangeDocument } from './change-document.ts';
import { type Edition, KnowledgeError, readAlone, type Section } from './knowledge/index.ts';
import { sectionKindsFile } from './paths.ts';
import type { AnswerText, AnswerWriter, WriteFault, WrittenAnswer } from './slack/index.ts';
import type { Understanding } from './understanding.ts';

/** Why a document is left as it is. */
class Refusal extends Error {
  readonly why: WriteFault;

  constructor(why: WriteFault) {
    super(why);
    this.why = why;
  }
}

/** Where an answer stands in a document. */
interface Placed {
  /** The whole document. */
  markdown: string;
  /** The answer's lines, and the first one's number. */
  text: string;
  line: number;
}

/**
 * Makes what writes answers into a folder of documents. A document is read before and after, and left as it is where
 * anything that it said before would be read otherwise, or the answer would not be read.
 * @param folder the folder of documents
 * @param change changes one of them
 */
export function createAnswerWriter(
  folder: string,
  change: ChangeDocument,
  { classifyHeading, isJobTitle }: Pick<Understanding, 'classifyHeading' | 'isJobTitle'>,
): AnswerWriter {
  const options = { folder, kindsFile: sectionKindsFile, classifyHeading, isJobTitle };
  return {
    async write(edition, section, answer) {
      let written: WrittenAnswer = { kind: 'refused', why: 'changed' };
      // What a page of several roles says of one stands in that page.
      const file = section?.source.file ?? edition.file;
      try {
        await change(file, async (markdown) => {
          const placed = await place(markdown, { ...edition, file }, section, answer);
          written = {
            kind: 'written',
            line: placed.line,
            text: placed.text,
            isInGit: isInGit(path.resolve(folder)),
          };
          return placed.markdown;
        });
        return written;
      } catch (error) {
        return { kind: 'refused', why: reasonOf(error) };
      }
    },
    async takeOut(file, text) {
      const { takeOut } = await authoring();
      let isThere = false;
      try {
        await change(file, async (markdown) => {
          const without = takeOut(markdown, text);
          isThere = without !== null;
          return without;
        });
      } catch (error) {
        return reasonOf(error) === 'unwritable' ? 'unwritable' : 'edited';
      }
      return isThere ? 'removed' : 'edited';
    },
  };

  async function place(
    markdown: string,
    edition: Edition,
    section: Section | null,
    { heading, below, alone }: AnswerText,
  ): Promise<Placed> {
    const { findWritten, insertBelow } = await authoring();
    const before = await readAlone(markdown, edition.file, options);
    const own = before?.find(({ name }) => name === edition.name);
    const anchor = section === null ? lastOf(own) : own?.sections.find((each) => isSame(each, section));
    if (before == null || own === undefined || anchor === undefined) throw new Refusal('changed');
    const mark = '#'.repeat(depthOf(own));
    const block = section === null ? [`${mark} ${heading}`, '', ...below] : [...alone];
    const text = block.join('\n');
    // What was written and could not be noted is not written twice.
    const [there] = findWritten(markdown, text);
    if (there !== undefined) return { markdown, text, line: there };
    const last = Math.max(anchor.source.line, ...anchor.passages.map(({ source }) => source.line));
    const later = before
      .flatMap(({ sections }) => sections.map(({ source }) => source.line))
      .filter((line) => line > last);
    const inserted = insertBelow(markdown, last, later.length === 0 ? null : Math.min(...later), block);
    const after = await readAlone(inserted.text, edition.file, options);
    const lines = { from: inserted.line, to: inserted.line + block.length };
    const items = section === null ? below : alone;
    if (after === null || !isKept(before, after) || !isRead(own, after, section, lines, items))
      throw new Refusal('unplaced');
    return { markdown: inserted.text, text, line: inserted.line };
  }
}

/** Loaded only here: what reads Markdown takes as long to load as all the rest. */
function authoring() {
  return import('./authoring/index.ts');
}

function lastOf(edition: Edition | undefined): Section | undefined {
  return edition?.sections.toSorted((one, other) => one.source.line - other.source.line).at(-1);
}

// In the document of its role, a section of another file bears that file's name before its own id.
function isSame(one: Section, other: Section): boolean {
  return one.heading === other.heading && idInFile(one) === idInFile(other);
}

function idInFile({ id }: Section): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The depth of a heading that stands beside the document's own. */
function depthOf({ sections }: Edition): number {
  const depths = sections.filter(({ isLead, depth }) => !isLead && depth <= 6).map(({ depth }) => depth);
  return depths.length === 0 ? 2 : Math.min(...depths);
}

/** Whether all that a document said is read as before, in its sections. */
function isKept(before: Edition[], after: Edition[]): boolean {
  return (
    before.length === after.length &&
    before.every((edition) => {
      const now = after.find(({ name }) => name === edition.name);
      return edition.sections.every((section) => {
        const texts = now?.sections.find((each) => isSame(each, section))?.passages.map(({ text }) => text);
        return texts !== undefined && section.passages.every(({ text }) => texts.includes(text));
      });
    })
  );
}

/** Whether each item of an answer is read where it was to stand: in the section, or in one that was not there. */
function isRead(
  before: Edition,
  after: Edition[],
  section: Section | null,
  { from, to }: { from: number; to: number },
  items: readonly string[],
): boolean {
  const now = after.find(({ name }) => name === before.name);
  const place = now?.sections.find((each) =>
    section === null ? each.source.line === from : isSame(each, section),
  );
  const isNew = section !== null || !before.sections.some(({ id }) => id === place?.id);
  const read = new Set(
    place?.passages.map(({ source }) => source.line).filter((line) => line >= from && line < to),
  );
  return isNew && read.size === items.length;
}

function reasonOf(error: unknown): WriteFault {
  if (error instanceof Refusal) return error.why;
  if (error instanceof KnowledgeError) return 'changed';
  if (/^E(?:ACCES|PERM|ROFS|BUSY|NOSPC|DQUOT)$/.test((error as NodeJS.ErrnoException).code ?? ''))
    return 'unwritable';
  throw error;
}

/** Whether a folder stands in the working tree of a git repository. */
function isInGit(folder: string): boolean {
  const above = path.dirname(folder);
  return existsSync(path.join(folder, '.git')) || (above !== folder && isInGit(above));
}
