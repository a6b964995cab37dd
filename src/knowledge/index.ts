export { type Book, loadBook } from './load-book.ts';
export { KnowledgeError } from './knowledge-error.ts';
export type { SectionKind } from './section-kinds.ts';
export type { Edition, Fault, Passage, Role, Section, Source } from './types.ts';
