import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Element, Root as Html, Nodes } from 'hast';
import { ExplainedError } from '../explained-error.ts';
import { decodeText } from './decode-text.ts';

/** The largest file that is turned into Markdown, in bytes; pictures make documents large, and are left out. */
const largest = 20_000_000;

/**
 * Reads a document of people's as Markdown.
 * @param file a Markdown, Word or HTML file
 * @returns Markdown, without pictures
 * @throws ExplainedError where it cannot be read or is of another sort
 */
export async function readSource(file: string): Promise<string> {
  const ending = path.extname(file).toLowerCase();
  if (!/^\.(?:md|markdown|docx|html?)$/.test(ending))
    throw new ExplainedError(`"${file}" is no .md, .docx or .html file. Save it as one of these.`);
  const bytes = await readBytes(file);
  if (ending === '.docx') return fromHtml(await fromWord(file, bytes));
  const text = decodeText(bytes);
  if (text === null) throw new ExplainedError(`"${file}" is not UTF-8 text. Save it as UTF-8.`);
  if (!ending.startsWith('.htm')) return text;
  return fromHtml(text).catch((cause: unknown) => {
    // What reads HTML goes as deep as its tags do.
    if (!(cause instanceof RangeError)) throw cause;
    throw new ExplainedError(`"${file}" has tags within tags too deep to be read. Save its text as .md.`, {
      cause,
    });
  });
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size <= largest) return await readFile(file);
  } catch (cause) {
    throw new ExplainedError(`"${file}" cannot be read (${(cause as NodeJS.ErrnoException).code}).`, {
      cause,
    });
  }
  throw new ExplainedError(`"${file}" is larger than ${largest / 1e6} MB. Take its pictures out.`);
}

// Loaded only here: nothing else needs what reads Word and HTML.
async function fromWord(file: string, buffer: Buffer): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ buffer }).catch((cause: unknown) => {
    throw new ExplainedError(`"${file}" is no Word document that can be read. Save it as .docx anew.`, {
      cause,
    });
  });
  return value;
}

async function fromHtml(html: string): Promise<string> {
  const [{ unified }, { default: parse }, { default: toMarkdown }, { default: gfm }, { default: write }] =
    await Promise.all([
      import('unified'),
      import('rehype-parse'),
      import('rehype-remark'),
      import('remark-gfm'),
      import('remark-stringify'),
    ]);
  const written = await unified()
    .use(parse)
    .use(() => (tree: Html) => {
      withoutPictures(tree);
      withHeads(tree);
    })
    .use(toMarkdown)
    .use(gfm)
    .use(write, { bullet: '-', listItemIndent: 'one' })
    .process(html);
  return String(written);
}

/** What a page holds beside its text. */
const left = [
  'img',
  'picture',
  'svg',
  'video',
  'audio',
  'iframe',
  'nav',
  'footer',
  'script',
  'style',
  'form',
  'button',
];

function withoutPictures(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = (node.children as Nodes[]).filter(
    (child) => !(child.type === 'element' && left.includes(child.tagName)),
  ) as typeof node.children;
  for (const child of node.children) withoutPictures(child as Nodes);
}

// Hardly anybody marks the head of a table in Word, and in Markdown each table has one. A single row heads nothing.
function withHeads(tree: Html): void {
  for (const table of elementsOf(tree, 'table')) {
    const [first, ...rows] = elementsOf(table, 'tr');
    if (rows.length === 0 || elementsOf(table, 'th').length > 0) continue;
    for (const cell of first?.children ?? []) if (cell.type === 'element') cell.tagName = 'th';
  }
}

function elementsOf(node: Nodes, name: string): Element[] {
  const below =
    'children' in node ? (node.children as Nodes[]).flatMap((child) => elementsOf(child, name)) : [];
  return node.type === 'element' && node.tagName === name ? [node, ...below] : below;
}
