import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answering } from './answer/index.ts';
import { evaluate, type Result } from './evaluate.ts';
import { readExpectations } from './expectation.ts';
import { ExplainedError } from './explained-error.ts';
import { createProgress } from './progress.ts';
import { type Summary, summarize } from './summarize.ts';

/** What `--min` can bound; `wrong` and `length` from above, the others from below. */
const bounds = ['section', 'sectionOfThree', 'facts', 'refused', 'offeredRight', 'wrong', 'length'] as const;
const fromAbove = new Set<string>(['wrong', 'length']);

/**
 * Asks every question of some files, and prints the figures.
 * @param options `kinds` are the ids of the section kinds that a question may name; `minimum` is a list such as "section=90,refused=95"
 * @returns whether every file keeps every bound
 * @throws Error where a file or a bound cannot be read
 */
export async function runEvaluation(
  answering: Answering,
  files: string[],
  { kinds, showMisses, minimum }: { kinds: readonly string[]; showMisses: boolean; minimum: string },
): Promise<boolean> {
  const limits = readLimits(minimum);
  let isGood = true;
  for (const file of files) {
    const expectations = readExpectations(await readQuestionFile(file), file, kinds);
    const progress = createProgress(path.basename(file));
    const results = expectations.map((expectation, index) => {
      if (index % 50 === 0) progress.show(index / expectations.length);
      return evaluate(answering, expectation);
    });
    progress.end();
    const all = summarize(results);
    console.log(`${path.basename(file)}\n${table(rowsOf(results, all))}`);
    if (showMisses) for (const result of results.filter(isMiss)) console.log(describeResult(result));
    for (const [name, limit] of limits) {
      const value = all[name];
      if (value !== null && (fromAbove.has(name) ? value <= limit : value >= limit)) continue;
      if (value === null) {
        console.log(
          `${path.basename(file)}: ${name} cannot be told, since no question in it is of that sort`,
        );
        isGood = false;
        continue;
      }
      console.log(
        `${path.basename(file)}: ${name} is ${value.toFixed(1)}, not ${fromAbove.has(name) ? 'at most' : 'at least'} ${limit}`,
      );
      isGood = false;
    }
  }
  return isGood;
}

async function readQuestionFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new ExplainedError(`${file} cannot be read (${cause.code}). Name a file of questions.`, { cause });
  });
}

function readLimits(text: string): Map<(typeof bounds)[number], number> {
  const limits = new Map<(typeof bounds)[number], number>();
  for (const item of text.split(',').filter(Boolean)) {
    const [name, value] = item.split('=');
    const bound = bounds.find((each) => each === name?.trim());
    if (!bound || !Number.isFinite(Number(value)) || value?.trim() === '') {
      throw new ExplainedError(`--min has "${item}". Write name=number with one of: ${bounds.join(', ')}.`);
    }
    limits.set(bound, Number(value));
  }
  return limits;
}

function rowsOf(results: Result[], all: Summary): [string, Summary][] {
  const groups = new Map<string, Result[]>();
  const add = (name: string, result: Result) => groups.set(name, [...(groups.get(name) ?? []), result]);
  for (const result of results) add(`language ${result.expectation.lang}`, result);
  for (const result of results) add(result.expectation.section ?? result.expectation.file ?? 'none', result);
  return [['all', all], ...[...groups].map(([name, group]): [string, Summary] => [name, summarize(group)])];
}

const columns: [keyof Summary, string, string][] = [
  ['answerable', 'in', 'questions that a document answers'],
  ['section', 'section@1', '% of them answered with the right section'],
  ['sectionOfThree', '@3', '% whose right section is among the first three shown'],
  ['wrong', 'wrong', '% answered with another section'],
  ['offered', 'offered', '% asked back, with sections to choose from'],
  ['offeredRight', 'of them right', '% of those that offer the right one'],
  ['facts', 'facts', '% whose text shows every fact that is expected'],
  ['unanswerable', 'out', 'questions that no document answers'],
  ['refused', 'refused', '% of those that were not answered'],
  ['length', 'length', 'characters of an answer, on average'],
  ['median', 'median ms', 'time of an answer at the median'],
  ['worst', 'worst ms', 'time of the slowest answer'],
];

/** What each column of the table says, a line each. */
export const columnsExplained: readonly string[] = columns.map(
  ([, title, meaning]) => `${title.padEnd(15)} ${meaning}`,
);

function table(rows: [string, Summary][]): string {
  const cells = [
    ['', ...columns.map(([, title]) => title)],
    ...rows.map(([name, summary]) => [name, ...columns.map(([key]) => format(summary[key], key))]),
  ];
  const widths = (cells[0] as string[]).map((_, column) =>
    Math.max(...cells.map((row) => (row[column] as string).length)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number),
        )
        .join('  '),
    )
    .join('\n');
}

function format(value: number | null, key: keyof Summary): string {
  if (value === null) return '-';
  if (key === 'answerable' || key === 'unanswerable' || key === 'length') return value.toFixed(0);
  return key === 'median' || key === 'worst' ? value.toFixed(2) : value.toFixed(1);
}

function isMiss({ outcome, hasFacts }: Result): boolean {
  return hasFacts === false || (outcome !== 'right' && outcome !== 'rightly-refused');
}

function describeResult({ expectation, asked, outcome, hasFacts }: Result): string {
  const wanted =
    expectation.section ??
    [expectation.file, expectation.heading, ...expectation.headings].filter(Boolean).join(' > ');
  const got = asked.section ?? asked.heading ?? asked.kind;
  const offered = asked.alternatives.map(({ section, title }) => section ?? title).join(', ');
  const facts = hasFacts === false ? ' [a fact is not shown]' : '';
  return `${outcome}${facts}: "${expectation.question}" wants ${wanted || 'a refusal'}, got ${got} ${asked.confidence.toFixed(2)} (${offered})`;
}
