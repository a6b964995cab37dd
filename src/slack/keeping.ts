import { dueOn, type ShownSection } from '../answer/index.ts';
import type { Edition, Role, Section } from '../knowledge/index.ts';

/** Who keeps the document behind an answer, where it stands, and whether it is past its date. */
export interface Keeping {
  /** Where people read it; null where nowhere. */
  url: string | null;
  /** The owner's name; null where nobody is known. */
  owner: string | null;
  /** The day by which it was to be checked; null where that day has not come. */
  overdueSince: string | null;
  /** The day on which somebody last found it right, where the document itself does not say so; null where it does. */
  foundRight: string | null;
}

/** What is known of documents beside their text. It is read from Slack and the store, and stays for a while. */
export interface KeepingFacts {
  /** Names of owners by Slack's id; no name for who has left. */
  names: ReadonlyMap<string, string>;
  /** The last review of each file that is noted outside of it. */
  reviews: ReadonlyMap<string, string>;
}

/**
 * @param sections those that an answer shows
 * @param facts what is known of documents beside their text
 * @param sourceUrl where people read the documents, for those that do not say it themselves; or null
 * @param today YYYY-MM-DD
 * @returns one a document, without those of which nothing is known
 */
export function keepingOf(
  sections: readonly Pick<ShownSection, 'edition' | 'section'>[],
  facts: KeepingFacts,
  sourceUrl: string | null,
  today: string,
): Keeping[] {
  const editions = [...new Map(sections.map((each) => [each.edition, each])).values()];
  return editions
    .map(({ edition, section }) => {
      const noted = facts.reviews.get(edition.file) ?? null;
      const due = dueOn(edition, noted);
      return {
        url: addressOf(edition, section, sourceUrl),
        owner: ownerName(edition.owner, facts),
        overdueSince: due !== null && due < today ? due : null,
        foundRight: noted !== null && noted > (edition.reviewed ?? '') ? noted : null,
      };
    })
    .filter((kept) => Object.values(kept).some((fact) => fact !== null));
}

/**
 * Where people read a document.
 * @param section the one that they are to see; null for the document's beginning
 */
export function addressOf(
  { url, file }: Edition,
  section: Section | null,
  sourceUrl: string | null,
): string | null {
  if (url !== null || sourceUrl === null) return url;
  if (section === null) return sourceUrl + encodeURI(file);
  // What a page of several roles says of one stands there, below the role's name.
  const { heading, isLead, path, source } = section;
  const anchor = anchorOf(isLead ? (path.at(-1) ?? '') : heading);
  return sourceUrl + encodeURI(source.file) + (anchor && `#${anchor}`);
}

/** Whether an owner is an id of Slack's and no name: only then can they be written to. */
function isPersonOrGroup(owner: string): boolean {
  return /^[UWS][A-Z0-9]{2,}$/.test(owner);
}

/** The ids of people and groups that keep documents; a name that is no id cannot be written to. */
export function ownersOf(roles: readonly Role[]): string[] {
  const owners = roles.flatMap(({ editions }) => editions.flatMap(({ owner }) => owner ?? []));
  return [...new Set(owners.filter(isPersonOrGroup))];
}

/** An id of Slack's is shown by its name only: a mention would call its owner at every answer. */
function ownerName(owner: string | null, { names }: KeepingFacts): string | null {
  if (owner === null) return null;
  return isPersonOrGroup(owner) ? (names.get(owner) ?? null) : owner;
}

/** As the usual hosts of Markdown make it of a heading. */
function anchorOf(heading: string): string {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return encodeURIComponent(words.trim().replace(/\s/g, '-'));
}
