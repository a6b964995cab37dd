import type { Edition, Passage, Role, Section } from '../knowledge/index.ts';
import { finding } from './finding.ts';
import { pairSections } from './pair-sections.ts';
import { readFigures, saysInWords, type WrittenFigure } from './read-figures.ts';
import type { Finding } from './types.ts';

const mostNamed = 4;

/**
 * Tells where the editions of a role do not say the same: a section, an entry of a list or a figure that one of them lacks.
 * What differs is told at the edition that was reviewed longer ago.
 */
export function checkEditions({ editions }: Role): Finding[] {
  const [newest, ...others] = [...editions].sort((one, other) =>
    (other.reviewed ?? '').localeCompare(one.reviewed ?? ''),
  );
  return newest === undefined ? [] : others.flatMap((behind) => compare(newest, behind));
}

function compare(ahead: Edition, behind: Edition): Finding[] {
  const found: Finding[] = [];
  let before = 1;
  let beforeAhead = 1;
  for (const [one, other] of pairSections(ahead.sections, behind.sections)) {
    if (one && other) found.push(...compareSections(one, other));
    else if (one) found.push(lacks(behind.file, before, one));
    else if (other) found.push(lacks(ahead.file, beforeAhead, other));
    before = other?.source.line ?? before;
    beforeAhead = one?.source.line ?? beforeAhead;
  }
  return found;
}

function lacks(file: string, line: number, { heading, source }: Section): Finding {
  return finding(
    'warning',
    'editions',
    { file, line },
    `A section is missing that stands in ${at(source)}: "${heading}".`,
    'Write it here too, or take it out there.',
  );
}

function compareSections(one: Section, other: Section): Finding[] {
  const found: Finding[] = [];
  const tell = (line: number, problem: string) =>
    found.push(
      finding(
        'warning',
        'editions',
        { file: other.source.file, line },
        problem,
        'Bring the two editions in line.',
      ),
    );
  for (const [shape, name] of [
    ['bullet', 'bullet'],
    ['step', 'numbered step'],
    ['row', 'row'],
  ] as const) {
    const [there, here] = [countOf(one, shape), countOf(other, shape)];
    // A list in one and running text in the other may well say the same.
    if (there !== here && there > 0 && here > 0)
      tell(
        other.source.line,
        `"${other.heading}" has ${here} ${name}${here === 1 ? '' : 's'}, and "${one.heading}" in ${at(one.source)} has ${there}.`,
      );
  }
  const [there, here] = [figuresOf(one), figuresOf(other)];
  const missing = lackingIn(there, here, textOf(other));
  const added = lackingIn(here, there, textOf(one));
  if (missing.length + added.length > 0) {
    const parts = [
      added.length > 0 ? `${written(added)} ${stands(added)} here alone` : '',
      missing.length > 0 ? `${written(missing)} ${stands(missing)} there alone` : '',
    ];
    tell(
      added[0]?.line ?? other.source.line,
      `The figures of "${other.heading}" are not those of "${one.heading}" in ${at({ ...one.source, line: missing[0]?.line ?? one.source.line })}: ${parts.filter(Boolean).join(', ')}.`,
    );
  }
  return found;
}

type Placed = WrittenFigure & { line: number };

function figuresOf({ passages }: Section): Placed[] {
  return passages.flatMap(({ text, source }) =>
    readFigures(text).map((figure) => ({ ...figure, line: source.line })),
  );
}

/** A clock of twelve hours says 5 where another says 17. */
const halfDay = 720;

function lackingIn(figures: Placed[], others: Placed[], text: string): Placed[] {
  const lacking = figures.filter(
    (figure) =>
      !others.some((other) => isSame(figure, other)) &&
      !isInWord(figure, text) &&
      !waysToSay(figure).some((values) => values.every((value) => saysInWords(text, value))),
  );
  return [...new Map(lacking.map((figure) => [`${figure.unit} ${figure.value}`, figure])).values()];
}

// "Under-16s" and "the 1990s" are no figures, and may well say what 16岁 does.
function isInWord({ value }: WrittenFigure, text: string): boolean {
  return new RegExp(`[A-Za-z][-–]?${value}(?![\\d.])|(?<![\\d.])${value}[A-Za-z]`).test(text);
}

// A figure of which nothing says what it counts may count anything.
function isSame(one: WrittenFigure, other: WrittenFigure): boolean {
  if (one.unit === 'clock' && other.unit === 'clock' && (one.mayBeLater || other.mayBeLater))
    return one.value % halfDay === other.value % halfDay;
  if (one.value === other.value && (one.unit === other.unit || [one.unit, other.unit].includes('none')))
    return true;
  return [
    [one, other],
    [other, one],
  ].some(([some = one, plain = other]) => alsoWritten(some).has(`${plain.value} ${plain.unit}`));
}

// "18 months" and 1.5年 are one time, and so are "2 weeks" and 14天, "24 hours" and 1天, "90 minutes" and 1.5小时; "9 to 5 pm" says its first hour as a
// number.
function alsoWritten({ value, unit }: WrittenFigure): Set<string> {
  if (unit === 'years') return new Set([`${value * 12} months`]);
  if (unit === 'weeks') return new Set([`${value * 7} days`]);
  if (unit === 'days') return new Set([`${value * 24} hours`]);
  if (unit === 'hours') return new Set([`${value * 60} none`]);
  if (unit === 'clock') return new Set([`${value / 60} none`, `${(value % halfDay) / 60} none`]);
  return new Set();
}

// "18 months" is 一年半, "48 hours" 两天, "90 minutes" 一个半小时, 17:30 五点半, 9:15 九点一刻, "20 percent" 两成, and 75% "three quarters". A text says
// "one" of much else.
function waysToSay({ value, unit }: WrittenFigure): number[][] {
  if (unit === 'clock') {
    return [value, value % halfDay].flatMap((time) => [[time / 60], [Math.floor(time / 60), time % 60]]);
  }
  if (unit === 'months' && value % 6 === 0) return [[value], [value / 12]];
  if (unit === 'percent')
    return [value, value / 10, value / 25, value / 100].flatMap((each) => (each === 1 ? [] : [[each]]));
  if (unit === 'hours' && value % 24 === 0 && value > 24) return [[value], [value / 24]];
  return unit === 'none' && value % 60 === 30 ? [[value], [value / 60]] : [[value]];
}

function written(figures: Placed[]): string {
  const names = figures.slice(0, mostNamed).map((figure) => figure.written);
  return [...names, ...(figures.length > mostNamed ? ['…'] : [])].join(', ');
}

function stands(figures: Placed[]): string {
  return figures.length > 1 ? 'stand' : 'stands';
}

// A bullet that is cut into sentences is one bullet still.
function countOf({ passages }: Section, shape: Passage['shape']): number {
  return new Set(passages.filter((passage) => passage.shape === shape).map(({ source }) => source.line)).size;
}

function textOf({ passages }: Section): string {
  return passages.map(({ text }) => text).join('\n');
}

function at({ file, line }: { file: string; line: number }): string {
  return `${file}:${line}`;
}
