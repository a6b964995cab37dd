import { catalogue, inAny, type Language } from '../language/index.ts';
import { writeLabels } from './label-line.ts';
import { payColumn } from './pay-column.ts';
import { readRanges } from './read-ranges.ts';
import { readTerms } from './read-terms.ts';
import { rowsAsked } from './rows-asked.ts';
import type { Part } from './types.ts';

/** How many levels the first line names where none is asked for; of more, the lowest and the highest. */
const mostLevels = 3;

const date = inAny(({ said }) => said.date);

/**
 * Pay in one line: the level and its figure, what the column says the figure is, and from when it is.
 * @returns null where the section has no table of pay
 */
export function payLine(part: Part, language: Language): string | null {
  const { section, column } = part;
  const ranges = readRanges(section, column);
  const place = column ?? payColumn(section, '');
  const known = ranges.filter(({ low, high }) => low !== null || high !== null);
  if (known.length === 0) return null;
  const rows = rowsAsked(part);
  const asked = ranges.filter(({ passage }) => rows.includes(passage));
  const ends = known.length > mostLevels ? [known[0], known.at(-1)].flatMap((each) => each ?? []) : known;
  const shown = (asked.length > 0 ? asked : ends).map(
    ({ level: name, figure }) => `${writeLabels([name])}${figure}`,
  );
  const when = readTerms(section)
    .map(({ text }) => text.match(date)?.[0])
    .find((found) => found !== undefined);
  const what = section.columns[place] ?? '';
  const { betweenFigures } = catalogue(language).salary;
  return [shown.join(known.length > mostLevels && asked.length === 0 ? ' … ' : betweenFigures), what, when]
    .filter((each) => each !== undefined && each !== '')
    .join(' · ');
}
