export { createHeadingClassifier } from './classify-heading.ts';
export { detectLanguage } from './detect-language.ts';
export { dot, products } from './dot.ts';
export { createEncoder, type Encoder, type Encoding, softmax } from './encoder.ts';
export { createTermExtractor, type ExtractTerms } from './extract-terms.ts';
export { extractFeatures, featureSlots, occupationMask, type Readings, roleMask } from './features.ts';
export {
  type ConceptMention,
  createConceptFinder,
  type FindConcepts,
  latinWords,
  stem,
} from './find-concepts.ts';
export { inOtherWords } from './in-other-words.ts';
export { isDistress } from './is-distress.ts';
export { isOtherLanguage } from './is-other-language.ts';
export { createUnknownLanguageTest } from './is-unknown-language.ts';
export { maskSpans, type Span } from './mask.ts';
export { decodeModel, encodeModel, type Head, type Logit, type Model, type Rarity } from './model.ts';
export { normalize } from './normalize.ts';
export { isPinyin, pinyinSyllables } from './pinyin.ts';
export { readMessage } from './read-message.ts';
export { readTalk } from './read-talk.ts';
export { remember } from './remember.ts';
export { weigh } from './weigh.ts';
