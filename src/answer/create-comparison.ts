import type { Edition, Role, Section } from '../knowledge/index.ts';
import { catalogue, type Language } from '../language/index.ts';
import { chooseEdition } from './choose-edition.ts';
import { findLevels, levelHeights } from './find-levels.ts';
import { readLadder } from './read-ladder.ts';

/** Two roles or two levels of one, side by side. */
export interface Comparison {
  language: Language;
  /** What is compared. */
  names: [string, string];
  /** One topic a row; a cell is empty where a document says nothing of it. */
  rows: { topic: string; cells: [string[], string[]] }[];
  /** Where the cells come from: one edition, or two. */
  sources: { edition: Edition; sections: Section[] }[];
}

/** The kinds that tell two roles apart, in reading order. */
const comparedKinds = ['summary', 'salary', 'experience', 'education', 'hard-skills', 'tools', 'career'];
const linesPerCell = 3;

/** Sets two roles side by side. */
export function compareRoles([first, second]: [Role, Role], language: Language): Comparison {
  const editions = [chooseEdition(first, language), chooseEdition(second, language)] as const;
  const rows = comparedKinds.flatMap((kind) => {
    const [one, other] = editions.map(({ sections }) => sections.find((section) => section.kind === kind));
    const topic = (one ?? other)?.heading;
    return topic === undefined
      ? []
      : [{ topic, cells: [linesOf(one), linesOf(other)] as [string[], string[]] }];
  });
  return {
    language,
    names: [editions[0].name, editions[1].name],
    rows,
    sources: editions.map((edition) => ({
      edition,
      sections: edition.sections.filter(({ kind }) => kind !== null && comparedKinds.includes(kind)),
    })),
  };
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
  if (one === undefined || other === undefined) return null;
  const both = (cellOf: (label: string) => string[]): [string[], string[]] => [cellOf(one), cellOf(other)];
  const rows = [
    {
      topic: salary?.heading ?? '',
      cells: both((label) => {
        const [row] = findLevels(label, payLevels, role.names);
        return row === undefined ? [] : [pay[row]?.text ?? ''];
      }),
    },
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
  return rows.length === 0 ? null : { language, names: [one, other], rows, sources: [{ edition, sections }] };
}

function linesOf(section: Section | undefined): string[] {
  return (section?.passages ?? []).slice(0, linesPerCell).map(({ text }) => text);
}
