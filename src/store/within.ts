import { type RawBuilder, sql } from 'kysely';

/**
 * Whether a workspace is the one that is named, or a team of the organisation that is.
 * @param named null for all
 */
export function isWithin(workspace: string, named: string | null): boolean {
  return named === null || workspace === named || workspace.startsWith(`${named}/`);
}

/** The same of a row in the database. */
export function rowIsWithin(named: string): RawBuilder<boolean> {
  return sql<boolean>`(workspace = ${named} or workspace like ${`${escapeLike(named)}/%`})`;
}

/** Slack's ids are letters and digits; anything else must not widen the search. */
function escapeLike(text: string): string {
  return text.replace(/[%_\\]/g, '');
}
