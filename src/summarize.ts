import type { Result } from './evaluate.ts';
import { expectsRefusal } from './expectation.ts';

/** Figures of many results; shares are percentages, null where nothing was there to count. */
export interface Summary {
  /** How many questions have an answer in the documents, and how many have none. */
  answerable: number;
  unanswerable: number;
  /** Answered with the right section. */
  section: number | null;
  /** The right section answered or among the first three named. */
  sectionOfThree: number | null;
  /** Answered with a wrong section. */
  wrong: number | null;
  /** Offered a choice, and the share of those that hold the right one. */
  offered: number | null;
  offeredRight: number | null;
  /** Every expected fact in the text shown. */
  facts: number | null;
  /** Unanswerable questions that were refused. */
  refused: number | null;
  /** The mean length of an answer's text, in characters. */
  length: number | null;
  /** Milliseconds. */
  median: number | null;
  worst: number | null;
}

/** Counts results. */
export function summarize(results: Result[]): Summary {
  const answerable = results.filter(({ expectation }) => !expectsRefusal(expectation));
  const unanswerable = results.filter(({ expectation }) => expectsRefusal(expectation));
  const share = (whole: Result[], isPart: (result: Result) => unknown) =>
    whole.length === 0 ? null : (100 * whole.filter(isPart).length) / whole.length;
  const withFacts = answerable.filter(({ hasFacts }) => hasFacts !== null);
  const isOffered = ({ asked }: Result) => asked.kind === 'choose';
  const answered = results.filter(({ asked }) => asked.kind === 'answer');
  const durations = results.map(({ duration }) => duration).sort((one, other) => one - other);
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    section: share(answerable, ({ outcome }) => outcome === 'right'),
    sectionOfThree: share(answerable, ({ isInTopThree }) => isInTopThree),
    wrong: share(answerable, ({ outcome }) => outcome === 'wrong'),
    offered: share(answerable, isOffered),
    offeredRight: share(
      answerable.filter(isOffered),
      ({ outcome }) => outcome === 'offered' || outcome === 'right',
    ),
    facts: share(withFacts, ({ hasFacts }) => hasFacts),
    refused: share(unanswerable, ({ outcome }) => outcome === 'rightly-refused'),
    length:
      answered.length === 0
        ? null
        : answered.reduce((sum, { asked }) => sum + asked.text.length, 0) / answered.length,
    median: durations[Math.floor(durations.length / 2)] ?? null,
    worst: durations.at(-1) ?? null,
  };
}
