import type { ClassifySection, Leaning } from '../knowledge/index.ts';
import type { Classification, Classify } from './classify.ts';
import { headingMark, statementMark } from './features.ts';
import { normalize } from './normalize.ts';

/** How sure a heading must be, of a kind or of none, to be believed whatever stands below it. */
const sureAt = 0.8;
/** How many lines below a heading are read. */
const linesRead = 8;

/**
 * Makes the function that tells the kind of a document's section by the same understanding as a question's: by its
 * heading, and where that leaves doubt, by the lines below it too.
 */
export function createSectionClassifier(classify: Classify): ClassifySection {
  return (heading, lines) => {
    const named = classify(markHeading(heading));
    const [best] = named.kinds;
    const isSure = Math.max(best?.probability ?? 0, named.none) >= sureAt;
    if (isSure || lines.length === 0) return meanOf([named]);
    const told = lines.slice(0, linesRead).map((line) => classify(markStatement(line)));
    const [byHeading, byLines] = [meanOf([named]), meanOf(told)];
    const kinds = Object.keys(byHeading);
    return Object.fromEntries(kinds.map((kind) => [kind, mean([byHeading[kind] ?? 0, byLines[kind] ?? 0])]));
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

function meanOf(classifications: Classification[]): Leaning {
  const shares = new Map<string, number[]>();
  for (const { kinds } of classifications)
    for (const { kind, probability } of kinds) shares.set(kind, [...(shares.get(kind) ?? []), probability]);
  return Object.fromEntries([...shares].map(([kind, each]) => [kind, mean(each)]));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
