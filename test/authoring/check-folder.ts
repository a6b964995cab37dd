import { checkBook, type Finding } from '../../src/authoring/index.ts';
import { openChecked } from '../../src/open-checked.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';

/** The day on which tests check. */
export const today = '2026-11-29';

/** Writes documents into a folder and checks them. */
export async function checkDocuments(documents: Record<string, string | Buffer>): Promise<Finding[]> {
  return checkFolder(writeDocuments(documents));
}

export async function checkFolder(folder: string): Promise<Finding[]> {
  return checkBook(await openChecked(folder, await understanding(), today));
}

/** Findings as "file:line level check", to be compared. */
export function places(findings: Finding[]): string[] {
  return findings.map(({ source, level, check }) => `${source.file}:${source.line} ${level} ${check}`);
}
