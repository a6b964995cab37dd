export { findLevels, levelHeights, levelWritten } from './find-levels.ts';
export { createOccupationFinder, type OccupationFinder } from './find-occupations.ts';
export type { RoleMention } from './find-roles.ts';
export { createUnplacedFinder, type FindUnplaced } from './find-unplaced.ts';
export { followLevel } from './follow-level.ts';
export { createJobTitleTest } from './is-job-title.ts';
export { gradeCode } from './level-titles.ts';
export { mendLevels } from './mend-levels.ts';
export { createNearestRoles } from './nearest-roles.ts';
export {
  createRoleRanker,
  type RankedRole,
  type RankRoles,
  type RoleRanking,
  roleSigns,
} from './rank-roles.ts';
export { createFollowUpReader, type ReadFollowUp } from './read-follow-up.ts';
export { createRoleReader } from './read-role.ts';
export { createSubjectReader, type ReadSubject, type SubjectReading } from './read-subject.ts';
export { titleWords } from './title-words.ts';
export {
  createTitleTranslator,
  indexTitles,
  type TitleIndex,
  type TitleTranslator,
} from './translate-title.ts';
