export { answerTypes } from './answer-types.ts';
export { type Asked, readAsked } from './asked.ts';
export { type IndexedEdition, indexEdition } from './index-edition.ts';
export { type RankedSection, rankSections } from './rank-sections.ts';
export {
  coverageSign,
  freeLineSigns,
  freeSectionSigns,
  headingKindSign,
  lineSigns,
  moneySign,
  sectionSigns,
} from './signs.ts';
