import { type Consider, createConsidering, createMissingFinder, createPlaceSpeller } from './answer/index.ts';
import type { Edition, Lexicon, Role } from './knowledge/index.ts';
import {
  createConceptFinder,
  createEncoder,
  createHeadingClassifier,
  createTermExtractor,
  createUnknownLanguageTest,
  type Model,
} from './question/index.ts';
import type { IndexedEdition } from './search/index.ts';
import {
  createFollowUpReader,
  createJobTitleTest,
  createOccupationFinder,
  createRoleRanker,
  createRoleReader,
  createTitleTranslator,
  createUnplacedFinder,
  type TitleIndex,
} from './subject/index.ts';

/** The word lists and the model, put together: all that reads texts, whatever documents there are. */
export type Understanding = ReturnType<typeof createUnderstanding>;

/**
 * @param model its weights for ranking may be missing while it is trained
 * @param titleIndex made of the lexicon's titles before
 */
export function createUnderstanding(lexicon: Lexicon, model: Model, titleIndex?: TitleIndex) {
  const findConcepts = createConceptFinder(lexicon.synonyms);
  const encoder = createEncoder(model, findConcepts);
  const occupations = createOccupationFinder(lexicon.occupations);
  const titles = createTitleTranslator(lexicon.titleWords, titleIndex);
  const extractTerms = createTermExtractor(findConcepts);
  return {
    lexicon,
    model,
    findConcepts,
    encoder,
    extractTerms,
    occupations,
    titles,
    isJobTitle: createJobTitleTest(occupations, titles),
    classifyHeading: createHeadingClassifier(encoder),
    findMissing: createMissingFinder(lexicon, findConcepts),
    spellPlaces: createPlaceSpeller(lexicon.places),
    findUnplaced: createUnplacedFinder({
      occupations,
      lexicon,
      findConcepts,
      extractTerms,
      rarity: model.rarity,
    }),
    isUnknownLanguage: createUnknownLanguageTest(extractTerms, model.rarity),
    readFollowUp: createFollowUpReader(lexicon.places, extractTerms),
    // While weights are fitted, many books are made of the same documents.
    indexed: new Map<Edition, IndexedEdition>(),
    reader: createRoleReader(
      occupations,
      model.readings,
      titles,
      Object.keys(lexicon.titleWords),
      extractTerms,
    ),
    terms: new WeakMap<Role, Set<string>[]>(),
  };
}

/**
 * Makes the function that looks for an answer in some roles' documents.
 * @param logits the weights to rank and decide by
 */
export function considerFrom(
  roles: Role[],
  { model, encoder, extractTerms, occupations, titles, reader, indexed, terms }: Understanding,
  logits: Model['logits'] = model.logits,
): Consider {
  const { readings, rarity } = model;
  const rankRoles = createRoleRanker({
    roles,
    reader,
    occupations,
    readings,
    titles,
    extractTerms,
    rarity,
    logit: logits.role,
    terms,
  });
  const roleCount = roles.filter(({ isPage }) => !isPage).length;
  return createConsidering({
    encoder,
    extractTerms,
    rarity,
    rankRoles,
    logits,
    roleCount,
    documentCount: roles.length,
    indexed,
  });
}
