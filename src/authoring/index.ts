export { applyFixes } from './apply-fixes.ts';
export { type CheckOptions, checkBook } from './check-book.ts';
export { describeBook } from './describe-book.ts';
export { findWritten, insertBelow, takeOut } from './insert-below.ts';
export { readSections, type SourceSections } from './read-sections.ts';
export { readSource } from './read-source.ts';
export { renderAnnotations, renderCounts, renderDescriptions, renderFindings } from './render-check.ts';
export type { Finding } from './types.ts';
export { writeDocument } from './write-document.ts';
