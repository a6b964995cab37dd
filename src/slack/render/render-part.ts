import type { types } from '@slack/bolt';
import type { Part, ReplyLine, ReplyPart } from '../../answer/index.ts';
import type { Language } from '../../language/index.ts';
import { createTable } from './create-table.ts';
import { context, header } from './elements.ts';
import { type Run, richList, richSection } from './rich-text.ts';

/**
 * One role's share of a reply: title, snippet, source.
 * @param section the section behind it, which lets rows become a table and steps keep their order; or undefined
 * @param language decides what stands between two sentences
 */
export function renderPart(
  part: ReplyPart,
  section: Part['section'] | undefined,
  language: Language,
): types.KnownBlock[] {
  return [header(part.title), ...renderLines(part.lines, section, language), context(part.source)];
}

function renderLines(
  lines: ReplyLine[],
  section: Part['section'] | undefined,
  language: Language,
): types.KnownBlock[] {
  const table = section === undefined ? null : createTable(lines, section);
  if (table === null) return richText(lines, section, language);
  const firstRow = lines.findIndex(({ shape }) => shape === 'row');
  const isText = ({ shape }: ReplyLine) => shape !== 'row';
  return [
    ...richText(lines.slice(0, firstRow).filter(isText), section, language),
    table,
    ...richText(lines.slice(firstRow).filter(isText), section, language),
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
      ? paragraph(group, language, isParagraph(groups[index + 1]))
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

/** Sentences that read on; a blank line parts them from a paragraph that follows. */
function paragraph(group: ReplyLine[], language: Language, isFollowed: boolean): types.RichTextSection {
  const text = group.map((line) => line.text).join(language === 'zh' ? '' : ' ');
  return richSection([{ text: isFollowed ? `${text}\n` : text, bold: group[0]?.isAnswer === true }]);
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
