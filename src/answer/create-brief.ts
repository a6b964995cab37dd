import type { Edition, Passage, Role, Section } from '../knowledge/index.ts';
import { experienceFor, type YearBand } from './read-bands.ts';
import { type FindKind, type RequirementLine, requirementLines } from './requirement-lines.ts';

/** The parts of a brief, in reading order. */
export const briefParts = [
  'education',
  'experience',
  'must-have',
  'nice-to-have',
  'tools',
  'traits',
] as const;

export type BriefPart = (typeof briefParts)[number];

/** What a role requires of a person, every line as a document writes it. */
export interface Brief {
  role: Role;
  edition: Edition;
  /** The years of experience it is for; null for all. */
  band: YearBand | null;
  /** The parts asked for that the document speaks of. */
  groups: { part: BriefPart; passages: Passage[] }[];
  /** The sections that the lines come from, in the document's order. */
  sections: Section[];
}

const must = /\bmusts?\b|必须/iu;

/**
 * Puts together a brief for a hiring manager. What only says that it is required, and of what sort it leaves open, is a
 * must.
 * @param wanted which parts, and for how much experience
 * @param findKind what headings and labels mean
 */
export function createBrief(
  role: Role,
  edition: Edition,
  { band, parts }: { band: YearBand | null; parts: readonly BriefPart[] },
  findKind: FindKind,
): Brief {
  const lines = requirementLines(edition, findKind);
  const experience = lines.filter(({ kind }) => kind === 'experience').map(({ passage }) => passage);
  const fitting = new Set(experienceFor(experience, band));
  const shown = lines.filter(
    (line) => parts.includes(partOf(line)) && (line.kind !== 'experience' || fitting.has(line.passage)),
  );
  const groups = briefParts
    .map((part) => ({
      part,
      passages: shown.filter((line) => partOf(line) === part).map(({ passage }) => passage),
    }))
    .filter(({ passages }) => passages.length > 0);
  const sections = edition.sections.filter((section) => shown.some((line) => line.section === section));
  return { role, edition, band, groups, sections };
}

function partOf({ kind, isOptional, passage }: RequirementLine): BriefPart {
  if (isOptional) return 'nice-to-have';
  if (kind === 'education' || kind === 'experience') return kind;
  if (kind === 'tools') return must.test(passage.text) ? 'must-have' : 'tools';
  return kind === 'traits' || kind === 'soft-skills' ? 'traits' : 'must-have';
}
