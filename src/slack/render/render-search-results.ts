import { catalogue } from '../../language/index.ts';
import type { Finding } from '../finding.ts';
import { addressOf } from '../keeping.ts';
import { cutText } from './cut-text.ts';

/** A result as Slack's Enterprise Search takes it; all of it is plain text. */
export interface SearchResult {
  external_ref: { id: string };
  title: string;
  description: string;
  link: string;
  date_updated: string;
  content: string;
}

/** How Slack is told of documents that say little of themselves. */
export interface SearchPlaces {
  /** Where people read the documents; null for nowhere. */
  sourceUrl: string | null;
  /** Where a result leads whose document has no address: Slack takes none without. */
  otherwise: string;
  /** The last review of each file that is noted outside of it. */
  reviews: ReadonlyMap<string, string>;
  /** The day that stands for a document without a review, as which it was read; YYYY-MM-DD. */
  today: string;
}

/** More than sections hold; a result of a document that is one section is not to hold all of it, in characters. */
const longestContent = 10_000;

/**
 * What an answer shows as results of a search: one a section, with the lines that answer and what is said beside them.
 * @param finding what a question found
 * @returns none where the answer shows no section
 */
export function renderSearchResults(finding: Finding, places: SearchPlaces): SearchResult[] {
  const { sections, reply, keeping = [] } = finding;
  const words = catalogue(reply.language).keeper;
  const overdue = keeping.flatMap(({ overdueSince }) => overdueSince ?? []).map(words.overdue);
  return sections.map(({ role, edition, section }, index) => {
    const shown = reply.parts[index];
    const lines = shown?.lines.map(({ text }) => text) ?? [];
    return {
      external_ref: { id: `${role.id}/${section.id}/${edition.language}` },
      title: shown?.title ?? section.heading,
      description: [...reply.notes, ...lines, ...overdue, shown?.source ?? ''].filter(Boolean).join('\n'),
      link: addressOf(edition, section, places.sourceUrl) ?? places.otherwise,
      date_updated: latest([edition.reviewed, places.reviews.get(edition.file)]) ?? places.today,
      content: cutText(section.passages.map(({ text }) => text).join('\n'), longestContent),
    };
  });
}

function latest(days: (string | null | undefined)[]): string | undefined {
  return days
    .filter((day) => typeof day === 'string')
    .sort()
    .at(-1);
}
