import type { Passage, Section } from '../knowledge/index.ts';

const tells =
  /\bas of\b|\b(?:19|20)\d\d\b|for reference only|for guidance only|indicative only|截至|截止|仅供参考|僅供參考|(?:19|20)\d\d\s*年|\bonly\b.*\bfigures\b|只有.*数据/iu;

/**
 * What a document says of its figures: from when they are, for where, and how far they may be trusted.
 * @returns the section's own statements, in its order; empty where it says nothing of the sort
 */
export function readTerms(section: Section): Passage[] {
  return section.passages.filter(({ shape, text }) => shape !== 'row' && tells.test(text));
}
