import { chooseEdition } from '../../answer/index.ts';
import { catalogue, type Language } from '../../language/index.ts';
import { addressOf } from '../keeping.ts';
import type { GapsPage, ShownGap } from '../render/index.ts';
import type { Services } from '../services.ts';

/** A page is read at one glance, and its sections are looked up while somebody waits. */
const gapsShown = 6;

/**
 * One page of what was asked and not answered well.
 * @param from where the page begins
 */
export async function gapsPage(
  services: Services,
  workspace: string,
  language: Language,
  from: number,
): Promise<GapsPage> {
  const all = await services.store.gaps.list(workspace);
  const gaps = all.slice(from, from + gapsShown).map(({ id, kind, role, count, wordings }): ShownGap => {
    const readings = wordings.map((text) => services.readGap(text, role));
    return {
      id,
      kind,
      count,
      wordings: [...new Set(readings.map(({ text }) => text))],
      nearest: nearestOf(services, readings[0]?.nearest ?? null, language),
    };
  });
  const next = from + gapsShown;
  return { gaps, next: next < all.length ? next : null, language };
}

function nearestOf(
  services: Services,
  near: { role: string; section: string } | null,
  language: Language,
): ShownGap['nearest'] {
  const role = services.roles.find(({ id }) => id === near?.role);
  if (near === null || role === undefined) return null;
  return {
    ...near,
    title: placeName(services, near.role, near.section, language),
    url: addressOf(chooseEdition(role, language), null, services.sourceUrl),
  };
}

/** What people call a section: its role and heading. */
export function placeName(services: Services, roleId: string, sectionId: string, language: Language): string {
  const role = services.roles.find(({ id }) => id === roleId);
  if (role === undefined) return roleId;
  const edition = chooseEdition(role, language);
  const section = [edition, ...role.editions]
    .flatMap(({ sections }) => sections)
    .find(({ id }) => id === sectionId);
  return catalogue(language).titleOf(edition.name, section?.heading ?? sectionId);
}
