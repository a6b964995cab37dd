import { plainHeading } from './plain-heading.ts';
import { isTitleOfJob } from './split-roles.ts';
import type { Passage, Section } from './types.ts';

/** A page that names fewer roles than this speaks of them, and does not list them. */
const fewestListed = 3;

/** The share of a list's names that are known titles, from which the others are taken for titles too. */
const knownShare = 0.5;

/**
 * The roles that a page lists, each with the lines below its name: "- **Lock keeper:** opens the gates".
 * @param sections the page's own
 * @param isJobTitle whether a text is the title of a job
 * @returns each role's name as written and its lines; empty where the page lists fewer than three, and without those of
 *   a section about careers, whose titles are levels
 */
export function listRoles(
  sections: Section[],
  isJobTitle: (text: string) => boolean,
): { heading: string; sections: Section[] }[] {
  const listed = sections
    .filter(({ kind }) => kind !== 'career')
    .flatMap((section) =>
      [...listsOf(section).values()]
        .filter((list) => isOfRoles([...list.keys()], isJobTitle))
        .flatMap((list) => [...list])
        .map(([heading, passages]) => ({ heading, sections: [leadOf(section, passages)] })),
    );
  return listed.length < fewestListed ? [] : listed;
}

/** The lines of each list by the names that they bear; a list by what stands above it. */
function listsOf({ passages }: Section): Map<string, Map<string, Passage[]>> {
  const lists = new Map<string, Map<string, Passage[]>>();
  for (const passage of passages) {
    const above = passage.labels.slice(0, -1).join('\n');
    const name = plainHeading(passage.labels.at(-1) ?? '');
    if (passage.shape === 'row' || passage.isLeadIn || name === '') continue;
    const list = lists.get(above) ?? new Map<string, Passage[]>();
    const lines = list.get(name) ?? [];
    lines.push(passage);
    lists.set(above, list.set(name, lines));
  }
  return lists;
}

function isOfRoles(names: string[], isJobTitle: (text: string) => boolean): boolean {
  const known = names.filter((name) => isTitleOfJob(name, isJobTitle)).length;
  return known > 1 && known >= names.length * knownShare;
}

function leadOf(section: Section, passages: Passage[]): Section {
  return {
    ...section,
    kind: 'summary',
    heading: '',
    path: [section.heading],
    isLead: true,
    columns: [],
    passages: passages.map((passage) => ({ ...passage, labels: passage.labels.slice(0, -1) })),
    source: passages[0]?.source ?? section.source,
  };
}
