import type { types } from '@slack/bolt';
import { type Figure, isEnded, type ReplyLine, type ReplyPart } from '../../answer/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { createChart } from './create-chart.ts';
import { createTable } from './create-table.ts';
import { context, header } from './elements.ts';
import { renderBrief } from './render-brief.ts';
import { renderComparison } from './render-comparison.ts';
import { renderLadder } from './render-ladder.ts';
import { type Run, richList, richSection, richText } from './rich-text.ts';

/** `full`: every block that messages have; `plain`: those that Slack has long had; `view`: those of modals. */
export type PartStyle = 'full' | 'plain' | 'view';

/** What a part can be drawn as. */
interface Drawn {
  figure: Figure;
  /** The part's place in the reply. */
  index: number;
  /** Whether its rows may become a table. */
  takesTable: boolean;
}

/**
 * One role's share of a reply: title, snippet, source.
 * @param language decides what stands between two sentences
 */
export function renderPart(
  part: ReplyPart,
  { figure, index, takesTable }: Drawn,
  language: Language,
  style: PartStyle,
): types.KnownBlock[] {
  const title = header(part.title);
  const source = context(part.source);
  if (figure.kind === 'career') {
    const { sidePaths } = figure.ladder;
    const lines = part.lines.filter(
      ({ passage, shape }) => shape !== 'step' && (passage === null || !sidePaths.includes(passage)),
    );
    return [title, ...drawLines(lines, language), renderLadder(figure.ladder, language), source];
  }
  if (figure.kind === 'comparison' && style !== 'view') {
    return [title, renderComparison(figure.comparison), source];
  }
  const brief = figure.kind === 'brief' ? figure.briefs[index] : undefined;
  if (brief !== undefined && style === 'full') {
    return [renderBrief(brief, part, drawLines(part.lines, language))];
  }
  const table = takesTable && style !== 'view' ? createTable(part.lines, part.columns ?? []) : null;
  if (table === null) return [title, ...drawLines(part.lines, language), source];
  const firstRow = part.lines.findIndex(({ shape }) => shape === 'row');
  // What the document says of its figures stands right below them.
  const answers = new Set(part.lines.flatMap(({ passage, isAnswer }) => (isAnswer ? [passage] : [])));
  const shown = new Set(part.lines.map(({ passage }) => passage));
  const terms =
    figure.kind === 'salary' ? figure.terms.filter((term) => shown.has(term) && !answers.has(term)) : [];
  const isText = ({ shape, passage }: ReplyLine) =>
    shape !== 'row' && (passage === null || !terms.includes(passage));
  const chart =
    figure.kind === 'salary' && figure.hasChart ? createChart(figure, part.title, language) : null;
  return [
    title,
    ...drawLines(part.lines.slice(0, firstRow).filter(isText), language),
    table,
    ...(chart === null ? [] : [chart]),
    ...(terms.length === 0
      ? []
      : [context(terms.map(({ text }) => text).join(catalogue(language).betweenSentences))]),
    ...drawLines(part.lines.slice(firstRow).filter(isText), language),
    source,
  ];
}

function drawLines(lines: ReplyLine[], language: Language): types.RichTextBlock[] {
  const groups = groupByForm(lines);
  const elements = groups.map((group, index) =>
    isParagraph(group)
      ? paragraph(group, language, { before: groups[index - 1], after: groups[index + 1] })
      : richList(isWholeOrder(group) ? 'ordered' : 'bullet', group.map(runOf)),
  );
  return richText(elements);
}

/** Neighbours that read on in one paragraph, or in one list. */
function groupByForm(lines: ReplyLine[]): ReplyLine[][] {
  const groups: ReplyLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && formOf(group[0]) === formOf(line)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A paragraph is bold or plain as a whole; a list may mix. */
function formOf({ shape, isAnswer }: ReplyLine): string {
  if (shape === 'sentence') return isAnswer ? 'answer' : 'sentence';
  return shape === 'step' ? 'step' : 'bullet';
}

function isParagraph(group: ReplyLine[] | undefined): boolean {
  return group?.[0]?.shape === 'sentence';
}

/** Sentences that read on; a blank line parts them from a paragraph that follows, and a heading from a list before it. */
function paragraph(
  group: ReplyLine[],
  language: Language,
  { before, after }: { before: ReplyLine[] | undefined; after: ReplyLine[] | undefined },
): types.RichTextSection {
  const between = catalogue(language).betweenSentences;
  const text = group
    .map((line, index) =>
      index === group.length - 1 ? line.text : `${line.text}${isEnded(line.text) ? between : '\n'}`,
    )
    .join('');
  const bold = group[0]?.isAnswer === true;
  const gap = bold && before !== undefined && !isParagraph(before) ? '\n' : '';
  const end = isParagraph(after) ? '\n' : '';
  return richSection([{ text: `${gap}${text}${end}`, bold }]);
}

function runOf({ text, isAnswer }: ReplyLine): Run {
  return { text, bold: isAnswer };
}

/** Numbers would lie where steps are left out or stand in another order than in the document. */
function isWholeOrder(group: ReplyLine[]): boolean {
  return group.every(({ shape, number }, index) => shape === 'step' && number === index + 1);
}
