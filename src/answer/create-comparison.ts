import {
  columnLine,
  type Edition,
  headingParts,
  isUnderColumns,
  type Passage,
  plainHeading,
  type Role,
  type Section,
} from '../knowledge/index.ts';
import { catalogue, type Language } from '../language/index.ts';
import { findLevels, levelHeights } from '../subject/index.ts';
import { chooseEdition } from './choose-edition.ts';
import { labelledText } from './label-line.ts';
import { levelColumnsNamed } from './level-columns.ts';
import { readLadder } from './read-ladder.ts';
import type { FindKind } from './requirement-lines.ts';
import { tellApart } from './tell-apart.ts';
import type { Comparison } from './types.ts';

/** The kinds that tell two roles apart, in reading order. */
const comparedKinds = [
  'summary',
  'tasks',
  'salary',
  'experience',
  'education',
  'hard-skills',
  'soft-skills',
  'tools',
  'career',
];

/** How many lines a cell shows at the most. */
const linesPerCell = 3;
/** What a column holds, in characters, so that a comparison takes two screens of a phone; and a cell of it at the least. */
const charactersPerColumn = 1_440;
const charactersPerCell = 160;

/**
 * Sets two roles side by side: by the kinds of their sections, by the labels of their lines where a document has no
 * section of a kind, and by headings that both use; else by what each document begins with.
 * @param findKind what headings and labels mean
 * @param titles what to call a kind where two documents head it differently
 */
export function compareRoles(
  [first, second]: [Role, Role],
  language: Language,
  findKind: FindKind,
  titles: (kind: string) => string,
): Comparison {
  const editions = [chooseEdition(first, language), chooseEdition(second, language)] as const;
  const { more } = catalogue(language).requirements;
  const rowsExpected = Math.min(comparedKinds.length, ...editions.map(({ sections }) => sections.length));
  const cell: Cell = { more, characters: Math.max(charactersPerCell, charactersPerColumn / rowsExpected) };
  // A line that a section of one kind shows is no other kind's by its label too.
  const taken = editions.map(
    (edition) =>
      new Set(
        comparedKinds.flatMap((kind) =>
          shownOf(
            sectionsOf(kind, edition, findKind).flatMap(({ passages }) => passages),
            cell,
          ).map(({ text }) => text),
        ),
      ),
  ) as [Set<string>, Set<string>];
  const underShared = sharedHeadings(editions[0], editions[1], cell);
  // What stands below a heading of both documents is set side by side whole, and not line by line by its labels.
  const whole = new Set(
    underShared.flat().flatMap(({ sections }) => sections.filter(({ kind }) => kind === null)),
  );
  const found = comparedKinds
    .map((kind) => ({
      kind: kind as string | null,
      said: editions.map((edition, side) =>
        saidOf(kind, edition, { findKind, cell, taken: taken[side] as Set<string>, whole }),
      ) as [Said, Said],
    }))
    .filter(
      ({ said }) => !said.some(({ isNested }) => isNested) || said.every(({ lines }) => lines.length > 0),
    );
  const shared = underShared.filter(
    ([
      {
        sections: [one],
      },
    ]) => one !== undefined && !found.some(({ said }) => said[0].sections.includes(one)),
  );
  const isShared = [...found.map(({ said }) => said), ...shared].some((said) =>
    said.every(({ lines }) => lines.length > 0),
  );
  // Where two documents speak of nothing in common, what each begins with tells them apart.
  const openings = isShared
    ? []
    : [{ kind: 'summary', said: editions.map((edition) => openingOf(edition, cell)) as [Said, Said] }];
  const all = [...openings, ...found, ...shared.map((said) => ({ kind: null, said }))].filter(
    ({ said: [one, other] }) => one.lines.length > 0 || other.lines.length > 0,
  );
  const headings = editions.map((_, side) =>
    all.flatMap(({ said }) => (said[side] as Said).sections.map(({ heading }) => heading)),
  );
  const rows = all
    .filter(({ said }) => !said.every((each, side) => isToldAbove(each, headings[side] ?? [])))
    .map(({ kind, said: [one, other] }) => ({
      topic: topicOf(one, other, kind, titles),
      cells: [one.lines, other.lines] as [string[], string[]],
      said: [one, other] as [Said, Said],
    }));
  return {
    language,
    names: namesOf(editions, [first, second]),
    rows: rows.map(({ topic, cells, said }) => ({
      topic,
      cells: isSame(said) ? [cells[0], [catalogue(language).comparison.same]] : cells,
    })),
    sources: editions.map((edition, side) => ({
      edition,
      role: side === 0 ? first : second,
      sections: [...new Set(rows.flatMap(({ said }) => (said[side] as Said).sections))],
    })),
  };
}

