import { type Answer, type Answering, type Candidate, shownSections } from './answer/index.ts';
import { type AskedLine, candidatesOf, lineOf } from './ask.ts';
import { type Expectation, expectsRefusal, fitsRole, fitsSection } from './expectation.ts';

/** How one question came out. */
export type Judgement =
  | 'right'
  | 'wrong'
  | 'offered'
  | 'offered-wrong'
  | 'refused'
  | 'rightly-refused'
  | 'wrongly-answered';

/** One question's result. */
export interface Result {
  expectation: Expectation;
  asked: AskedLine;
  outcome: Judgement;
  /** Whether the section is the answer's or among the first three that it names. */
  isInTopThree: boolean;
  /** Whether every fact is in the text shown; null where none is expected. */
  hasFacts: boolean | null;
  /** In milliseconds. */
  duration: number;
}

/**
 * Asks one question and compares the answer with what was expected.
 * @param now the clock, in milliseconds
 */
export function evaluate(
  answering: Answering,
  expectation: Expectation,
  now: () => number = () => performance.now(),
): Result {
  const start = now();
  const answer = answering.ask({ text: expectation.question, role: null, kind: null, language: null });
  const asked = lineOf(expectation.question, answer);
  const duration = now() - start;
  const facts = expectation.facts.map((fact) => new RegExp(fact, 'iu'));
  const isAnswered = expectsRefusal(expectation) === false;
  return {
    expectation,
    asked,
    outcome: judge(expectation, answer),
    isInTopThree:
      isAnswered &&
      (fits(expectation, answer) ||
        candidatesOf(answer)
          .slice(0, 3)
          .some((each) => fitsCandidate(expectation, each))),
    hasFacts: isAnswered && facts.length > 0 ? facts.every((fact) => fact.test(asked.text)) : null,
    duration,
  };
}

function judge(expectation: Expectation, answer: Answer): Judgement {
  if (expectsRefusal(expectation)) {
    if (isAnswer(answer)) return 'wrongly-answered';
    return answer.kind === 'unknown' ? 'rightly-refused' : 'offered-wrong';
  }
  if (expectation.kind === 'choose') {
    if (answer.kind === 'choose') return 'right';
    return isAnswer(answer) ? 'wrong' : 'refused';
  }
  if (answer.kind === 'unknown') return 'refused';
  if (isAnswer(answer)) return fits(expectation, answer) ? 'right' : 'wrong';
  return candidatesOf(answer)
    .slice(0, 3)
    .some((each) => fitsCandidate(expectation, each))
    ? 'offered'
    : 'offered-wrong';
}

function fits(expectation: Expectation, answer: Answer): boolean {
  const shown = shownSections(answer);
  return shown.some(
    ({ role, section, passages }, at) =>
      // What stands second is shown too, but the first must be of the right role.
      (at === 0 || section !== shown[0]?.section) &&
      fitsRole(expectation, role) &&
      fitsSection(expectation, section, passages[0] ?? null),
  );
}

function fitsCandidate(expectation: Expectation, { role, section }: Candidate): boolean {
  return fitsRole(expectation, role) && (section === null || fitsSection(expectation, section, null));
}

function isAnswer({ kind }: Answer): boolean {
  return kind !== 'choose' && kind !== 'unknown';
}
