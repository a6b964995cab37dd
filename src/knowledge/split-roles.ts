import { inAny, wordsOfAll } from '../language/index.ts';
import type { Classifiers } from './classifiers.ts';
import { plainHeading } from './plain-heading.ts';
import { roleTitle, withoutLevel } from './role-title.ts';
import { shorten } from './shorten.ts';
import type { Fault, Passage, Section } from './types.ts';

/** The share of a text's lines that labels must name for the labels to be its headings. */
const labelledShare = 0.6;

/**
 * Tells the roles that stand in one document: two or more headings of one depth that are titles of jobs.
 * @param sections all sections of the document, those without text too
 * @param file named in faults
 * @param isOfRole whether the document's own title is a job's: then titles below "Responsibilities" are parts of its work
 * @returns the sections of each role, those that belong to none, and a warning for a heading among those of roles
 *   that is no known title
 */
export function splitRoles(
  sections: Section[],
  file: string,
  { isJobTitle, findKind }: Classifiers,
  isOfRole: boolean,
): { parts: { heading: string; sections: Section[] }[]; rest: Section[]; faults: Fault[] } {
  const isTitle = ({ heading, isLead, path }: Section) =>
    !isLead && isTitleOfJob(heading, isJobTitle) && !path.map(plainHeading).some(isOfOne);
  // The steps of a career path are no roles of their own, nor are the parts of one role's work, as those of its team are.
  const isOfOne = (above: string) => {
    const kind = findKind(above);
    return kind === 'career' || (isOfRole && kind !== null && !speaksOfPeople.test(above));
  };
  const titled = sections.filter(isTitle);
  const counts = new Map<number, number>();
  for (const section of titled) counts.set(section.depth, (counts.get(section.depth) ?? 0) + 1);
  const [titledDepth, count = 0] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
  const repeating = isOfRole || count >= 2 ? [] : repeatingDuties(sections, findKind);
  const depth = count >= 2 ? titledDepth : repeating[0]?.depth;
  if (depth === undefined) return { parts: [], rest: sections, faults: [] };
  const isAlike = builtAlike(sections, depth, isTitle);
  const isAmong = amongTitles(sections, depth, isTitle, findKind);
  const isRole = (section: Section, at: number) =>
    section.depth === depth &&
    (isTitle(section) ||
      repeating.includes(section) ||
      isAlike(at) ||
      (isAmong(section) && findKind(plainHeading(section.heading)) === null));
  const rest: Section[] = [];
  const faults: Fault[] = [];
  const parts: { heading: string; sections: Section[] }[] = [];
  let isWithin = false;
  for (const [at, section] of sections.entries()) {
    if (isRole(section, at)) {
      parts.push({ heading: section.heading, sections: [] });
      isWithin = true;
    } else if (section.depth <= depth) isWithin = false;
    const part = isWithin ? parts.at(-1) : undefined;
    if (part) part.sections.push(...ownSections(section, part.heading, findKind));
    else {
      rest.push(section);
      if (section.depth === depth && parts.length > 0 && findKind(plainHeading(section.heading)) === null)
        faults.push(unknownTitle(section, file));
    }
  }
  return { parts, rest, faults };
}

// Among many titles below one heading a "Website and Technical Lead" is one too, and among two below "Duties of the
// officers" whatever else stands there.
function amongTitles(
  sections: Section[],
  depth: number,
  isTitle: (section: Section) => boolean,
  findKind: Classifiers['findKind'],
): (section: Section) => boolean {
  const placeOf = ({ path }: Section) => path.join('\n');
  const counts = new Map<string, { all: number; titles: number }>();
  for (const section of sections) {
    if (section.depth !== depth || section.isLead) continue;
    const count = counts.get(placeOf(section)) ?? { all: 0, titles: 0 };
    counts.set(placeOf(section), {
      all: count.all + 1,
      titles: count.titles + (isTitle(section) ? 1 : 0),
    });
  }
  return (section) => {
    const { all = 0, titles = 0 } = counts.get(placeOf(section)) ?? {};
    const areMany =
      titles >= fewestTitles && titles >= all * titledShare && endsAsRole.test(roleTitle(section.heading));
    const above = plainHeading(section.path.at(-1) ?? '');
    return areMany || (titles >= fewestOfficers && speaksOfPeople.test(above) && findKind(above) === 'tasks');
  };
}

/** Whether a text ends as the titles of roles do, known or not. */
export const endsAsRole = inAny(({ document }) => document.roleEnding);

const speaksOfPeople = inAny(({ document }) => document.people);

/** So many titles, and such a share of the headings beside them, make the others below the same heading titles too. */
const fewestTitles = 4;
const titledShare = 0.6;
/** One title below "Duties of the members" may be a part of their work. */
const fewestOfficers = 2;