// "Required" below "Qualifications" is shown with them.
function isToldAbove({ sections }: Said, headings: string[]): boolean {
  return sections.every(({ path }) => path.some((above) => headings.includes(above)));
}

// What both say is read once. All of it counts, and not only what a cell shows.
function isSame([one, other]: [Said, Said]): boolean {
  return one.whole !== '' && one.whole === other.whole;
}

/** What a document says of one topic. */
interface Said {
  heading: string | null;
  /** As many as a cell shows. */
  lines: string[];
  /** All of it. */
  whole: string;
  sections: Section[];
  /** Whether only labels within others tell of what it is: "Snacks: Prizes: …" may be no pay. */
  isNested?: boolean;
}

/** How much a cell shows, and what says that there are so many lines more. */
interface Cell {
  characters: number;
  more: (count: number) => string;
}

function saidOf(
  kind: string,
  edition: Edition,
  {
    findKind,
    cell,
    taken,
    whole,
  }: { findKind: FindKind; cell: Cell; taken: Set<string>; whole: Set<Section> },
): Said {
  const own = sectionsOf(kind, edition, findKind);
  const [section] = own;
  if (section !== undefined) {
    const passages = own.flatMap((each) => each.passages);
    const shown = shownOf(passages, cell);
    return {
      heading: section.heading || null,
      lines: [...headOf(section), ...linesOf(passages, cell)],
      whole: textOf(passages),
      sections: own.filter((each) => each === section || each.passages.some((one) => shown.includes(one))),
    };
  }
  for (const labelled of edition.sections.filter((each) => !whole.has(each))) {
    const lines = labelled.passages.filter(
      ({ labels, text }) =>
        !taken.has(text) && labels.some((label) => findKind(plainHeading(label)) === kind),
    );
    if (lines.length > 0)
      return {
        heading: null,
        lines: linesOf(lines, cell),
        whole: textOf(lines),
        sections: [labelled],
        isNested: lines.every(({ labels: [outer = ''] }) => findKind(plainHeading(outer)) !== kind),
      };
  }
  return { heading: null, lines: [], whole: '', sections: [] };
}

// What several figures in a row are, only their columns tell.
function headOf({ kind, columns }: Section): string[] {
  return kind === 'salary' && columns.length > 1 ? [columns.filter(Boolean).join(' | ')] : [];
}

function sectionsOf(kind: string, { sections }: Edition, findKind: FindKind): Section[] {
  const own = sections.filter((section) => section.kind === kind);
  return own.length > 0 ? own : sections.filter((section) => isPartly(kind, section, findKind));
}

function isPartly(kind: string, { kind: own, heading }: Section, findKind: FindKind): boolean {
  return own === null && headingParts(plainHeading(heading)).some((part) => findKind(part) === kind);
}

function openingOf({ sections }: Edition, cell: Cell): Said {
  const section = sections[0] as Section;
  const { passages } = section;
  return { heading: null, lines: linesOf(passages, cell), whole: textOf(passages), sections: [section] };
}

// Documents of one house use headings of their own.
function sharedHeadings(one: Edition, other: Edition, cell: Cell): [Said, Said][] {
  return one.sections.flatMap((section): [Said, Said][] => {
    const heading = plainHeading(section.heading).toLowerCase();
    const same = other.sections.find((each) => plainHeading(each.heading).toLowerCase() === heading);
    const said = (each: Section): Said => ({
      heading: each.heading,
      lines: linesOf(each.passages, cell),
      whole: textOf(each.passages),
      sections: [each],
    });
    return heading !== '' && same !== undefined ? [[said(section), said(same)]] : [];
  });
}

function topicOf(one: Said, other: Said, kind: string | null, titles: (kind: string) => string): string {
  const headings = [
    ...new Set(
      [one.heading, other.heading].flatMap((heading) => (heading === null ? [] : [plainHeading(heading)])),
    ),
  ];
  const [only, another] = headings;
  return only !== undefined && another === undefined ? only : kind === null ? (only ?? '') : titles(kind);
}

