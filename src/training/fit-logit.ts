/** One choice among several: a row of signs for each, and which of them are right. */
export interface ChoiceSample {
  rows: number[][];
  right: boolean[];
}

/** One yes or no, by its signs. */
export interface BinarySample {
  row: number[];
  isRight: boolean;
  weight: number;
}

/** How a logit is fitted. */
export interface FitOptions {
  names: readonly string[];
  /** How strongly weights are held near 0. */
  ridge: number;
  /** Signs whose weights may be negative, +1 for those that must not be. Signs that are known to speak for something never come to speak against it by chance. */
  sign: (name: string) => -1 | 0 | 1;
  steps: number;
}

/** A fitted logit on the signs as they come. */
interface FittedLogit {
  names: string[];
  weights: number[];
  bias: number;
}

const learningRate = 0.05;

/**
 * Fits a conditional logit (McFadden, 1974): the weights under which the right ones of each choice get the most
 * probability. Projected gradient descent with Adam steps (Kingma and Ba, 2015) on signs scaled to unit deviation.
 * @param samples choices with at least one right and one wrong row; others teach nothing and are passed over
 */
export function fitChoice(samples: ChoiceSample[], options: FitOptions): FittedLogit {
  const useful = samples.filter(({ right }) => right.includes(true) && right.includes(false));
  const { means, deviations } = scaleOf(
    useful.flatMap(({ rows }) => rows),
    options.names.length,
  );
  const scaled = useful.map(({ rows, right }) => ({
    right,
    rows: rows.map((row) =>
      Float64Array.from(row, (value, at) => (value - (means[at] as number)) / (deviations[at] as number)),
    ),
  }));
  const weights = descend(options, (current, gradient) => {
    for (const { rows, right } of scaled) {
      const scores = rows.map((row) => product(row, current));
      const highest = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - highest));
      const sum = shares.reduce((total, share) => total + share, 0);
      const rightSum = shares.reduce((total, share, at) => total + (right[at] ? share : 0), 0);
      rows.forEach((row, at) => {
        const share = shares[at] as number;
        const error = (share / sum - (right[at] ? share / rightSum : 0)) / scaled.length;
        for (let sign = 0; sign < row.length; sign += 1)
          gradient[sign] = (gradient[sign] as number) + error * (row[sign] as number);
      });
    }
  });
  return unscaled(options.names, weights, 0, means, deviations);
}

/**
 * Fits a binary logit in the same way.
 * @param samples at least one right and one wrong
 * @param share what the right ones count in sum, 0 to 1, whatever their number
 */
export function fitBinary(samples: BinarySample[], share: number, options: FitOptions): FittedLogit {
  const { means, deviations } = scaleOf(
    samples.map(({ row }) => row),
    options.names.length,
  );
  const sumOf = (isRight: boolean) =>
    samples.reduce((sum, sample) => sum + (sample.isRight === isRight ? sample.weight : 0), 0);
  const sums = { right: sumOf(true), wrong: sumOf(false) };
  const scaled = samples.map(({ row, isRight, weight }) => ({
    row: Float64Array.from([
      ...row.map((value, at) => (value - (means[at] as number)) / (deviations[at] as number)),
      1,
    ]),
    isRight,
    weight: isRight ? (share * weight) / sums.right : ((1 - share) * weight) / sums.wrong,
  }));
  const weights = descend({ ...options, names: [...options.names, ''] }, (current, gradient) => {
    for (const { row, isRight, weight } of scaled) {
      const error = weight * (1 / (1 + Math.exp(-product(row, current))) - (isRight ? 1 : 0));
      for (let sign = 0; sign < row.length; sign += 1)
        gradient[sign] = (gradient[sign] as number) + error * (row[sign] as number);
    }
  });
  const bias = weights[weights.length - 1] as number;
  return unscaled(options.names, weights.slice(0, -1), bias, means, deviations);
}

function descend(
  { names, ridge, sign, steps }: FitOptions,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(names.length);
  const first = new Float64Array(names.length);
  const second = new Float64Array(names.length);
  const signs = names.map((name) => (name === '' ? 0 : sign(name)));
  for (let step = 1; step <= steps; step += 1) {
    const gradient = weights.map((weight, at) => (names[at] === '' ? 0 : ridge * weight));
    addGradient(weights, gradient);
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] as number;
      first[at] = 0.9 * (first[at] as number) + 0.1 * slope;
      second[at] = 0.99 * (second[at] as number) + 0.01 * slope * slope;
      const mean = (first[at] as number) / (1 - 0.9 ** step);
      const deviation = Math.sqrt((second[at] as number) / (1 - 0.99 ** step)) + 1e-8;
      const next = (weights[at] as number) - (learningRate * mean) / deviation;
      weights[at] = signs[at] === 1 ? Math.max(0, next) : signs[at] === -1 ? Math.min(0, next) : next;
    }
  }
  return weights;
}

function scaleOf(rows: number[][], count: number): { means: number[]; deviations: number[] } {
  const means = Array.from(
    { length: count },
    (_, at) => rows.reduce((sum, row) => sum + (row[at] as number), 0) / rows.length,
  );
  const deviations = means.map((mean, at) => {
    const variance = rows.reduce((sum, row) => sum + ((row[at] as number) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) + 1e-3;
  });
  return { means, deviations };
}

// Weights for the signs as they come; six digits are more than one sample more or less changes.
function unscaled(
  names: readonly string[],
  weights: Float64Array,
  bias: number,
  means: number[],
  deviations: number[],
): FittedLogit {
  const own = [...weights].map((weight, at) => weight / (deviations[at] as number));
  const shift = own.reduce((sum, weight, at) => sum + weight * (means[at] as number), 0);
  const round = (value: number) => Number(value.toPrecision(6));
  return { names: [...names], weights: own.map(round), bias: round(bias - shift) };
}

function product(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (row[at] as number) * (weights[at] as number);
  return sum;
}
