import type { ClassifySection, Leaning } from '../knowledge/index.ts';
import type { Classification, Classify } from './classify.ts';
import { headingMark, statementMark } from './features.ts';
import { normalize } from './normalize.ts';

/** How sure a heading must be, of a kind or of none, to be believed whatever stands below it. */
const sureAt = 0.8;
/** How many lines below a heading are read. */
const linesRead = 8;
/** What a kind is worth of which the heading, or the lines, show nothing: either may be mistaken, the lines sooner. */
const leastOfHeading = 0.1;
const leastOfLines = 0.3;

/**
 * Makes the function that tells the kind of a document's section by the same understanding as a question's: by its
 * heading, and where that leaves doubt, by the lines below it too.
 */
export function createSectionClassifier(classify: Classify): ClassifySection {
  return (heading, lines) => {
    const named = sharesOf([classify(markHeading(heading))]);
    if (Math.max(...named.values()) >= sureAt || lines.length === 0) return leaningOf(named);
    const told = sharesOf(lines.slice(0, linesRead).map((line) => classify(markStatement(line))));
    const joined = [...named].map(([kind, share]): [string, number] => [
      kind,
      (share + leastOfHeading) * ((told.get(kind) ?? 0) + leastOfLines),
    ]);
    const total = joined.reduce((sum, [, share]) => sum + share, 0);
    return leaningOf(new Map(joined.map(([kind, share]) => [kind, share / total])));
  };
}

/** A heading in the form in which the classifier reads it. */
export function markHeading(heading: string): string {
  return `${headingMark} ${normalize(heading)}`;
}

/** A line of a document in the form in which the classifier reads it. */
export function markStatement(line: string): string {
  return `${statementMark} ${normalize(line)}`;
}

/** Whether a text is a heading or a line, in that form, and no question. */
export function isOfDocument(text: string): boolean {
  return text.startsWith(headingMark) || text.startsWith(statementMark);
}

/** Stands for none of the kinds, beside their ids. */
const none = '';

// The mean of several classifications.
function sharesOf(classifications: Classification[]): Map<string, number> {
  const shares = new Map<string, number>();
  const add = (kind: string, share: number) =>
    shares.set(kind, (shares.get(kind) ?? 0) + share / classifications.length);
  for (const each of classifications) {
    add(none, each.none);
    for (const { kind, probability } of each.kinds) add(kind, probability);
  }
  return shares;
}

function leaningOf(shares: Map<string, number>): Leaning {
  return Object.fromEntries([...shares].filter(([kind]) => kind !== none));
}