// Two documents of one title are told apart by where they stand.
function namesOf([one, other]: readonly [Edition, Edition], roles: [Role, Role]): [string, string] {
  const [first, second] = tellApart([
    { role: roles[0], section: null, title: one.name },
    { role: roles[1], section: null, title: other.name },
  ]);
  return [first?.title ?? one.name, second?.title ?? other.name];
}

/**
 * Sets two levels of one role side by side.
 * @param text names the levels
 * @returns null where the text does not name two levels of which the document speaks
 */
export function compareLevels(role: Role, text: string, language: Language): Comparison | null {
  const edition = chooseEdition(role, language);
  const words = catalogue(language).career;
  const career = edition.sections.find(({ kind }) => kind === 'career');
  const salary = edition.sections.find(({ kind }) => kind === 'salary');
  const experience = edition.sections.find(({ kind }) => kind === 'experience');
  const steps = career === undefined ? [] : (readLadder(career, null)?.steps ?? []).map((step) => step.text);
  const pay = salary?.passages.filter(({ shape }) => shape === 'row') ?? [];
  const payLevels = pay.map(({ cells }) => cells[0] ?? '');
  const [labels, [first, second]] = [steps, payLevels]
    .map((list) => [list, findLevels(text, list, role.names)] as const)
    .find(([, found]) => found.length > 1) ?? [[], []];
  const [one, other] = [labels[first ?? -1], labels[second ?? -1]];
  if (one === undefined || other === undefined) return compareColumns(edition, role, text, language);
  const both = (cellOf: (label: string) => string[]): [string[], string[]] => [cellOf(one), cellOf(other)];
  const rows = [
    // A figure says nothing without the column that it stands in.
    ...(salary?.columns.slice(1) ?? []).map((column, at) => ({
      topic: column,
      cells: both((label) => {
        const [row] = findLevels(label, payLevels, role.names);
        return [pay[row ?? -1]?.cells[at + 1] ?? ''].filter((cell) => cell !== '');
      }),
    })),
    {
      topic: experience?.heading ?? '',
      cells: both((label) => {
        const heights = levelHeights(label);
        return (experience?.passages ?? [])
          .filter(({ text }) => levelHeights(text).some((height) => heights.includes(height)))
          .map((passage) => passage.text);
      }),
    },
    {
      topic: words.nextTopic,
      cells: both((label) => steps.slice(steps.indexOf(label) + 1).slice(0, steps.includes(label) ? 1 : 0)),
    },
  ].filter(({ cells }) => cells.some((cell) => cell.length > 0));
  const sections = [salary, experience, career].filter((section) => section !== undefined);
  return rows.length === 0
    ? null
    : { language, names: [one, other], rows, sources: [{ edition, role, sections }] };
}

/** Two levels that have a column each in a table of skills, a row a topic. */
function compareColumns(edition: Edition, role: Role, text: string, language: Language): Comparison | null {
  for (const section of edition.sections) {
    const [one, other] = levelColumnsNamed(section, text, role.names);
    if (one === undefined || other === undefined) continue;
    const rows = section.passages
      .filter((passage) => isUnderColumns(section, passage))
      .map((row) => ({
        topic: row.labels.at(-1) ?? '',
        cells: [statementIn(row, one.column), statementIn(row, other.column)] as [string[], string[]],
      }))
      .filter(({ cells }) => cells.some((cell) => cell.length > 0));
    const names: [string, string] = [one.heading, other.heading];
    if (rows.length > 0) return { language, names, rows, sources: [{ edition, role, sections: [section] }] };
  }
  return null;
}

function statementIn(row: Passage, column: number): string[] {
  const line = columnLine(row, column);
  return line === null ? [] : [line.statement];
}

function textOf(passages: Passage[]): string {
  return passages.map((passage) => labelledText(passage)).join('\n');
}

function shownOf(passages: Passage[], { characters: most }: Cell): Passage[] {
  const lines = passages.filter(({ isLeadIn }) => !isLeadIn);
  let characters = 0;
  const end = lines.findIndex((line, at) => {
    characters += labelledText(line).length;
    return at === linesPerCell || (at > 0 && characters > most);
  });
  return end < 0 ? lines : lines.slice(0, end);
}

// Who compares must see that a side has more than what is shown.
function linesOf(passages: Passage[], cell: Cell): string[] {
  const shown = shownOf(passages, cell);
  const left = passages.filter(({ isLeadIn }) => !isLeadIn).length - shown.length;
  return [...shown.map((passage) => labelledText(passage)), ...(left > 0 ? [cell.more(left)] : [])];
}
