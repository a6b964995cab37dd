import { type Language, languages, reading, sourceOfAny } from '../language/index.ts';
import type { Classifiers } from './classifiers.ts';
import { type FrontMatter, findLostAudience, parseFrontMatter } from './front-matter.ts';
import { isMetadata } from './is-metadata.ts';
import { isOfTheFolder, isPageBesideRoles } from './is-page-beside-roles.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { listRoles } from './list-roles.ts';
import { endsInColon } from './naming-lines.ts';
import { type Block, lineDepth } from './outline.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { plainHeading } from './plain-heading.ts';
import { roleNameFromFile } from './role-name.ts';
import { longestTitle, roleInTitle, roleTitle, withoutLevel } from './role-title.ts';
import { rolesInColumns, titlesOfColumns } from './roles-in-columns.ts';
import { endsAsRole, isTitleOfJob, splitRoles } from './split-roles.ts';
import type { Fault, Section } from './types.ts';

/** What a file says of one role in one language, before editions of the same role are joined. */
export interface ParsedRole {
  /** The id that the document claims; null where it claims none. */
  role: string | null;
  /** Where several roles stand in one file, what tells this one from the others; else null. */
  part: string | null;
  name: string;
  aliases: string[];
  /** Titles that its tables list; they give way to documents of the same name. */
  listedNames: string[];
  isPage: boolean;
  /** Whether it is no more than a line in a page's list, which gives way to a document of the same name. */
  isListed: boolean;
  language: Language;
  reviewed: string | null;
  /** In days. */
  reviewEvery: number | null;
  owner: string | null;
  url: string | null;
  /** Empty for everybody. */
  audience: string[];
  sections: Section[];
}

/**
 * Reads one document, of Rolebook's own form or anybody else's. The role's name is taken from the front matter, else
 * from the first heading, else from the file's name; text above the first further heading is the summary; headings of
 * one depth that are titles of jobs make a role each.
 * @param markdown the file's text
 * @param file its path relative to the knowledge folder
 * @param language the language that the file's name tells; null to tell by the text
 * @param classifiers what headings mean; nothing longer than a title is asked whether it is one
 */
