/** Words of some regions and those that they stand for; longer words before the shorter ones that they contain. */
export interface RegionalWords {
  /** They mean the same wherever they stand. */
  always: readonly (readonly [RegExp, string])[];
  /** A text with one of these is of such a region. */
  sign: RegExp;
  /** They mean something else elsewhere, so that they count only beside a sign. */
  besideSign: readonly (readonly [RegExp, string])[];
}
