/**
 * The value below which a share of all values lies.
 * @param {number[]} values
 * @param {number} share 0 to 1; 0.5 for the median
 */
export function quantile(values, share) {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * share) - 1];
}

/**
 * A line that says whether a target is kept.
 * @param {string} title what was measured
 * @param {number} value
 * @param {'at most' | 'at least'} side on which side of the target it is to be
 * @param {number} target
 */
export function verdict(title, value, side, target) {
  const isKept = side === 'at most' ? value <= target : value >= target;
  return `${title}: ${value.toPrecision(2)}, target ${side} ${target}: ${isKept ? 'kept' : 'missed'}`;
}