export async function parseDocument(
  markdown: string,
  file: string,
  language: Language | null,
  { findKind, isJobTitle }: Classifiers,
): Promise<{ roles: ParsedRole[]; faults: Fault[] }> {
  const faults: Fault[] = [];
  const classifiers: Classifiers = {
    findKind,
    isJobTitle: (text) => text.length <= longestTitle && isJobTitle(text),
  };
  const parsed = await parseMarkdown(markdown, file);
  let frontMatter: FrontMatter = {};
  if (parsed.frontMatter) {
    const read = parseFrontMatter(parsed.frontMatter.text, parsed.frontMatter.line, file);
    frontMatter = read.frontMatter;
    faults.push(...read.faults);
  }
  if (frontMatter.audience === undefined && faults.length === 0)
    faults.push(...findLostAudience(markdown, file));
  faults.push(...parsed.warnings);
  const named = frontMatter.name ?? frontMatter.title ?? null;
  const { title, sections } = readSections(parsed.blocks, file, named, classifiers);
  const titled = named ?? title ?? titleInText(sections, classifiers);
  const name =
    frontMatter.name ?? roleInTitle(titled ?? roleNameFromFile(file), markdown, classifiers.isJobTitle);
  const isOfRole = isTitleOfJob(name, classifiers.isJobTitle);
  const split = splitRoles(sections, file, classifiers, isOfRole);
  faults.push(...split.faults);
  const shared = {
    language: frontMatter.language ?? language ?? languageOf(markdown),
    reviewed: frontMatter.reviewed ?? null,
    reviewEvery: frontMatter.review_every ?? null,
    owner: frontMatter.owner ?? null,
    url: frontMatter.url ?? null,
    audience: frontMatter.audience ?? [],
  };
  const own: ParsedRole = {
    ...shared,
    role: frontMatter.role ?? null,
    part: null,
    name,
    aliases: [
      ...(frontMatter.aliases ?? []),
      ...namesInMenu(frontMatter.linktitle ?? '', file, classifiers),
      ...namesInTitle(parsed.blocks, named, classifiers),
      ...namesInHeadings(split.rest, name, classifiers),
    ],
    listedNames: [],
    isListed: false,
    isPage:
      frontMatter.role === undefined &&
      isPageBesideRoles(titled ?? '', file, classifiers.isJobTitle, isBuiltAsRole(split.rest)),
    sections: finish(split.rest, file, faults),
  };
  if (isOfRole) own.aliases.push(...titlesOfColumns(split.rest, classifiers.isJobTitle));
  // A README that lists the roles of the folder is about none of them.
  else if (!isOfTheFolder(file)) own.listedNames = titlesInTables(split.rest, classifiers);
  // What stands beside several roles belongs to none of them.
  if (split.parts.length > 0) own.isPage = true;
  const listed = [
    ...(own.isPage && !isOfTheFolder(file) ? listRoles(split.rest, classifiers.isJobTitle) : []),
    // In the document of one role, columns are its levels.
    ...(isOfRole ? [] : rolesInColumns(split.rest, classifiers.isJobTitle)),
  ];
  const bareNames = [...split.parts, ...listed].map(({ heading }) => withoutLevel(roleTitle(heading)));
  const parts = [...split.parts, ...listed].map(
    ({ heading, sections: belowHeading }, at): ParsedRole => ({
      ...shared,
      role: null,
      part: plainHeading(heading),
      name: roleTitle(heading),
      // "Lead Analyst (L4)" is the lead analyst where no other is called so.
      aliases:
        bareNames.filter((name) => name === bareNames[at]).length === 1 ? [bareNames[at] as string] : [],
      listedNames: [],
      isPage: false,
      isListed: at >= split.parts.length,
      sections: finish(belowHeading, file, faults),
    }),
  );
  const roles = [own, ...parts].filter((role) => role.sections.length > 0);
  if (roles.length === 0) {
    const problem = 'The document holds no text to answer from.';
    faults.push({
      severity: 'warning',
      source: { file, line: 1 },
      problem,
      remedy: 'Write a section, or remove the file.',
    });
  }
  return { roles, faults };
}

function isBuiltAsRole(sections: Section[]): boolean {
  return ['tasks', 'hard-skills'].every((wanted) => sections.some(({ kind }) => kind === wanted));
}

// "Benefits" and "Overview" are what menus call a page, and nobody's name.
function namesInMenu(written: string, file: string, { findKind, isJobTitle }: Classifiers): string[] {
  const name = roleTitle(written);
  return name === '' || findKind(name) !== null || isPageBesideRoles(written, file, isJobTitle) ? [] : [name];
}

// Below a title in the front matter the first heading may say more names: "# 计时/场控 SOP (Timekeeper)".
function namesInTitle(blocks: Block[], named: string | null, { isJobTitle }: Classifiers): string[] {
  const head = blocks.find(({ depth }) => depth === 1)?.heading ?? '';
  const [, english = ''] = head.match(/\p{Script=Han}.*[(（]\s*(\p{Script=Latin}[^()（）]*)[)）]\s*$/u) ?? [];
  return [...(named === null ? [] : [roleTitle(head)]), english.trim()].filter(
    (name) => name !== '' && name !== named && isTitleOfJob(name, isJobTitle),
  );
}

// "Levels of Developer Advocates", "Developer Advocate requirements" and "Senior Developer Advocate" are of developer
// advocates, whatever the document calls itself.
function namesInHeadings(sections: Section[], name: string, { findKind, isJobTitle }: Classifiers): string[] {
  const own = splitWords(name.toLowerCase());
  // In the document of a care assistant headings may speak of the nurse.
  if (isJobTitle(own.at(-1) ?? '')) return [];
  const headings = [
    ...new Set(sections.filter(({ isLead }) => !isLead).map(({ heading }) => plainHeading(heading))),
  ];
  // "Prerequisites for Docs Leads" is of the docs lead.
  const bare = headings.map((heading) => {
    const [, matter = '', whose = ''] = matterAndWhose(heading);
    return (findKind(matter) === null ? heading : whose.replace(/s$/, '')).replace(ofItsMatter, '').trim();
  });
  const titles = [...new Set(bare)];
  const named = titles.filter(
    (title) =>
      (isTitleOfJob(title, isJobTitle) || endsAsRole.test(title)) &&
      splitWords(title.toLowerCase()).some((word) => own.includes(word)) &&
      headings.filter((heading) => heading.toLowerCase().includes(title.toLowerCase())).length >=
        fewestNaming,
  );
  // Of "Advocate" and "Developer Advocate" the longer is the name.
  return named.filter(
    (title) => !named.some((other) => other !== title && other.toLowerCase().includes(title.toLowerCase())),
  );
}

