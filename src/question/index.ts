export { type Classification, type Classify, createClassifier } from './classify.ts';
export { createSectionClassifier, isOfDocument, markHeading, markStatement } from './classify-section.ts';
export { detectLanguage } from './detect-language.ts';
export { occupationMask, type Readings, roleMask } from './features.ts';
export {
  type ConceptMention,
  createConceptFinder,
  type FindConcepts,
  latinWords,
  stem,
} from './find-concepts.ts';
export {
  createOccupationFinder,
  type OccupationFinder,
  type OccupationMention,
  type OccupationWords,
} from './find-occupations.ts';
export { maskQuestion, type Span } from './mask.ts';
export { decodeModel, encodeModel, type Model, type Rarity } from './model.ts';
export { normalize } from './normalize.ts';
export { isPinyin, pinyinSyllables } from './pinyin.ts';
export { hanLevels, isNumber, levelOf, levelWords, type TitleWord, titleWords } from './title-words.ts';
export { type Sample, trainClassifier } from './train-classifier.ts';
export { createTitleTranslator, type TitleTranslator } from './translate-title.ts';
