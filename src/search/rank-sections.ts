import type { Passage, Section } from '../knowledge/index.ts';
import { type Logit, softmax, weigh } from '../question/index.ts';
import type { Asked } from './asked.ts';
import { likenessOf } from './encoded-texts.ts';
import type { IndexedEdition } from './index-edition.ts';
import { signsOfLine, signsOfSections, weighTerms } from './signs.ts';

/** A section that may answer. */
export interface RankedSection {
  section: Section;
  /** Among the edition's sections; adds up to 1. */
  probability: number;
  score: number;
  /** The signs' values, in the order of `sectionSigns`. */
  signs: number[];
  /** Its lines, likeliest first. */
  lines: RankedLine[];
}

/** A line that may answer. */
interface RankedLine {
  passage: Passage;
  /** Among the section's lines; adds up to 1. */
  probability: number;
  /** The signs' values, in the order of `lineSigns`. */
  signs: number[];
}

/**
 * Ranks an edition's sections for a question, and the lines of each.
 * @param asked what is asked
 * @param logits the fitted weights
 * @returns likeliest first
 */
export function rankSections(
  asked: Asked,
  index: IndexedEdition,
  logits: { section: Logit; line: Logit },
): RankedSection[] {
  const likeness = likenessOf(asked, index.texts);
  const terms = weighTerms(asked, index);
  const lines = index.sections.map(({ passages }) =>
    passages.map((passage, at) => signsOfLine(asked, likeness, terms, passage, at)),
  );
  const rows = signsOfSections(asked, likeness, terms, index, lines);
  const scores = rows.map((row) => weigh(row, logits.section.weights));
  const shares = softmax([...scores]);
  return index.sections
    .map(({ section, passages }, at): RankedSection => {
      const own = lines[at] as number[][];
      const lineShares = softmax(own.map((row) => weigh(row, logits.line.weights)));
      return {
        section,
        probability: shares[at] as number,
        score: scores[at] as number,
        signs: rows[at] as number[],
        lines: passages
          .map(({ passage }, line) => ({
            passage,
            probability: lineShares[line] as number,
            signs: own[line] as number[],
          }))
          .sort((one, other) => other.probability - one.probability),
      };
    })
    .sort((one, other) => other.score - one.score);
}
