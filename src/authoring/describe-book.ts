import { readBands, readLadder, readRanges } from '../answer/index.ts';
import type { Book, Edition, Role, Section } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import { levelHeights } from '../subject/index.ts';

/** How one section was understood. */
export interface SectionDescription {
  /** Where it stands: of a section that a page of several roles holds, that page. */
  file: string;
  line: number;
  heading: string;
  /** The section kind's id; null where the heading names none. */
  kind: string | null;
  /** How many pieces of it can answer. */
  lines: number;
  /** The levels that its steps or rows are of, lowest first as the document has them; often empty. */
  levels: string[];
  /** What is earned, as the rows of its table say it: "Senior: 100000-120000"; often empty. */
  ranges: { level: string; low: number; high: number }[];
  /** The spans of years that it asks for; often empty. */
  years: string[];
}

/** How one document, or one role of a document of several, was understood. */
export interface DocumentDescription {
  file: string;
  role: string;
  name: string;
  /** Whether it is a page beside roles. */
  isPage: boolean;
  language: Language;
  aliases: string[];
  owner: string | null;
  reviewed: string | null;
  reviewEvery: number | null;
  url: string | null;
  audience: string[];
  sections: SectionDescription[];
}

/** Says how each document of a book was understood, in the order of their files. */
export function describeBook({ roles }: Book): DocumentDescription[] {
  return roles
    .flatMap((role) => role.editions.map((edition) => describeDocument(role, edition)))
    .sort((one, other) => (one.file < other.file ? -1 : Number(one.file > other.file)));
}

function describeDocument(role: Role, edition: Edition): DocumentDescription {
  const { file, name, language, owner, reviewed, reviewEvery, url } = edition;
  return {
    file,
    role: role.id,
    name,
    isPage: role.isPage,
    language,
    aliases: role.names.filter((each) => each !== name),
    owner,
    reviewed,
    reviewEvery,
    url,
    audience: role.audience,
    sections: edition.sections.map((section) => describeSection(section, edition)),
  };
}

function describeSection(section: Section, edition: Edition): SectionDescription {
  const { source, heading, kind, passages } = section;
  const ladder = kind === 'career' ? readLadder(section, null) : null;
  const rows = passages.filter(({ cells }) => cells.length > 1).map(({ cells }) => cells[0] as string);
  const ranges = kind === 'salary' ? readRanges(section) : [];
  return {
    ...source,
    heading,
    kind,
    lines: passages.length,
    levels: ladder?.steps.map(({ text }) => text) ?? rows.filter((row) => levelHeights(row).length > 0),
    ranges: ranges.flatMap(({ level, low, high }) =>
      low === null || high === null ? [] : [{ level, low, high }],
    ),
    years:
      kind === 'experience' ? readBands({ ...edition, sections: [section] }).map(({ label }) => label) : [],
  };
}
