import type { Passage, Section } from '../knowledge/index.ts';
import { inAny, wordsOfAll } from '../language/index.ts';
import { normalize, stem } from '../question/index.ts';
import { wordsOf } from './words-of.ts';

const general = new Set(wordsOfAll(({ asking }) => asking.listWords).map(stem));
const listParts = inAny(({ asking }) => asking.listParts, 'gu');

/** How many labelled lines make a list in groups. */
const leastGroups = 3;

/**
 * Whether a question is about the whole of a list in labelled groups, such as employers by sort: it holds no word but
 * such as ask for lists of that kind. A word that one line happens to share ("hire") does not count.
 * @param text normalised
 * @param roleNames whose own words name nothing in the list
 */
export function asksForWhole(text: string, section: Section, roleNames: string[]): boolean {
  const groups = section.passages.filter(isGroup);
  if (groups.length < leastGroups || groups.length * 2 < section.passages.length) return false;
  const known = new Set([section.heading, ...roleNames].flatMap(wordsOf));
  const names = [section.heading, ...roleNames].map((name) => normalize(name)).filter((name) => name !== '');
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text).replace(listParts, '');
  return (
    !/\p{Script=Han}/u.test(rest) &&
    wordsOf(rest).every((word) => word.length < 2 || known.has(word) || general.has(word))
  );
}

function isGroup({ shape, labels }: Passage): boolean {
  return shape === 'bullet' && labels.length > 0;
}
