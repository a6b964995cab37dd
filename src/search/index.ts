export { createHeadingFinder, type FindHeading } from './find-heading.ts';
export { createPhraseFinder, type FindPhrase, type PhraseMatch } from './find-phrase.ts';
export type { RoleMention } from './find-roles.ts';
export { measureRarity } from './measure-rarity.ts';
export {
  createPassageRanker,
  type PassageMatch,
  type RankPassages,
  type SectionMatch,
} from './rank-passages.ts';
export { createSubjectReader, type ReadSubject } from './read-subject.ts';
export { createTermExtractor, type ExtractTerms } from './terms.ts';
