import type { Language } from '../language/index.ts';
import { type FrontMatter, parseFrontMatter } from './front-matter.ts';
import { type Block, parseMarkdown } from './parse-markdown.ts';
import { plainHeading } from './plain-heading.ts';
import { roleNameFromFile } from './role-name.ts';
import type { Fault, Leaning, Section } from './types.ts';

/** One file as a role's document in one language, before editions of the same role are joined. */
export interface ParsedDocument {
  /** The id that the document claims; null where it claims none. */
  role: string | null;
  name: string;
  aliases: string[];
  language: Language;
  reviewed: string | null;
  sections: Section[];
  faults: Fault[];
}

/** Finds the kind of a section by its heading and the lines below it; null where it is of none. */
export type FindKind = (heading: string, lines: string[]) => { kind: string | null; leaning: Leaning };

/**
 * Reads one role document, of Rolebook's own form or anybody else's. The role's name is taken from the front
 * matter, else from the first heading, else from the file's name; text above the first further heading is the
 * summary; a heading below another one belongs to the same kind where it names none itself.
 * @param markdown the file's text
 * @param file its path relative to the knowledge folder
 * @param language the language that the file's name tells; null to tell by the text
 * @param findKind finds the kind of a section
 */
export function parseDocument(
  markdown: string,
  file: string,
  language: Language | null,
  findKind: FindKind,
): ParsedDocument {
  const faults: Fault[] = [];
  const warn = (line: number, problem: string, remedy: string) =>
    faults.push({ severity: 'warning', source: { file, line }, problem, remedy });
  const parsed = parseMarkdown(markdown.replace(/^\uFEFF/, ''), file);
  let frontMatter: FrontMatter = {};
  if (parsed.frontMatter) {
    const read = parseFrontMatter(parsed.frontMatter.text, parsed.frontMatter.line, file);
    frontMatter = read.frontMatter;
    faults.push(...read.faults);
  }
  faults.push(...parsed.warnings);
  const { blocks } = parsed;
  const titleIndex = blocks.findIndex((block) => block.depth > 0);
  const title = titleIndex < 0 ? null : titleOf(blocks.slice(titleIndex), file, findKind);
  const name = frontMatter.name ?? frontMatter.title ?? title ?? roleNameFromFile(file);
  // Text before the title and directly below it is the summary.
  const lead =
    title === null ? blocks.slice(0, 1) : [...blocks.slice(0, titleIndex), blocks[titleIndex] as Block];
  const rest = blocks.slice(lead.length);
  const sections = [...leadSection(lead, file), ...collectSections(rest, file, findKind, warn)];
  giveIds(sections);
  if (sections.length === 0)
    warn(1, 'The document holds no text to answer from.', 'Write a section, or remove the file.');
  return {
    role: frontMatter.role ?? null,
    name,
    aliases: frontMatter.aliases ?? [],
    language: frontMatter.language ?? language ?? languageOf(markdown),
    reviewed: frontMatter.reviewed ?? null,
    sections,
    faults,
  };
}

// The first heading names the role unless it is one of several sections of equal depth.
function titleOf([block, ...rest]: Block[], file: string, findKind: FindKind): string | null {
  if (!block || block.depth > 2) return null;
  const heading = bareTitle(plainHeading(block.heading));
  const hasEquals = rest.some(({ depth }) => depth === block.depth);
  const isSection = () => block.depth > 1 || findKind(heading, []).kind !== null;
  if (heading === '' || (hasEquals && !isOfFile(heading, file) && isSection())) return null;
  return isGeneric(heading) ? null : heading;
}

// "# Business Analyst" in mid_business_analyst.md, whatever else stands below it.
function isOfFile(heading: string, file: string): boolean {
  const words = roleNameFromFile(file).toLowerCase().split(' ');
  return heading
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word));
}

const documentWords =
  /^[【[](?:岗位说明书?|职位说明书?|职位描述|岗位|职位|招聘|jd)[】\]]\s*|^(?:job description|job title|job profile|role profile|role description|role guide|career guide|position(?: title| description)?|role|title|jd|job|岗位说明书|岗位说明|岗位名称|岗位|职位说明书|职位描述|职位名称|职位|基本工作介绍|工作介绍)\s*[:：|\-–—]\s*|\s*(?:[:|\-–—(（]\s*)?(?:job description|role description|job profile|role profile|role guide|role overview|job family|frequently asked questions|faqs?|handbook|岗位说明书|职位说明书|岗位职责说明|职位描述|岗位介绍|职位介绍|岗位说明|岗位篇|岗位手册|工作手册|工作指南|常见问题)[)）]?$/iu;

// A title without the words that name the document and not the role, however many of them there are.
function bareTitle(title: string): string {
  const bare = title.replace(documentWords, '').trim();
  return bare === title || bare === '' ? title : bareTitle(bare);
}

// First headings that head a document without naming its role.
function isGeneric(heading: string): boolean {
  return /^(?:(?:about|overview|introduction|summary|job|role|position|person|description|specification|profile|details|readme|home|welcome|contents|table|the|this|of|and|&|-|\s)+|岗位说明书|岗位说明|职位描述|岗位职责|职位说明书|概述|简介|介绍|目录)$/iu.test(
    heading,
  );
}

function leadSection(blocks: Block[], file: string): Section[] {
  const passages = blocks.flatMap((block) => block.passages);
  if (passages.length === 0) return [];
  const line = passages[0]?.source.line ?? 1;
  const columns = blocks.find((block) => block.columns.length > 0)?.columns ?? [];
  const leaning = { summary: 1 };
  return [{ id: '', kind: 'summary', leaning, heading: '', columns, passages, source: { file, line } }];
}

function collectSections(
  blocks: Block[],
  file: string,
  findKind: FindKind,
  warn: (line: number, problem: string, remedy: string) => void,
): Section[] {
  const sections: Section[] = [];
  const open: { depth: number; kind: string | null }[] = [];
  blocks.forEach((block, index) => {
    if (isContents(block.heading)) return;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
    const parent = open.at(-1) ?? null;
    const lines = block.passages.map(({ text }) => text);
    const found = findKind(plainHeading(block.heading), lines);
    const inherited = found.kind === null ? (parent?.kind ?? null) : null;
    const kind = found.kind ?? inherited;
    const leaning = inherited === null ? found.leaning : { [inherited]: 1 };
    open.push({ depth: block.depth, kind });
    if (block.passages.length === 0) {
      const next = blocks[index + 1];
      if (!next || next.depth <= block.depth) {
        warn(
          block.line,
          `The heading "${block.heading}" has no text below it.`,
          'Write some, or remove the heading.',
        );
      }
      return;
    }
    const heading = block.heading.trim();
    sections.push({
      id: '',
      kind,
      leaning,
      heading,
      columns: block.columns,
      passages: block.passages,
      source: { file, line: block.line },
    });
  });
  return sections;
}

function isContents(heading: string): boolean {
  return /^(?:table of contents|contents|toc|(?:on|in) this (?:page|document)|quick links|目录|整体目录|本页目录|目錄)$/iu.test(
    plainHeading(heading),
  );
}

function giveIds(sections: Section[]): void {
  const used = new Set<string>();
  for (const section of sections) {
    const base =
      section.kind && !used.has(section.kind)
        ? section.kind
        : plainHeading(section.heading)
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, '-')
            .replace(/^-|-$/g, '') || 'section';
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    section.id = id;
    used.add(id);
  }
}

function languageOf(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]+/gi)?.length ?? 0;
  return han > latin ? 'zh' : 'en';
}