// Below 同传, 录播 and 舆情管理 stands 工作内容, the same each time: they are roles, whatever they are called.
function repeatingDuties(sections: Section[], findKind: Classifiers['findKind']): Section[] {
  const groups = new Map<string, Section[]>();
  for (const [at, section] of sections.entries()) {
    if (section.isLead || section.depth > deepestHeading) continue;
    const end = sections.findIndex(({ depth }, other) => other > at && depth <= section.depth);
    const below = sections.slice(at + 1, end < 0 ? undefined : end);
    const duties = below
      .filter(({ depth }) => depth === section.depth + 1)
      .map(({ heading }) => plainHeading(heading))
      .find((heading) => findKind(heading) === 'tasks');
    const name = plainHeading(section.heading);
    const isPart = levelNames.has(name.toLowerCase()) || /^\p{L}{0,3}\s?\d+$/u.test(name) || stage.test(name);
    if (duties === undefined || isPart) continue;
    const key = [section.depth, ...section.path, duties].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), section]);
  }
  // Stages of a process have duties too: "Hiring", "Training". One name that sounds like a section is still a name.
  const isOfSections = (group: Section[]) =>
    group.filter(({ heading }) => findKind(plainHeading(heading)) !== null).length * 2 > group.length;
  return [...groups.values()].find((group) => group.length >= fewestRepeating && !isOfSections(group)) ?? [];
}

const stage = inAny(({ document }) => document.stage);

/** As Markdown has them; what serves as a heading otherwise may be anything. */
const deepestHeading = 6;

/** Two may be two halves of one role's work. */
const fewestRepeating = 3;

/** "Junior" and "Senior" are levels of whom the document is about. */
const levelNames = new Set(wordsOfAll(({ levels }) => Object.values(levels).flatMap(({ title }) => title)));

// A heading that no list of titles knows is one where the same headings stand below it as below the titles beside it.
function builtAlike(
  sections: Section[],
  depth: number,
  isTitle: (section: Section) => boolean,
): (at: number) => boolean {
  const below = (at: number): string[] => {
    const end = sections.findIndex((section, other) => other > at && section.depth <= depth);
    const own = sections.slice(at, end < 0 ? undefined : end);
    return [
      ...own.slice(1).map(({ heading }) => heading),
      ...own.flatMap(({ passages }) => passages.map(({ labels }) => labels[0] ?? '')),
    ];
  };
  const usual = new Set(
    sections
      .flatMap((section, at) => (section.depth === depth && isTitle(section) ? below(at) : []))
      .filter(Boolean),
  );
  return (at) => below(at).some((heading) => usual.has(heading));
}

/** The longest title of a job, in characters. */
const longestTitle = 60;

/** "Engineer II" is an engineer. */
const numbered = /(?<=\p{L}{3,}) (?:[ivx]{1,4}|\d{1,2})$/iu;

/** Whether a heading is the title of a job, or several of them: "Nurse / Midwife (level 2)". */
export function isTitleOfJob(heading: string, isJobTitle: (text: string) => boolean): boolean {
  const title = withoutLevel(roleTitle(heading)).replace(numbered, '');
  if (title === '' || title.length > longestTitle) return false;
  const [first = ''] = title.split(/\s+(?:[–—-]|at|@)\s+|\s*[:：|]\s*/u);
  return isJobTitle(first) || title.split(/\s*\/\s*/).every((each) => isJobTitle(each));
}

// Below a role's heading labels often do what headings do elsewhere.
function ownSections(section: Section, roleHeading: string, findKind: Classifiers['findKind']): Section[] {
  const path = section.path.slice(section.path.indexOf(roleHeading) + 1);
  const labelled = section.passages.filter(({ labels }) => labels.length > 0);
  const names = [...new Set(labelled.map(({ labels }) => labels[0] as string))];
  const isHead = section.heading === roleHeading;
  // What stands right below a role's name is its duties where the heading above says so.
  const above = plainHeading(section.path.at(-1) ?? '');
  const headKind = isHead && findKind(above) === 'tasks' ? 'tasks' : 'summary';
  if (names.length < 2 || labelled.length < section.passages.length * labelledShare)
    return [
      isHead
        ? { ...section, heading: '', kind: headKind, path: [section.heading], isLead: true }
        : { ...section, path },
    ];
  const of = (name: string | undefined) =>
    section.passages.filter(
      ({ labels, isLeadIn, text }) => labels[0] === name && !(isLeadIn && names.includes(plainHeading(text))),
    );
  const groups = [undefined, ...names]
    .map(
      (name): Section => ({
        ...section,
        heading: name ?? (isHead ? '' : section.heading),
        kind: name === undefined ? (isHead ? headKind : section.kind) : findKind(name),
        isLead: name === undefined && isHead,
        depth: section.depth + (name === undefined ? 0 : 1),
        path: isHead ? [] : [...path, ...(name === undefined ? [] : [section.heading])],
        passages: of(name).map(withoutFirstLabel),
      }),
    )
    .filter(({ passages }) => passages.length > 0);
  return groups.map((group) => ({ ...group, source: group.passages[0]?.source ?? group.source }));
}

function withoutFirstLabel(passage: Passage): Passage {
  return { ...passage, labels: passage.labels.slice(1) };
}

function unknownTitle({ heading, source }: Section, file: string): Fault {
  return {
    severity: 'warning',
    source: { file, line: source.line },
    problem: `"${shorten(heading)}" stands among the titles of roles, but is not known as one.`,
    remedy: 'If it is a role, give it a document of its own, or a title such as "… manager".',
  };
}
