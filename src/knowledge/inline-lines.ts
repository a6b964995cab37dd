import type { PhrasingContent } from 'mdast';

/** One line of a paragraph, a list item, a cell or a heading, as a reader sees it. */
export interface InlineLine {
  text: string;
  /** What stands in bold at its beginning; empty where it begins plainly. */
  bold: string;
  /** How many lines of the file it stands below the first. */
  offset: number;
}

/**
 * Turns inline Markdown into the lines that a reader sees. Pictures, comments, tags and struck-out text are left out; a
 * footnote stands in brackets where it is referred to, so that a caveat stays with its figure.
 * @param nodes inline nodes of one block
 * @param footnotes the text of each footnote by its identifier
 * @returns lines that are not empty, in order
 */
export function inlineLines(nodes: PhrasingContent[], footnotes: ReadonlyMap<string, string>): InlineLine[] {
  const lines: (InlineLine & { isBoldOnly: boolean })[] = [];
  let line = { text: '', bold: '', offset: 0, isBoldOnly: true };
  const finish = (offset: number) => {
    lines.push(line);
    line = { text: '', bold: '', offset, isBoldOnly: true };
  };
  const add = (text: string, isBold: boolean) => {
    text.split('\n').forEach((piece, index) => {
      if (index > 0) finish(line.offset + 1);
      line.text += piece;
      if (isBold && line.isBoldOnly) line.bold += piece;
      else if (piece.trim() !== '') line.isBoldOnly = false;
    });
  };
  const visit = (node: PhrasingContent, isBold: boolean): void => {
    if (node.type === 'delete' || node.type === 'image' || node.type === 'imageReference') return;
    if (node.type === 'break') finish(line.offset + 1);
    else if (node.type === 'html') /^<br\b/i.test(node.value) ? finish(line.offset) : add(' ', isBold);
    else if (node.type === 'footnoteReference') {
      const note = footnotes.get(node.identifier);
      if (note) add(` (${note})`, false);
    } else if ('children' in node) {
      for (const child of node.children) visit(child, isBold || node.type === 'strong');
    } else add(node.value, isBold);
  };
  for (const node of nodes) visit(node, false);
  finish(0);
  return lines
    .map(({ text, bold, offset }) => ({ text: tidy(text), bold: tidy(bold), offset }))
    .filter(({ text }) => text !== '');
}

/** The lines of inline Markdown as one text; lines that break off inside a Chinese sentence join without a space. */
export function inlineText(nodes: PhrasingContent[], footnotes: ReadonlyMap<string, string>): string {
  return inlineLines(nodes, footnotes).reduce((text, line) => joinLines(text, line.text), '');
}

/** Joins a text and what goes on below it, which may break off in a word. */
export function joinLines(text: string, next: string): string {
  if (text === '') return next;
  const isBroken = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next);
  return isBroken || (isWide(text.at(-1)) && isWide(next[0])) ? text + next : `${text} ${next}`;
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(character);
}

function tidy(text: string): string {
  return text
    .replace(/\p{Co}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[：，。；、（]) /g, '')
    .trim();
}