function matterAndWhose(heading: string): string[] {
  const found = languages.map((language) => heading.match(reading(language).document.matterOfWhom));
  return found.find((match) => match !== null) ?? [];
}

const ofItsMatter = new RegExp(`\\s*${sourceOfAny(({ document }) => document.matterOfRole)}$`, 'iu');

/** How many headings name whom a document is about that its title does not name. */
const fewestNaming = 2;

/** Cuts blocks into sections with the headings above them; those without text stay, for what stands below them. */
function readSections(
  blocks: Block[],
  file: string,
  named: string | null,
  classifiers: Classifiers,
): { title: string | null; sections: Section[] } {
  const titleIndex = blocks.findIndex((block) => block.depth > 0);
  const first = blocks[titleIndex];
  const isTitled = named !== null || blocks.slice(0, titleIndex).some(({ passages }) => passages.length > 0);
  const title = titleIndex < 0 ? null : titleOf(blocks.slice(titleIndex), file, isTitled, classifiers);
  // "# Job description" heads the document too, though it names no role.
  const isHead =
    first?.depth === 1 &&
    isGeneric(plainHeading(first.heading)) &&
    blocks.filter(({ depth }) => depth === 1).length === 1;
  const name = roleTitle(named ?? title ?? '');
  const open: Block[] = [];
  const sections: Section[] = [];
  blocks.forEach((block, index) => {
    if (isContents(block.heading)) return;
    const isTitle = index === titleIndex && (title !== null || isHead);
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= block.depth) open.pop();
    if (sections.length > 0 && isItem(block, blocks[index + 1])) {
      const above = sections.findLast(({ source }) => source.line === open.at(-1)?.line) ?? sections[0];
      const text = block.heading.trim();
      const source = { file, line: block.line };
      const item = { text, statement: text, labels: [], isLeadIn: false, cells: [], source };
      above?.passages.push({ ...item, shape: 'bullet' });
      return;
    }
    // Text before the title and directly below it is the summary.
    const isLead = index === 0 || isTitle;
    const lead = sections[0];
    if (isTitle && lead?.isLead) {
      lead.passages.push(...block.passages);
      if (lead.columns.length === 0) lead.columns = block.columns;
      return;
    }
    sections.push({
      id: '',
      kind: isLead ? 'summary' : kindOf(block.heading, name, classifiers),
      heading: isLead ? '' : block.heading.trim(),
      path: open.map(({ heading }) => heading.trim()),
      depth: block.depth,
      isLead,
      columns: block.columns,
      passages: block.passages,
      source: { file, line: (isLead && block.passages[0]?.source.line) || block.line },
    });
    if (!isLead) open.push(block);
  });
  for (const section of sections) {
    section.passages = section.passages.filter(
      ({ text, labels, shape, cells }, at, { length }) =>
        !((section.isLead || at === length - 1) && isMetadata(text)) &&
        !(labels.length === 0 && isPlaceholder(text)) &&
        !(shape === 'row' && cells.every((cell) => cell === '' || isPlaceholder(cell))),
    );
  }
  sections.forEach((section, at) => {
    const next = sections[at + 1];
    if (next !== undefined && promises(section, next)) section.passages.push(...labelled(next));
  });
  return { title, sections };
}

// 机械组简介 in the document of the 机械组 is the 简介.
function kindOf(written: string, name: string, { findKind }: Classifiers): string | null {
  const heading = plainHeading(written);
  const at = name === '' ? -1 : heading.toLowerCase().indexOf(name.toLowerCase());
  const rest = at < 0 ? '' : `${heading.slice(0, at)} ${heading.slice(at + name.length)}`.trim();
  return (rest === '' ? null : findKind(rest)) ?? findKind(heading);
}

