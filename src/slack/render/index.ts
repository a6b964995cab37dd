export * from './actions.ts';
export { addNote } from './add-note.ts';
export { option } from './elements.ts';
export { escapeText } from './escape-text.ts';
export { optionsLimit, optionValueLimit } from './limits.ts';
export type { Message } from './message.ts';
export { renderAlternatives } from './render-alternatives.ts';
export { answerField, answerView, renderAnswerForm } from './render-answer-form.ts';
export { askPersonName, askPersonView, renderAskPersonForm, withoutName } from './render-ask-person-form.ts';
export { renderBadDocument } from './render-bad-document.ts';
export { renderBriefText } from './render-brief-text.ts';
export { renderCommandHelp } from './render-command-help.ts';
export {
  compareFirst,
  compareSecond,
  comparisonView,
  renderComparisonForm,
} from './render-comparison-form.ts';
export { renderDigest } from './render-digest.ts';
export { draftsShown, ownHeading, renderDraftEnd, renderDraftForm, renderDrafts } from './render-drafts.ts';
export { type GapsPage, renderGaps, renderGapsHome, type ShownGap } from './render-gaps.ts';
export { renderAnswered, renderHandOver } from './render-hand-over.ts';
export { renderHelp } from './render-help.ts';
export { renderHome } from './render-home.ts';
export { keepingText } from './render-keeping.ts';
export { renderPeople } from './render-people.ts';
export { frameFor, renderReply } from './render-reply.ts';
export {
  anyYears,
  formChannel,
  formLanguage,
  formParts,
  formRole,
  formYears,
  renderRequirementsForm,
  requirementsView,
} from './render-requirements-form.ts';
export { renderReview } from './render-review.ts';
export {
  renderSearch,
  type Search,
  searchQuestion,
  searchRole,
  searchSection,
  searchView,
} from './render-search.ts';
export { renderSearchResults, type SearchPlaces, type SearchResult } from './render-search-results.ts';
export { renderTalk, type TalkReply } from './render-talk.ts';
export {
  faultText,
  phrasesShown,
  renderTaught,
  renderTaughtList,
  renderTeach,
  renderTeachOffer,
  type TeachPreview,
} from './render-teach.ts';
export { renderWords } from './render-words.ts';
export { writeDraft, writeDrafts } from './write-drafts.ts';
export { writeMarkdown } from './write-markdown.ts';
