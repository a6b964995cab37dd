import { chooseEdition, readGap } from '../../answer/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { addressOf } from '../keeping.ts';
import { openGaps } from '../open-gaps.ts';
import type { Seen } from '../read/seen.ts';
import type { GapsPage, ShownGap } from '../render/index.ts';
import type { Services } from '../services.ts';

/** A page is read at one glance, and its sections are looked up while somebody waits. */
const gapsShown = 6;

/**
 * One page of what was asked and not answered well.
 * @param seen what the reader sees of the documents: nothing is listed of others
 * @param from where the page begins
 */
export async function gapsPage(
  services: Services,
  seen: Seen,
  workspace: string,
  language: Language,
  from: number,
): Promise<GapsPage> {
  const all = await openGaps(services, seen, workspace);
  const gaps = all.slice(from, from + gapsShown).map(({ id, kind, role, count, wordings }): ShownGap => {
    const readings = wordings.map((text) => readGap(seen.answering, text, role));
    return {
      id,
      kind,
      count,
      wordings: [...new Set(readings.map(({ text }) => text))],
      nearest: nearestOf(seen, readings[0]?.nearest ?? null, services.sourceUrl, language),
    };
  });
  const next = from + gapsShown;
  return { gaps, next: next < all.length ? next : null, language };
}

function nearestOf(
  seen: Seen,
  near: { role: string; section: string } | null,
  sourceUrl: string | null,
  language: Language,
): ShownGap['nearest'] {
  const role = seen.roles.find(({ id }) => id === near?.role);
  if (near === null || role === undefined) return null;
  return {
    ...near,
    title: placeName(seen, near.role, near.section, language),
    url: addressOf(chooseEdition(role, language), null, sourceUrl),
  };
}

/** What people call a section: its role and heading. */
export function placeName(seen: Seen, roleId: string, sectionId: string, language: Language): string {
  // The words of a phrase are unique, so that one may be in the way that was taught of a document for others.
  if (seen.hides(roleId)) return '…';
  const role = seen.roles.find(({ id }) => id === roleId);
  if (role === undefined) return roleId;
  const edition = chooseEdition(role, language);
  const section = [edition, ...role.editions]
    .flatMap(({ sections }) => sections)
    .find(({ id }) => id === sectionId);
  return catalogue(language).titleOf(edition.name, section?.heading ?? sectionId);
}
