import type { types } from '@slack/bolt';
import type { Part, ReplyLine, ReplyPart } from '../../answer/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import type { Figure } from '../read-figure.ts';
import { createChart } from './create-chart.ts';
import { createTable } from './create-table.ts';
import { context, header } from './elements.ts';
import { renderBrief } from './render-brief.ts';
import { renderComparison } from './render-comparison.ts';
import { renderLadder } from './render-ladder.ts';
import { type Run, richList, richSection } from './rich-text.ts';

/** `full`: every block that messages have; `plain`: those that Slack has long had; `view`: those of modals. */
export type PartStyle = 'full' | 'plain' | 'view';

/** What lies behind a part, and what it can be drawn as. */
interface Behind {
  /** The section that the part shows, which lets rows become a table and steps keep their order; or undefined. */
  section: Part['section'] | undefined;
  figure: Figure;
  /** The part's place in the reply. */
  index: number;
}

/**
 * One role's share of a reply: title, snippet, source.
 * @param language decides what stands between two sentences
 */
export function renderPart(
  part: ReplyPart,
  { section, figure, index }: Behind,
  language: Language,
  style: PartStyle,
): types.KnownBlock[] {
  const title = header(part.title);
  const source = context(part.source);
  if (figure.kind === 'career') {
    const { sidePaths } = figure.ladder;
    const lines = part.lines.filter(
      ({ text, shape }) => shape !== 'step' && !sidePaths.some((path) => path.text === text),
    );
    return [title, ...richText(lines, section, language), renderLadder(figure.ladder, language), source];
  }
  if (figure.kind === 'comparison' && style !== 'view') {
    return [title, renderComparison(figure.comparison), source];
  }
  const brief = figure.kind === 'brief' ? figure.briefs[index] : undefined;
  if (brief !== undefined && style === 'full') {
    return [renderBrief(brief, part, richText(part.lines, section, language))];
  }
  const table = section === undefined || style === 'view' ? null : createTable(part.lines, section);
  if (table === null) return [title, ...richText(part.lines, section, language), source];
  const firstRow = part.lines.findIndex(({ shape }) => shape === 'row');
  // Figures go with what the document says of them, always, and right below.
  const answers = new Set(part.lines.flatMap(({ text, isAnswer }) => (isAnswer ? [text] : [])));
  const terms = figure.kind === 'salary' ? figure.terms.filter((term) => !answers.has(term)) : [];
  const isText = ({ shape, text }: ReplyLine) => shape !== 'row' && !terms.includes(text);
  const chart =
    figure.kind === 'salary' && style === 'full'
      ? createChart(figure.ranges, section?.columns.at(-1) ?? part.title, language)
      : null;
  return [
    title,
    ...richText(part.lines.slice(0, firstRow).filter(isText), section, language),
    table,
    ...(chart === null ? [] : [chart]),
    ...(terms.length === 0 ? [] : [context(terms.join(catalogue(language).betweenSentences))]),
    ...richText(part.lines.slice(firstRow).filter(isText), section, language),
    source,
  ];
}

function richText(
  lines: ReplyLine[],
  section: Part['section'] | undefined,
  language: Language,
): types.RichTextBlock[] {
  const groups = groupByForm(lines);
  const elements = groups.map((group, index) =>
    isParagraph(group)
      ? paragraph(group, language, { before: groups[index - 1], after: groups[index + 1] })
      : richList(isWholeOrder(group, section) ? 'ordered' : 'bullet', group.map(runOf)),
  );
  return elements.length === 0 ? [] : [{ type: 'rich_text', elements }];
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
  const text = group.map((line) => line.text).join(catalogue(language).betweenSentences);
  const bold = group[0]?.isAnswer === true;
  const gap = bold && before !== undefined && !isParagraph(before) ? '\n' : '';
  const end = isParagraph(after) ? '\n' : '';
  return richSection([{ text: `${gap}${text}${end}`, bold }]);
}

function runOf({ text, isAnswer }: ReplyLine): Run {
  return { text, bold: isAnswer };
}

/** Numbers would lie where steps are left out or stand in another order than in the document. */
function isWholeOrder(group: ReplyLine[], section: Part['section'] | undefined): boolean {
  const steps = section?.passages.filter(({ shape }) => shape === 'step') ?? [];
  return (
    steps.length > 0 &&
    group.every((line, index) => line.shape === 'step' && line.text === steps[index]?.text)
  );
}
