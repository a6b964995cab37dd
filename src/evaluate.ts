import { z } from 'zod';
import type { Answering } from './answer/index.ts';
import { type AskedLine, ask } from './ask.ts';
import { ExplainedError } from './explained-error.ts';

const expectationShape = z.object({
  question: z.string(),
  lang: z.string().default('-'),
  kind: z.enum(['answer', 'partial', 'choose', 'refuse']).optional(),
  /** A section kind's id; null where Rolebook should say that it does not know. */
  section: z.string().nullish(),
  also: z.array(z.string()).default([]),
  /** The document, relative to the knowledge folder, and the heading, where sections have no kind. */
  file: z.string().nullish(),
  heading: z.string().nullish(),
  /** Regular expressions that the text shown should match. */
  facts: z.array(z.string().refine(isPattern, 'is no regular expression')).default([]),
});

/** A question with what a good answer to it is. */
export type Expectation = z.infer<typeof expectationShape>;

/** How one question came out. */
export type Outcome =
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
  outcome: Outcome;
  /** Whether the section is the answer's or among the first three that it names. */
  isInTopThree: boolean;
  /** Whether every fact is in the text shown; null where none is expected. */
  hasFacts: boolean | null;
  /** In milliseconds. */
  duration: number;
}

/**
 * Reads a file of questions with expectations, one JSON object a line.
 * @param text the file's text
 * @param file its name, for errors
 * @throws Error naming file and line of what cannot be read
 */
export function readExpectations(text: string, file: string): Expectation[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [expectationShape.parse(JSON.parse(line))];
    } catch (cause) {
      throw new ExplainedError(
        `${file}:${index + 1}: this is no question with expectations: ${whatIsWrong(cause)}. See knowledge/README.md.`,
        { cause },
      );
    }
  });
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
  const asked = ask(answering, expectation.question);
  const duration = now() - start;
  const facts = expectation.facts.map((fact) => new RegExp(fact, 'iu'));
  const isAnswered = expectsRefusal(expectation) === false;
  return {
    expectation,
    asked,
    outcome: outcomeOf(expectation, asked),
    isInTopThree:
      isAnswered &&
      (fits(expectation, asked) ||
        asked.alternatives.slice(0, 3).some((each) => fitsCandidate(expectation, each))),
    hasFacts: isAnswered && facts.length > 0 ? facts.every((fact) => fact.test(asked.text)) : null,
    duration,
  };
}

/** Whether Rolebook should not answer. */
export function expectsRefusal({ kind, section, file }: Expectation): boolean {
  return kind === 'refuse' || (kind === undefined && !section && !file);
}

function outcomeOf(expectation: Expectation, asked: AskedLine): Outcome {
  if (expectsRefusal(expectation))
    return asked.kind === 'answer'
      ? 'wrongly-answered'
      : asked.kind === 'unknown'
        ? 'rightly-refused'
        : 'offered-wrong';
  if (expectation.kind === 'choose')
    return asked.kind === 'choose' ? 'right' : asked.kind === 'answer' ? 'wrong' : 'refused';
  if (asked.kind === 'unknown') return 'refused';
  if (asked.kind === 'answer') return fits(expectation, asked) ? 'right' : 'wrong';
  return asked.alternatives.some((each) => fitsCandidate(expectation, each)) ? 'offered' : 'offered-wrong';
}

function fits({ section, also, file, heading }: Expectation, asked: AskedLine): boolean {
  if (file) return asked.source?.replace(/:\d+$/, '') === file && (!heading || asked.heading === heading);
  return asked.section !== null && (asked.section === section || also.includes(asked.section));
}

function fitsCandidate(
  { section, also, heading }: Expectation,
  candidate: AskedLine['alternatives'][number],
): boolean {
  if (heading) return candidate.title === heading;
  return candidate.section !== null && (candidate.section === section || also.includes(candidate.section));
}

function whatIsWrong(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return cause instanceof Error ? cause.message : String(cause);
  return cause.issues.map(({ path, message }) => `"${path.join('.')}" ${message}`).join(', ');
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'iu');
    return true;
  } catch {
    return false;
  }
}
