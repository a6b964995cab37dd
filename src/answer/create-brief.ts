import type { Edition, Passage, Role, Section } from '../knowledge/index.ts';
import { inAny, sourceOfAny } from '../language/index.ts';
import { experienceFor, namesYears, type YearBand } from './read-bands.ts';
import {
  type FindKind,
  isOptionalText,
  isUnneededText,
  type RequirementLine,
  requirementLines,
} from './requirement-lines.ts';

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

const must = inAny(({ requirement }) => requirement.mustText);

const between = new RegExp(`[;；]\\s*|${sourceOfAny(({ requirement }) => requirement.mixedJoint)}`, 'u');

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
  const lines = requirementLines(edition, findKind)
    .flatMap(splitMixed)
    .filter(({ passage }) => !isUnneededText(passage.text));
  const experience = lines.filter(({ kind }) => kind === 'experience').map(({ passage }) => passage);
  const fitting = new Set(experienceFor(experience, band));
  const shown = lines.filter(
    (line) => parts.includes(partOf(line)) && (line.kind !== 'experience' || fitting.has(line.passage)),
  );
  // Who asks for some years reads what they need of those first.
  const order =
    band === null
      ? briefParts
      : (['experience', ...briefParts.filter((part) => part !== 'experience')] as const);
  const isOfBand = ({ text }: Passage) => band !== null && text.includes(band.label);
  const groups = order
    .map((part) => ({
      part,
      passages: shown
        .filter((line) => partOf(line) === part)
        .map(({ passage }) => passage)
        // What is said outright to be a must is no further down than what only stands among requirements.
        .sort(
          (one, other) =>
            Number(isOfBand(other)) - Number(isOfBand(one)) ||
            Number(must.test(other.text)) - Number(must.test(one.text)),
        ),
    }))
    .filter(({ passages }) => passages.length > 0);
  const sections = edition.sections.filter((section) => shown.some((line) => line.section === section));
  return { role, edition, band, groups, sections };
}

// "Python is a must; R is a plus." says two things, each of its own sort.
function splitMixed(line: RequirementLine): RequirementLine[] {
  const { passage } = line;
  const clauses = passage.text
    .split(between)
    .flatMap(splitYears)
    .filter((clause) => clause.trim() !== '');
  const sorts = clauses.map((clause) => isOptionalText(clause));
  if (clauses.length < 2 || new Set(sorts).size < 2) return [line];
  return clauses.map((text, at) => ({
    ...line,
    isOptional: sorts[at] as boolean,
    passage: { ...passage, text, statement: text },
  }));
}

// "3年以上设计经验，有4A公司经验者优先": years are asked for, and what is welcome stands behind them.
function splitYears(clause: string): string[] {
  const [, years = '', rest = ''] = clause.match(/^([^,，]+)[,，]\s*(.{5,})$/u) ?? [];
  return namesYears(years) && !isOptionalText(years) && isOptionalText(rest) ? [years, rest] : [clause];
}

function partOf({ kind, isOptional, passage }: RequirementLine): BriefPart {
  if (isOptional) return 'nice-to-have';
  if (kind === 'education' || kind === 'experience') return kind;
  if (kind === 'tools') return must.test(passage.text) ? 'must-have' : 'tools';
  return kind === 'traits' || kind === 'soft-skills' ? 'traits' : 'must-have';
}
