import type { Edition, Passage, Section } from '../knowledge/index.ts';
import { inAny, sourceOfAny } from '../language/index.ts';
import { findLevels } from '../subject/index.ts';
import { finding } from './finding.ts';
import { readFigures, type Unit, type WrittenFigure } from './read-figures.ts';
import type { Finding } from './types.ts';

/** Units whose figures a sentence and a table can contradict each other by. */
const compared: readonly Unit[] = ['money', 'years', 'months', 'weeks', 'days', 'hours', 'percent'];

/** Money that is no pay of a level, whatever it is said of. */
const besidePay = inAny(({ pay }) => pay.beside);

/** How many times as much or as little is of another period or currency, and no contradiction. */
const otherScale = 5;

/** A row of a table, with what it names and the figures of each sort that it holds. */
interface Row {
  label: string;
  passage: Passage;
  figures: WrittenFigure[];
}

/**
 * Tells figures in running text that the row of a table that they are of does not hold: "A senior earns 95,000" beside a row
 * "Senior | 100,000 - 120,000".
 * @param edition a document
 * @param roleNames the role's names, whose own words name no row
 */
export function checkFigures(edition: Edition, roleNames: string[]): Finding[] {
  const rows = edition.sections.flatMap(rowsOf);
  if (rows.length === 0) return [];
  const labels = rows.map(({ label }) => label);
  return edition.sections.flatMap((section) =>
    section.passages
      .filter(({ shape }) => shape !== 'row')
      .flatMap((passage) => {
        const figures = readFigures(passage.text)
          .map((figure) => typed(figure, section))
          .filter(({ unit }) => compared.includes(unit));
        if (figures.length === 0) return [];
        const isBeside = besidePay.test([...passage.labels, passage.text].join(' '));
        for (const figure of figures) {
          if (figure.unit === 'money' && isBeside) continue;
          const said = upTo(figure, passage.text);
          const levels = findLevels(said, labels, roleNames);
          const named = rows.filter(({ label }, at) => levels.includes(at) || holds(said, label));
          if (contradicts(figure, named, rows, section)) return [tell(figure, passage, named, rows)];
        }
        return [];
      }),
  );
}

/** A text up to the end of the clause of a figure: what is named in later ones is what they are of. */
function upTo({ written }: WrittenFigure, text: string): string {
  const at = text.indexOf(written);
  const end = at < 0 ? -1 : text.slice(at).search(/[;；]/);
  return end < 0 ? text : text.slice(0, at + end);
}

function contradicts(figure: WrittenFigure, named: Row[], rows: Row[], section: Section): boolean {
  const own = holding(figure.unit, named);
  // Of tables whose rows are called alike, those count that hold what the figure is.
  const isOfEach = named.every(({ label }) => own.some((row) => row.label === label));
  // A sentence of no row is held against all of them, where both speak of pay.
  const isOfAll = named.length === 0 && figure.unit === 'money' && section.kind === 'salary';
  const against = (isOfAll ? rows : own).flatMap(({ figures }) =>
    figures.filter(({ unit }) => unit === figure.unit),
  );
  if (against.length === 0 || (!isOfAll && !isOfEach)) return false;
  const least = Math.min(...against.map(({ value }) => value));
  const most = against.some(({ isOpen }) => isOpen)
    ? Number.POSITIVE_INFINITY
    : Math.max(...against.map(({ value }) => value));
  if (figure.value >= least && figure.value <= most) return false;
  return figure.value > least / otherScale && figure.value < Math.max(most, least) * otherScale;
}

function holding(wanted: Unit, rows: Row[]): Row[] {
  return rows.filter(({ figures }) => figures.some(({ unit }) => unit === wanted));
}

function tell(figure: WrittenFigure, passage: Passage, named: Row[], rows: Row[]): Finding {
  const [row] = named.length > 0 ? holding(figure.unit, named) : rows;
  const place = row ? `line ${row.passage.source.line}` : '';
  const what = named.length > 0 ? `the table’s row "${row?.label}" (${place})` : `the table (from ${place})`;
  return finding(
    'warning',
    'figures',
    passage.source,
    `"${figure.written}" is not what ${what} says.`,
    'Write the same figure in both, or in the table alone.',
  );
}

function rowsOf(section: Section): Row[] {
  return section.passages
    .filter(({ shape, cells }) => shape === 'row' && cells.length > 1)
    .map((passage) => {
      const [label = '', ...cells] = passage.cells;
      const figures = cells.flatMap((cell, at) =>
        readFigures(cell).map((figure) => typed(figure, section, at + 1)),
      );
      return { label, passage, figures: figures.filter(({ unit }) => compared.includes(unit)) };
    })
    .filter(({ label, figures }) => label !== '' && figures.length > 0);
}

// A column that says "Experience (years)" or "Pay in USD" gives its cells what they count, and below a heading of pay a sentence
// need not name the currency that the table does.
function typed(figure: WrittenFigure, section: Section, column?: number): WrittenFigure {
  if (figure.unit !== 'none') return figure;
  const heading = column === undefined ? '' : (section.columns[column] ?? '');
  const [, unit] = columnUnits.find(([pattern]) => pattern.test(heading)) ?? [];
  return {
    ...figure,
    unit: unit ?? (section.kind === 'salary' && figure.value >= leastPay ? 'money' : 'none'),
  };
}

/** The least that is pay and no share, count or year. */
const leastPay = 3000;

const signs: Partial<Record<Unit, string>> = {
  percent: '%|',
  money: String.raw`\b(?:USD|EUR|GBP|CNY|RMB)\b|\p{Sc}|`,
};
const columnUnits: [RegExp, Unit][] =
  // "Euro a month" is money.
  (['money', 'years', 'months', 'weeks', 'days', 'hours', 'percent'] as const).map((unit) => {
    const words = sourceOfAny(({ figures }) => figures.columns[unit]);
    return [new RegExp(`${signs[unit] ?? ''}${words}`, 'iu'), unit];
  });

function holds(text: string, label: string): boolean {
  if (label.length < 2 || !/\p{L}/u.test(label)) return false;
  const at = text.toLowerCase().indexOf(label.toLowerCase());
  if (at < 0) return false;
  const around = `${text[at - 1] ?? ' '}${text[at + label.length] ?? ' '}`;
  return /\p{Script=Han}/u.test(label) || !/[a-z\d]/i.test(around);
}
