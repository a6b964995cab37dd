export { describeFault, KnowledgeError } from './knowledge-error.ts';
export { type Book, type ClassifyHeading, createKindFinder, loadBook } from './load-book.ts';
export { createParseCache, createParseRecorder, type ParseCache } from './parse-cache.ts';
export { headingParts, plainHeading } from './plain-heading.ts';
export { type Lexicon, readLexicon } from './read-lexicon.ts';
export { roleNameFromFile } from './role-name.ts';
export { roleTitle, withoutBrackets } from './role-title.ts';
export { readSectionKinds, type SectionKind } from './section-kinds.ts';
export type { Edition, Fault, Passage, Role, Section, Source } from './types.ts';