// "Objective 2: keep the profiles of all projects up to date", with nothing below it, says all there is to say.
function isItem({ heading, depth, passages }: Block, next: Block | undefined): boolean {
  return (
    depth > 1 &&
    passages.length === 0 &&
    (next?.depth ?? 0) <= depth &&
    splitWords(heading).length >= fewestWordsOfItem
  );
}

/** More words than name a section. */
const fewestWordsOfItem = 9;

function splitWords(text: string): string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}'’-]+/gu) ?? [];
}

// Plain text begins with the title, and a form says whose it is in one of its first lines: "Job title: Optician".
function titleInText(sections: Section[], { isJobTitle }: Classifiers): string | null {
  const lines = sections
    .slice(0, firstSections)
    .flatMap(({ heading, passages }) =>
      passages.map(({ labels, statement }) => ({ label: labels.at(-1) ?? heading, statement })),
    );
  const named = lines.find(
    ({ label, statement }) =>
      statement.length <= longestInForm &&
      /^[\p{L}\p{N}]/u.test(statement) &&
      (ofATitle.test(plainHeading(label)) ||
        (mayBeOfATitle.test(plainHeading(label)) && isJobTitle(roleTitle(statement)))),
  );
  if (named !== undefined) return named.statement;
  const first = sections[0]?.isLead ? sections[0].passages[0] : undefined;
  const isTitle =
    first?.labels.length === 0 && first.text.length <= longestInForm && isJobTitle(roleTitle(first.text));
  return isTitle ? first.text : null;
}

const whole = (source: string) => new RegExp(`^${source}$`, 'iu');
const ofATitle = whole(sourceOfAny(({ document }) => document.titleLabel));
const mayBeOfATitle = whole(sourceOfAny(({ document }) => document.maybeTitleLabel));

/** In how many sections, from the first, a form says whose it is, and the longest title there, in characters. */
const firstSections = 3;
const longestInForm = 80;

// A page that lists titles by level in a table is about each of them.
function titlesInTables(sections: Section[], { isJobTitle }: Classifiers): string[] {
  const cells = sections.flatMap(({ columns, passages }) => [
    ...columns,
    ...passages.flatMap((passage) => passage.cells),
  ]);
  const titles = [...new Set(cells)].filter((cell) => cell.length <= longestInTable && isJobTitle(cell));
  const inColumn = sections
    .flatMap(({ columns, passages }) => {
      const at = columns.findIndex((column) => mayBeOfATitle.test(plainHeading(column)));
      return at < 0
        ? []
        : passages.flatMap(({ cells }) => (cells[at] === columns[at] ? [] : (cells[at] ?? '')));
    })
    .filter((cell) => cell !== '' && cell.length <= longestInTable);
  const all = [...new Set([...titles, ...inColumn])];
  return all.length > 1 ? all : [];
}

/** The longest title that is looked for in a table, in characters. */
const longestInTable = 45;

// The first heading names the role unless it is one of several sections of equal depth, or one that stands below a title
// or a text and says what a section is about: "What you'll be doing".
function titleOf(
  [block, ...rest]: Block[],
  file: string,
  isTitled: boolean,
  { findKind, isJobTitle }: Classifiers,
): string | null {
  if (!block) return null;
  const heading = plainHeading(block.heading);
  const name = roleTitle(heading);
  const hasEquals = rest.some(({ depth }) => depth === block.depth);
  // A line in bold above other headings is a title where it is a job's.
  if (block.depth > 2 && !(isJobTitle(name) && (block.depth === lineDepth || !hasEquals))) return null;
  if (name === '' || isGeneric(name)) return null;
  const isOfSection =
    block.depth > 1 ||
    findKind(heading) !== null ||
    opensClause.test(heading) ||
    /[:：]\s*$/.test(block.heading);
  if (isTitled && isOfSection && !isJobTitle(name) && !isOfFile(name, file)) return null;
  if (!hasEquals || isOfFile(name, file)) return heading;
  if (block.depth === 7) return heading;
  return block.depth === 1 &&
    findKind(heading) === null &&
    !(isJobTitle(name) && rest.some(isRoleOfDepth(block, isJobTitle)))
    ? heading
    : null;
}

