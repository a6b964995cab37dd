import { inAny, sourceOfAny } from '../language/index.ts';

const pay = inAny(({ asking }) => asking.pay);

/** What is asked of figures: from when they are, what they hold, what they depend on, how they compare. */
const ofFigures = inAny(({ asking }) => asking.ofFigures);

/**
 * Whether a question wants the figures of pay themselves, and not what is said of them.
 * @param text normalised
 */
export function asksForFigures(text: string): boolean {
  return pay.test(text) && !ofFigures.test(text);
}

/**
 * Whether a question asks for something that is said of figures.
 * @param text normalised
 */
export function asksAboutFigures(text: string): boolean {
  return ofFigures.test(text);
}

/** What asks from when figures are or from where they come, and what tells it. */
const provenance = {
  asked: inAny(({ asking }) => asking.provenance),
  told: new RegExp(
    `${sourceOfAny(({ said }) => said.asOf)}|${sourceOfAny(({ said }) => said.comesFrom)}`,
    'iu',
  ),
};

/**
 * Whether a line tells from when figures are or from where, for a question that asks so.
 * @param text the question, normalised
 */
export function tellsProvenance(text: string, line: string): boolean {
  return provenance.asked.test(text) && provenance.told.test(line);
}
