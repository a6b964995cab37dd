import type { Section } from '../knowledge/index.ts';
import { readFigures } from './read-figures.ts';

/** Two sections of two editions that say the same, or one that stands alone. */
type SectionPair = [Section, Section] | [Section, null] | [null, Section];

// One kind says most; a heading that no kind names may stand for any; another kind stands for the same section only where
// what it holds is the same.
const points = { sameKind: 3, noKind: 0.5, otherKind: -2.5, sameCount: 0.5, sameFigures: 2, sameDepth: 0.25 };

/**
 * Finds which sections of two editions belong together, in the order of both, so that as much as can be agrees.
 * @param ones the sections of one edition
 * @param others the sections of the other
 */
export function pairSections(ones: Section[], others: Section[]): SectionPair[] {
  const [one, other] = [ones.map(outline), others.map(outline)];
  // best[i][j]: the most points that the sections from i and from j on can get.
  const best = Array.from({ length: ones.length + 1 }, () => new Float64Array(others.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = ones.length - 1; i >= 0; i -= 1)
    for (let j = others.length - 1; j >= 0; j -= 1)
      (best[i] as Float64Array)[j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        likeness(one[i] as Outline, other[j] as Outline) + at(i + 1, j + 1),
      );
  const pairs: SectionPair[] = [];
  let [i, j] = [0, 0];
  while (i < ones.length || j < others.length) {
    const [left, right] = [ones[i], others[j]];
    const together = left && right ? likeness(one[i] as Outline, other[j] as Outline) : -1;
    if (left && right && together > 0 && at(i, j) === together + at(i + 1, j + 1)) {
      pairs.push([left, right]);
      i += 1;
      j += 1;
    } else if (left && (!right || at(i, j) === at(i + 1, j))) {
      pairs.push([left, null]);
      i += 1;
    } else {
      pairs.push([null, right as Section]);
      j += 1;
    }
  }
  return joined(pairs);
}

/** Two that stand alone at one place of both, with as much in them and the same figures, are one by other names. */
function joined(pairs: SectionPair[]): SectionPair[] {
  const whole: SectionPair[] = [];
  for (const pair of pairs) {
    const last = whole.at(-1);
    const [left, right] = [last?.[0] ?? pair[0], last?.[1] ?? pair[1]];
    const areAlone = last?.some((each) => each === null) && pair.some((each) => each === null);
    if (areAlone && left && right && holdAlike(outline(left), outline(right)))
      whole.splice(-1, 1, [left, right]);
    else whole.push(pair);
  }
  return whole;
}

function holdAlike(one: Outline, other: Outline): boolean {
  return (
    one.depth === other.depth &&
    one.count === other.count &&
    one.figures.size === other.figures.size &&
    [...one.figures].every((figure) => other.figures.has(figure))
  );
}

interface Outline {
  kind: string | null;
  depth: number;
  count: number;
  figures: Set<number>;
}

function outline({ kind, depth, passages }: Section): Outline {
  // The hour of a clock is a number elsewhere: "8 to noon".
  const values = passages.flatMap(({ text }) =>
    readFigures(text).flatMap(({ value, unit }) => (unit === 'clock' ? [value, value / 60] : [value])),
  );
  const figures = new Set(values);
  return { kind, depth, count: passages.length, figures };
}

function likeness(one: Outline, other: Outline): number {
  const kind =
    one.kind === other.kind
      ? one.kind === null
        ? points.noKind
        : points.sameKind
      : one.kind === null || other.kind === null
        ? points.noKind
        : points.otherKind;
  const all = new Set([...one.figures, ...other.figures]);
  const shared = [...one.figures].filter((figure) => other.figures.has(figure)).length;
  return (
    kind +
    (one.depth === other.depth ? points.sameDepth : 0) +
    (one.count === other.count ? points.sameCount : 0) +
    (all.size > 0 ? (points.sameFigures * shared) / all.size : 0)
  );
}
