import { catalogue } from '../language/index.ts';
import { headingShown } from './heading-shown.ts';
import { isCaveat } from './is-caveat.ts';
import { writeLabels } from './label-line.ts';
import type { Reply, ReplyChoice, ReplyLine } from './reply.ts';
import { sourceOf } from './source-of.ts';
import type { Compared, Comparison } from './types.ts';

/** Puts a comparison into words: topic by topic, a line for each of the two. */
export function comparisonReply({ comparison }: Compared): Omit<Reply, 'text'> {
  const { language, names, rows, sources } = comparison;
  const { titleOf, comparison: words } = catalogue(language);
  const lines = rows.flatMap(({ topic, cells }): ReplyLine[] => [
    { text: topic, passage: null, isAnswer: true, shape: 'sentence' },
    ...cells.map(
      (cell, side): ReplyLine => ({
        text: `${writeLabels([names[side] ?? ''])}${cell.join(' / ') || '–'}`,
        passage: null,
        isAnswer: false,
        shape: 'bullet',
      }),
    ),
  ]);
  const from = sources.map(({ edition, sections }) => sourceOf(edition, sections, language)).join('\n');
  return {
    kind: 'answer',
    language,
    parts: [{ title: titleOf(words.title, names.join(words.with)), lines, source: from }],
    notes: caveatsOf(comparison),
    examples: [],
    choices: choicesOf(comparison),
  };
}

// Which document a caveat is of must be told where there are two.
function caveatsOf({ names, rows, sources }: Comparison): string[] {
  const said = new Set(rows.flatMap(({ cells }) => cells.flat()));
  const caveats = sources.flatMap(({ sections }, side) =>
    sections
      .filter(({ kind }) => kind === 'salary')
      .flatMap(({ passages }) => passages.map(({ text }) => text))
      .filter((text) => isCaveat(text) && !said.has(text))
      .map((text) => (sources.length > 1 ? `${writeLabels([names[side] ?? ''])}${text}` : text)),
  );
  return [...new Set(caveats)];
}

/** How many sections of each of two roles are offered. */
const sectionsOfRole = 3;

function choicesOf({ names, sources, language }: Comparison): ReplyChoice[] {
  const { titleOf } = catalogue(language);
  const isOfTwo = sources.length > 1;
  return sources.flatMap(({ role, sections }, side) =>
    sections.slice(0, isOfTwo ? sectionsOfRole : undefined).map((section) => ({
      label: isOfTwo
        ? titleOf(names[side] ?? '', headingShown(section.heading))
        : headingShown(section.heading),
      role: role.id,
      section: section.id,
    })),
  );
}
