export { answerSigns } from './answer-signs.ts';
export {
  caughtBy,
  checkLesson,
  type KnownQuestion,
  type LessonFault,
  longestLesson,
} from './check-lesson.ts';
export { chooseEdition } from './choose-edition.ts';
export { type Consider, type Consideration, createConsidering, type Naming } from './consider.ts';
export {
  type Answering,
  type AnsweringOptions,
  createAnswering,
  type Explanation,
  type RequirementsRequest,
} from './create-answering.ts';
export { type Brief, type BriefPart, briefParts, createBrief } from './create-brief.ts';
export { type Comparison, compareLevels, compareRoles } from './create-comparison.ts';
export { createReply } from './create-reply.ts';
export { type Figure, readFigure } from './figure.ts';
export { createMissingFinder, type FindMissing } from './find-missing.ts';
export { focusLevel } from './focus-level.ts';
export { isEnded } from './is-ended.ts';
export { datedLines, dueOn } from './keeping.ts';
export { exampleQuestionsOf } from './known-questions.ts';
export { writeLabels } from './label-line.ts';
export { levelNames } from './level-names.ts';
export { listedRoles } from './listed-roles.ts';
export { findBand, readBands, type YearBand } from './read-bands.ts';
export { type ReadGap, readGap } from './read-gap.ts';
export { type Ladder, readLadder } from './read-ladder.ts';
export { readRanges, type SalaryRange } from './read-ranges.ts';
export { readTerms } from './read-terms.ts';
export type { Reply, ReplyChoice, ReplyLine, ReplyPart } from './reply.ts';
export { type FindKind, type RequirementLine, requirementLines } from './requirement-lines.ts';
export { likenessOf, type Sense } from './sense.ts';
export { type ShownSection, shownSections } from './shown-sections.ts';
export { createPlaceSpeller } from './spell-places.ts';
export { catches, type Lesson, teach } from './teach.ts';
export type {
  Answer,
  Candidate,
  Choice,
  Compared,
  Found,
  Part,
  Request,
  Unknown,
  UnknownReason,
} from './types.ts';
