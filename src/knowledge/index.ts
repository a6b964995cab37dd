export { byPlace } from './by-place.ts';
export { columnLine } from './column-line.ts';
export { dayOf } from './day-of.ts';
export { findFrontMatter } from './find-front-matter.ts';
export { type FrontMatterPlaces, frontMatterPlaces } from './front-matter-places.ts';
export { isUnderColumns } from './is-under-columns.ts';
export { describeFault, errorsOf, KnowledgeError } from './knowledge-error.ts';
export { createParseCache, createParseRecorder, keyOf, type ParseCache } from './parse-cache.ts';
export { headingParts, plainHeading } from './plain-heading.ts';
export { readAlone } from './read-alone.ts';
export { type Book, type BookReading, createBookReader, loadBook } from './read-book.ts';
export { type Lexicon, readLexicon } from './read-lexicon.ts';
export { type DocumentLinks, readLinks } from './read-links.ts';
export { readText } from './read-text.ts';
export { roleNameFromFile } from './role-name.ts';
export { roleTitle } from './role-title.ts';
export {
  type ClassifyHeading,
  createKindFinder,
  findKindsFile,
  readSectionKinds,
  type SectionKind,
} from './section-kinds.ts';
export { setReviewed } from './set-reviewed.ts';
export type { Edition, Fault, Passage, Role, Section, Source } from './types.ts';
