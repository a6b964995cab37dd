import { stringify } from 'yaml';
import type { SectionKind } from '../knowledge/index.ts';
import { catalogue, type Language } from '../language/index.ts';
import type { SourceSections } from './read-sections.ts';

/** What a new document says of itself. */
interface NewDocument {
  /** The role's id, the same in every language. */
  role: string;
  name: string;
  language: Language;
  aliases: string[];
  owner: string | null;
  /** Empty for everybody. */
  audience: string[];
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
  document: NewDocument,
  kinds: SectionKind[],
  source: SourceSections | null,
): string {
  const { name, language } = document;
  const { template } = catalogue(language);
  const sections = kinds.flatMap((kind) => {
    const body = source?.byKind.get(kind.id);
    const hint = template.hints[kind.id];
    return [`## ${kind.title[language]}`, body ?? (hint ? comment(hint) : '')];
  });
  const others = (source?.others ?? []).flatMap(({ heading, body }) => [`## ${heading}`, body]);
  return `${[frontMatter(document), `# ${name}`, comment(template.intro), ...sections, ...others]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function frontMatter({ role, name, language, aliases, owner, audience, reviewed }: NewDocument): string {
  const value = (written: string | string[]) =>
    stringify(written, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trim();
  return [
    '---',
    `role: ${value(role)}`,
    `language: ${language}`,
    `name: ${value(name)}`,
    `aliases: ${value(aliases)}`,
    owner === null ? 'owner:' : `owner: ${value(owner)}`,
    ...(audience.length > 0 ? [`audience: ${value(audience)}`] : []),
    `reviewed: ${reviewed}`,
    'review_every: 6 months',
    '---',
  ].join('\n');
}

function comment(text: string): string {
  return `<!-- ${text} -->`;
}
