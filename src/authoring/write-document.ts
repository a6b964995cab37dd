import { stringify } from 'yaml';
import type { SectionKind } from '../knowledge/index.ts';
import { catalogue, type Language } from '../language/index.ts';
import type { SourceSections } from './read-sections.ts';

/** What a new document says of itself. */
export interface NewDocument {
  /** The role's id, the same in every language. */
  role: string;
  name: string;
  language: Language;
  /** The day on which it is written, as YYYY-MM-DD: who writes a document has looked at it. */
  reviewed: string;
}

/**
 * Writes a role's document: front matter, and a heading for each kind of section with what is known, else with a comment that says what
 * to write.
 * @param kinds in the order of their headings
 * @param source what another document says; null for an empty template
 * @returns Markdown
 */
export function writeDocument(
  { role, name, language, reviewed }: NewDocument,
  kinds: SectionKind[],
  source: SourceSections | null,
): string {
  const { template } = catalogue(language);
  const sections = kinds.flatMap((kind) => {
    const body = source?.byKind.get(kind.id);
    const hint = template.hints[kind.id];
    return [`## ${kind.title[language]}`, body ?? (hint ? comment(hint) : '')];
  });
  const others = (source?.others ?? []).flatMap(({ heading, body }) => [`## ${heading}`, body]);
  return `${[
    frontMatter(role, name, language, reviewed),
    `# ${name}`,
    comment(template.intro),
    ...sections,
    ...others,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function frontMatter(role: string, name: string, language: Language, reviewed: string): string {
  const value = (text: string) => stringify(text, { lineWidth: 0 }).trim();
  return [
    '---',
    `role: ${value(role)}`,
    `language: ${language}`,
    `name: ${value(name)}`,
    'aliases: []',
    'owner:',
    `reviewed: ${reviewed}`,
    'review_every: 6 months',
    '---',
  ].join('\n');
}

function comment(text: string): string {
  return `<!-- ${text} -->`;
}