const opensClause = new RegExp(`^${sourceOfAny(({ document }) => document.clauseHeading)}`, 'iu');

// Of several titles of jobs at one depth none is the document's.
function isRoleOfDepth(block: Block, isJobTitle: Classifiers['isJobTitle']) {
  return ({ depth, heading }: Block) => depth === block.depth && isJobTitle(roleTitle(heading));
}

// "# Business Analyst" in mid_business_analyst.md, whatever else stands below it.
function isOfFile(heading: string, file: string): boolean {
  const words = roleNameFromFile(file).toLowerCase().split(' ');
  return heading
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word));
}

const generic = new RegExp(`^${sourceOfAny(({ document }) => document.genericHeading)}$`, 'iu');

// First headings that head a document without naming its role.
function isGeneric(heading: string): boolean {
  return generic.test(heading);
}

// A heading without text of its own, or with no more than a lead-in, answers with what stands below it, unless that is the
// whole document and the heading names nothing that is asked for. The same text is not repeated for the one above it.
function finish(sections: Section[], file: string, faults: Fault[]): Section[] {
  const whole = sections.filter(({ isLead, passages }) => !isLead && passages.length > 0).length;
  const filled = sections.map((section, index) => {
    // "You will:" promises what stands below.
    const isLeadIn = section.passages.every(({ text }) => endsInColon(text));
    if (!isLeadIn) return section;
    const end = sections.findIndex(({ depth }, other) => other > index && depth <= section.depth);
    const below = sections
      .slice(index + 1, end < 0 ? undefined : end)
      .filter(({ passages }) => passages.length > 0);
    if (below.length === 0 && section.passages.length === 0 && !section.isLead)
      faults.push(noText(section, file));
    const passages =
      section.isLead || (section.kind === null && below.length === whole) ? [] : below.flatMap(labelled);
    return { ...section, passages: [...section.passages, ...passages] };
  });
  const kept = filled.filter(({ passages }) => passages.length > 0);
  giveIds(kept);
  return kept;
}

// "… Specific responsibilities include:" at a section's end promises what stands below the next heading, whatever its
// depth, unless that is of a matter of its own.
function promises({ passages, isLead }: Section, next: Section): boolean {
  const last = passages.at(-1);
  const leadsOn = passages.length > 1 || (last !== undefined && !endsInColon(last.text));
  return (
    !isLead &&
    last?.shape === 'sentence' &&
    /[:：]$/.test(last.text) &&
    leadsOn &&
    (next.kind === null || /[:：]\s*$/.test(next.heading))
  );
}

function labelled({ heading, passages }: Section): Section['passages'] {
  return passages.map((passage) => ({ ...passage, labels: [plainHeading(heading), ...passage.labels] }));
}

function noText({ heading, source }: Section, file: string): Fault {
  return {
    severity: 'warning',
    source: { file, line: source.line },
    problem: `The heading "${heading}" has no text below it.`,
    remedy: 'Write some, or remove the heading.',
  };
}

const contents = new RegExp(`^${sourceOfAny(({ document }) => document.contents)}$`, 'iu');

function isContents(heading: string): boolean {
  return contents.test(plainHeading(heading));
}

function giveIds(sections: Section[]): void {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  for (const section of sections) {
    const base =
      section.kind && !used.has(section.kind)
        ? section.kind
        : plainHeading(section.heading)
            .toLowerCase()
            .replace(/[^\p{L}\p{N}]+/gu, '-')
            .replace(/^-|-$/g, '') || 'section';
    let id = base;
    let number = counts.get(base) ?? 1;
    while (used.has(id)) {
      number += 1;
      id = `${base}-${number}`;
    }
    counts.set(base, number);
    section.id = id;
    used.add(id);
  }
}

function languageOf(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]+/gi)?.length ?? 0;
  return han > latin ? 'zh' : 'en';
}
