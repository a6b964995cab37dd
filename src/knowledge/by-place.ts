import type { Source } from './types.ts';

/** The order of files, and of lines in them. */
export function byPlace({ source: one }: { source: Source }, { source: other }: { source: Source }): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line;
}
