export { describeFault, KnowledgeError } from './knowledge-error.ts';
export { type Book, type ClassifySection, loadBook } from './load-book.ts';
export { plainHeading } from './plain-heading.ts';
export { type Lexicon, readLexicon } from './read-lexicon.ts';
export { type ExampleQuestion, readQuestions } from './read-questions.ts';
export { roleNameFromFile } from './role-name.ts';
export { readSectionKinds, type SectionKind } from './section-kinds.ts';
export type { Edition, Fault, Leaning, Passage, Role, Section, Source } from './types.ts';
