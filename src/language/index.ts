export { catalogue } from './catalogue.ts';
export type { Catalogue } from './en/say.ts';
export { type Language, languages } from './language.ts';
export { inAny, reading, recordOfAll, sourceOfAny, wordsOfAll } from './read.ts';
export type { CountedUnit, LevelName, Reading } from './reading.ts';
export { stripEmoji } from './strip-emoji.ts';
export type { Talk } from './talk.ts';
