export { type Catalogue, catalogue } from './catalogue.ts';
export { type DistressWords, distress } from './distress.ts';
export { type Language, languages } from './language.ts';
export { listWords, listWordsHan } from './list-words.ts';
export { stripEmoji } from './strip-emoji.ts';
export { moreOf, pointsBack, politeness, rolesAsked, rolesNamed, type Talk, talk } from './talk.ts';
