import type { Passage, Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import { coverageSign, moneySign, type RankedSection } from '../search/index.ts';
import { findLevels } from '../subject/index.ts';
import { asksAboutFigures, asksForFigures, tellsProvenance } from './asks-for-figures.ts';
import { asksForWhole } from './asks-for-whole.ts';
import { isOfDocument } from './job-post-line.ts';
import { ledTo } from './led-to.ts';
import { payColumn } from './pay-column.ts';
import { readRanges } from './read-ranges.ts';
import { lineNamed, sayFirst } from './say-first.ts';
import { withReversal } from './with-reversal.ts';

/** The lines of a section that answer a question. */
interface Selection {
  /** Best first, never empty. */
  passages: Passage[];
  /** False where nothing in the question tells one line from another, so that the section as such answers. */
  isFocused: boolean;
  /** True where a list in groups is asked for as a whole. */
  isWholeList?: boolean;
}

const mostLines = 3;
/** How near to the likeliest a line must come to be shown with it: half as likely. */
const nearest = 0.5;
/** How likely a line with a figure must be beside the likeliest to come first, and what is said of figures to be shown. */
const otherShare = 0.3;
/** How likely a line that leads to a list must be for that list to be the whole that is asked for. */
const outright = 0.5;
/** How much likelier than an even share the likeliest must be to stand out. */
const standsOut = 2;

/**
 * Chooses the sentences, bullets, rows or steps that answer.
 * @param ranked a section with its lines, likeliest first
 * @param text the question, normalised
 * @param roleNames the role's names, whose own words name no step of its career
 */
export function selectLines({ section, lines }: RankedSection, text: string, roleNames: string[]): Selection {
  const [likeliest] = lines;
  if (section.kind === 'salary' && asksForFigures(text)) {
    const paid = readRanges(section, payColumn(section, text)).filter(
      ({ low, high }) => (low ?? high) !== null,
    );
    // What is said of pay in words may be what is asked, whatever the words.
    const said = lines.find(({ passage }) => passage.shape !== 'row' && !passage.isLeadIn);
    const isNear =
      said && likeliest && hasWords(text) && said.probability >= likeliest.probability * otherShare;
    if (paid.length > 0) {
      const rows = paid.map(({ passage }) => passage);
      const own = besidePay(section, text);
      if (own !== undefined) return { passages: [own], isFocused: true };
      return { passages: [...rows, ...(isNear ? [said.passage] : [])], isFocused: true };
    }
  }
  const told =
    section.kind === 'salary'
      ? section.passages.filter((passage) => tellsProvenance(text, passage.text))
      : [];
  if (told.length > 0) return { passages: told.slice(0, 1), isFocused: true };
  const named = lineNamed(section.passages, text, roleNames);
  const coverageOf = (passage: Passage | undefined) =>
    lines.find((line) => line.passage === passage)?.signs[coverageSign] ?? 0;
  // A line that says more of what is asked than the name alone answers sooner.
  if (named && coverageOf(named) >= coverageOf(likeliest?.passage)) {
    const passages = sayFirst([named], section.passages, text);
    return {
      passages: [...new Set(passages.flatMap((passage) => withReversal(passage, section.passages)))],
      isFocused: true,
    };
  }
  if (asksForWhole(text, section, roleNames)) {
    const list = likeliest && leadsOn(likeliest.passage) ? ledTo(likeliest.passage, section.passages) : [];
    return likeliest && list.length > 0 && likeliest.probability >= outright
      ? { passages: [likeliest.passage, ...list], isFocused: true }
      : { passages: section.passages, isFocused: false, isWholeList: true };
  }
  const next = asksForNext.test(text) ? stepAfter(section, lines[0]?.passage, text, roleNames) : null;
  if (next) return { passages: [next], isFocused: true };
  // Who asks for pay wants a figure before what is said of figures.
  const figure = asksAboutFigures(text) ? undefined : lines.find(({ signs }) => signs[moneySign] === 1);
  const best =
    likeliest && figure && figure.probability >= likeliest.probability * otherShare ? figure : likeliest;
  // What is said of a list is not what the list says.
  if (
    best &&
    !(
      isOfDocument(best.passage.text) &&
      !leadsOn(best.passage) &&
      best.passage !== section.passages[0] &&
      section.kind !== 'salary'
    ) &&
    (best.probability >= Math.min(0.9, standsOut / lines.length) || standOutTogether(lines))
  ) {
    const answer = answerWith(best.passage, section);
    if (answer !== null) return { passages: answer, isFocused: true };
    const near = [best, ...lines.filter((line) => line !== best)]
      .filter(({ probability }) => probability >= best.probability * nearest)
      .slice(0, mostLines)
      .map(({ passage }) => passage);
    // What only names what follows is shown with what follows, and what is taken back with what takes it back.
    const passages = sayFirst(near, section.passages, text).flatMap((passage) =>
      leadsOn(passage)
        ? [passage, ...shownOf(ledTo(passage, section.passages))]
        : withReversal(passage, section.passages),
    );
    return { passages: [...new Set(passages)], isFocused: true };
  }
  const first = section.passages[0] as Passage;
  const opening = section.passages.filter((passage) => passage.shape === first.shape);
  return { passages: first.shape === 'sentence' ? [first] : opening, isFocused: false };
}

/** How likely those that come near must be together to stand out from the rest. */
const together = 0.9;

// Of three lines, two that share the answer leave the third behind.
function standOutTogether(lines: RankedSection['lines']): boolean {
  const least = (lines[0]?.probability ?? 0) * nearest;
  const near = lines.filter(({ probability }) => probability >= least);
  const share = near.reduce((sum, { probability }) => sum + probability, 0);
  return near.length < lines.length && near.length <= mostLines && share >= together;
}

const beside = inAny(({ pay }) => pay.extra, 'giu');

// "How much is overtime pay" asks for what a sentence says of overtime, where the table says nothing of it.
function besidePay({ passages, columns }: Section, text: string): Passage | undefined {
  const asked = [...text.matchAll(beside)].map(([word]) => word);
  const inTable = [...columns, ...passages.flatMap(({ cells: [label = ''] }) => label)]
    .join(' ')
    .toLowerCase();
  return passages.find(
    ({ shape, text: said, isLeadIn }) =>
      shape !== 'row' &&
      !isLeadIn &&
      asked.some((word) => !inTable.includes(word) && new Set(said.toLowerCase().match(beside)).has(word)),
  );
}

/** How much of a list is shown below the line that leads to it, in characters: two thirds of a phone's screen. */
const mostOfList = 600;

/** Whether a line names what stands below it: "The following services:". */
function leadsOn({ isLeadIn, text }: Passage): boolean {
  return isLeadIn || /[:：]$/.test(text);
}

function shownOf(list: Passage[]): Passage[] {
  let characters = 0;
  return list.filter(({ statement }, at) => {
    characters += statement.length;
    return at < mostLines || characters <= mostOfList;
  });
}

// The document's own answer to a question, whole and in its order.
function answerWith({ labels }: Passage, { passages }: Section): Passage[] | null {
  const question = labels.at(-1);
  if (question === undefined || !/[?？]$/.test(question)) return null;
  return passages.filter((passage) => !passage.isLeadIn && passage.labels.at(-1) === question);
}

/** "Salary" alone asks for nothing that is said of it. */
function hasWords(text: string): boolean {
  return /\p{Script=Han}{4}/u.test(text) || (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 2;
}

/** Whether a question is about the step after the one that it names. */
export const asksForNext = inAny(({ asking }) => asking.next);

// After the step that the question names, or after the one that answers.
function stepAfter(
  { passages }: Section,
  likeliest: Passage | undefined,
  text: string,
  roleNames: string[],
): Passage | null {
  const steps = passages.filter((passage) => passage.shape === 'step');
  const labels = steps.map((step) => step.text);
  const [named = steps.indexOf(likeliest as Passage)] = findLevels(text, labels, roleNames);
  return named < 0 ? null : (steps[named + 1] ?? null);
}
