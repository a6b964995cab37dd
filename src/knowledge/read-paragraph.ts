import type { Paragraph, RootContent } from 'mdast';
import { type InlineLine, inlineLines, joinLines } from './inline-lines.ts';
import { isMetadata } from './is-metadata.ts';
import {
  endsInColon,
  isBareHeading,
  isBrief,
  isNameInText,
  isShort,
  isWholeBold,
  isWrittenAsName,
  type Line,
  namesListBelow,
} from './naming-lines.ts';
import { lineDepth, type Outline } from './outline.ts';
import { isLineHeading, readClause, readLabel, readListMark, readQuestionMark } from './read-label.ts';
import { readRows } from './read-rows.ts';
import { shorten } from './shorten.ts';
import { splitSentences } from './split-sentences.ts';
import { rowsOfLines } from './table-rows.ts';

/**
 * Reads a paragraph. Its lines may be headings in brackets, list items with marks that Markdown does not know, lines of
 * a form ("Grade: 7"), or one running text that is broken anywhere.
 * @param start the line on which it begins
 * @param next what stands below it
 */
export function readParagraph(
  outline: Outline,
  node: Paragraph,
  start: number,
  next: RootContent | undefined,
): void {
  const lines = inlineLines(node.children, outline.footnotes);
  const rows = rowsOfLines(lines, start);
  if (rows !== null) {
    readRows(outline, rows, []);
    return;
  }
  const isHeadOfPage =
    outline.block.depth === 0 &&
    outline.block.passages.length === 0 &&
    lines.every(({ text }) => isBrief(text));
  // One line that begins like a label may be a running text's; several are a form's.
  const hasLabels = lines.length > 1 && lines.slice(1).every((line) => readLabel(line) !== null);
  const running: (Line & { line: number })[] = [];
  const flush = (isLast: boolean) => {
    running.splice(0).forEach((piece, index, all) => {
      const following = all[index + 1];
      const isAlone = lines.length === 1 || hasLabels || piece.shape !== 'sentence';
      const isName =
        following === undefined
          ? lines.length === 1 && !isHeadOfPage && isBareName(outline, piece, next)
          : namesListBelow(piece, following) ||
            (isNameInText(piece) && (outline.promoted === 'lines' || (hasLabels && index === 0)));
      if (isName) outline.nameBelow(piece);
      else addLine(outline, piece, isLast && following === undefined ? next : undefined, isAlone);
    });
  };
  lines.forEach((each, index) => {
    const line = start + each.offset;
    const mark = readListMark(each.text) ?? readClause(each.text);
    const last = running.at(-1);
    // "福利：" above running text is a heading where the document has no others.
    const isBelowName = last !== undefined && isNameInText(last);
    if (isBelowName && outline.promoted === null) outline.naming.lines += 1;
    if (/^#{7,}\s/.test(each.text))
      outline.warn(
        line,
        `This is too deep for a heading: "${shorten(each.text)}".`,
        'Begin it with six # at most.',
      );
    if (isLineHeading(each.text)) {
      flush(false);
      outline.naming.lines += 1;
      outline.open(each.text, lineDepth, line);
    } else if (mark !== null) {
      running.push({ text: mark.rest, bold: '', line, shape: mark.isOrdered ? 'step' : 'bullet' });
    } else if (
      isHeadOfPage ||
      last === undefined ||
      isOwnLine(each, lines[index - 1]) ||
      (isBelowName && outline.promoted === 'lines')
    ) {
      running.push({ text: each.text, bold: each.bold, line, shape: 'sentence' });
    } else {
      last.text = joinLines(last.text, each.text);
    }
  });
  flush(true);
}

// Whether a line begins something new rather than going on with the line above it.
function isOwnLine(line: InlineLine, before: InlineLine | undefined): boolean {
  return (
    readLabel(line) !== null ||
    readQuestionMark(line.text) !== null ||
    isWholeBold(line) ||
    (before !== undefined && isWholeBold(before))
  );
}

function addLine(
  outline: Outline,
  piece: Line & { line: number },
  next: RootContent | undefined,
  isAlone: boolean,
): void {
  const { text, line, shape } = piece;
  if (isNaming(outline, piece, next)) {
    outline.nameBelow(piece);
    outline.isUnderEnding = isListed(next) && /[:：]$/.test(text);
    return;
  }
  if (isMetadata(text)) {
    outline.add(outline.passage(text, text, [], shape, line));
    return;
  }
  const answer = readQuestionMark(text);
  if (answer !== null) {
    splitSentences(answer.rest).forEach((sentence, index) => {
      outline.add(
        outline.passage(
          index === 0 ? `${answer.written}${sentence}` : sentence,
          sentence,
          outline.under,
          shape,
          line,
        ),
      );
    });
    return;
  }
  const label = isAlone || piece.bold !== '' ? readLabel(piece) : null;
  if (label !== null && shape === 'sentence') {
    outline.naming.labels += 1;
    // "Shift pattern: four on, four off": in a document without headings the labels are its headings.
    if (outline.promoted === 'labels') {
      outline.open(label.label, lineDepth, line);
      for (const sentence of splitSentences(label.rest))
        outline.add(outline.passage(sentence, sentence, [], shape, line));
      return;
    }
  }
  const labels = label === null ? outline.under : [...outline.under, label.label];
  const sentences = splitSentences(label?.rest ?? text);
  sentences.forEach((sentence, index) => {
    const shown = index === 0 && label !== null ? `${label.written}${sentence}` : sentence;
    outline.add(outline.passage(shown, sentence, labels, shape, line));
  });
}

/** Whether a line names what stands below its paragraph. */
function isNaming(outline: Outline, line: Line, next: RootContent | undefined): boolean {
  const { text, shape } = line;
  if (shape !== 'sentence') return false;
  const mark = readQuestionMark(text);
  if (mark !== null) return mark.isQuestion;
  if (isWrittenAsName(line)) return true;
  if (next === undefined || !endsInColon(text)) return false;
  if (isListed(next)) return true;
  // Above running text it names what follows only where the document has no other headings.
  if (isShort(text) && outline.promoted === null) outline.naming.lines += 1;
  return isShort(text) && outline.promoted === 'lines';
}

/** Whether a paragraph of one line is a heading, in a document that has no others. */
function isBareName(outline: Outline, { text, shape }: Line, next: RootContent | undefined): boolean {
  const isAbove = isListed(next) || (next?.type === 'paragraph' && !isBareHeading(outline.textOf(next)));
  if (shape !== 'sentence' || !isBareHeading(text) || !isAbove) return false;
  if (outline.promoted === null) outline.naming.lines += 1;
  return outline.promoted === 'lines';
}

/** Whether it holds items or rows, which a line above may name. */
export function isListed(node: RootContent | undefined): boolean {
  return node?.type === 'list' || node?.type === 'table';
}
