export { applyFixes } from './apply-fixes.ts';
export { type CheckOptions, checkBook } from './check-book.ts';
export { type DocumentDescription, describeBook } from './describe-book.ts';
export { renderAnnotations, renderCounts, renderDescriptions, renderFindings } from './render-check.ts';
export type { Finding } from './types.ts';
