import type { Edition, Passage } from '../knowledge/index.ts';
import { sourceOfAny } from '../language/index.ts';
import { levelHeights } from '../subject/index.ts';

/** A span of years of experience that a document names, such as "2-5 years". */
export interface YearBand {
  /** E.g. "2-5" or "5+". */
  id: string;
  from: number;
  /** Null where it is open. */
  to: number | null;
  /** As the document writes it. */
  label: string;
  /** The levels of which the same statements speak, as levelHeights gives them. */
  heights: number[];
}

/** The spans of years that an edition's requirements name, in its order; empty where they name none. */
export function readBands(edition: Edition): YearBand[] {
  return bandsOf(experienceOf(edition));
}

function bandsOf(passages: Passage[]): YearBand[] {
  const bands = new Map<string, YearBand>();
  for (const passage of passages) {
    for (const band of bandsIn(passage.text)) {
      const known = bands.get(band.id);
      const heights = levelHeights(passage.text);
      bands.set(band.id, { ...band, heights: [...new Set([...(known?.heights ?? []), ...heights])] });
    }
  }
  return [...bands.values()];
}

/**
 * The span that a text names, by years ("5 years") or by a level of which the document speaks with it ("senior").
 * @returns null where the text names none
 */
export function findBand(text: string, bands: YearBand[]): YearBand | null {
  const [named] = bandsIn(text);
  if (named !== undefined) {
    const holds = (band: YearBand) => band.from <= named.from && (band.to === null || named.from <= band.to);
    return bands.find(({ id }) => id === named.id) ?? bands.findLast(holds) ?? null;
  }
  const heights = levelHeights(text);
  if (heights.length === 0) return null;
  const same = bands.find((band) => band.heights.some((height) => heights.includes(height)));
  if (same !== undefined) return same;
  const general = bands.find((band) => band.heights.length === 0) ?? null;
  const isBelow = bands.some((band) => band.heights.some((height) => Math.max(...heights) < height));
  return isBelow ? general : null;
}

/**
 * The experience that a document asks of one span: what it says of it and what it says of all, without what
 * it says of another span or another level.
 * @param passages what a document says of experience
 * @param chosen null for all
 */
export function experienceFor(passages: Passage[], chosen: YearBand | null): Passage[] {
  if (chosen === null) return passages;
  const others = bandsOf(passages).filter(({ id }) => id !== chosen.id);
  const otherHeights = others
    .flatMap(({ heights }) => heights)
    .filter((height) => !chosen.heights.includes(height));
  return passages.filter(({ text }) => {
    const named = bandsIn(text).map(({ id }) => id);
    if (named.length > 0) return named.includes(chosen.id);
    return !levelHeights(text).some((height) => otherHeights.includes(height));
  });
}

// Many documents ask for years among all that they require.
const kindsOfExperience: (string | null)[] = ['experience', 'hard-skills'];

function experienceOf(edition: Edition): Passage[] {
  return edition.sections
    .filter(({ kind }) => kindsOfExperience.includes(kind))
    .flatMap(({ passages }) => passages);
}

/** Numbers that are written in words, the longest first; one is seldom a number: "a year", 每年. */
const spelled = Array.from({ length: 39 }, (_, index) => 40 - index).map((value) => {
  const source = sourceOfAny(({ figures }) => figures.inWords(value));
  return { value, source, whole: new RegExp(`^(?:${source})$`, 'iu') };
});
const number = String.raw`\d{1,2}|(?<!${sourceOfAny(({ figures }) => figures.ordinal)})(?:${spelled.map(({ source }) => source).join('|')})`;

/** @returns what a number says, in figures or in words */
function figureOf(written: string): number {
  return /^\d/.test(written)
    ? Number(written)
    : (spelled.find(({ whole }) => whole.test(written))?.value ?? Number.NaN);
}

const years = new RegExp(
  String.raw`(${number})\s*(?:(?:-|–|—|~|${sourceOfAny(({ figures }) => figures.rangeTo)})\s*(${number})|(\+))?\s*(?:-|\s)?${sourceOfAny(({ figures }) => figures.units.years)}\s*(${sourceOfAny(({ figures }) => figures.orMore)})?`,
  'giu',
);

/** Whether a text names years. */
export function namesYears(text: string): boolean {
  return bandsIn(text).length > 0;
}

function bandsIn(text: string): Omit<YearBand, 'heights'>[] {
  return [...text.matchAll(years)].map(([label, first = '', last, plus, more]) => {
    const isOpen = plus !== undefined || more !== undefined;
    const from = figureOf(first);
    const to = last === undefined ? null : figureOf(last);
    return {
      id: to !== null ? `${from}-${to}` : isOpen ? `${from}+` : `${from}`,
      from,
      to: to ?? (isOpen ? null : from),
      label: label.trim(),
    };
  });
}
