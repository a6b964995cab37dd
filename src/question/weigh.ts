/**
 * A logit's score, without its bias: the sum of the signs' values, each times its weight.
 * @param signs one value for each weight
 */
export function weigh(signs: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < signs.length; at += 1) sum += (signs[at] as number) * (weights[at] as number);
  return sum;
}
