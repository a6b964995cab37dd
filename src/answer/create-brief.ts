import type { Edition, Passage, Role, Section } from '../knowledge/index.ts';
import { experienceFor, type YearBand } from './read-bands.ts';

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

const niceToHave =
  /\b(?:a plus|nice to have|preferred|preferably|desirable|bonus|advantage|important plus)\b|加分|优先(?!级)|最好|优势/iu;
const required = /\(required\)|\brequired\b|必备|必需/iu;
const must = /\bmusts?\b|必须/iu;

/**
 * Puts together a brief for a hiring manager.
 * @param wanted which parts, and for how much experience
 */
export function createBrief(
  role: Role,
  edition: Edition,
  { band, parts }: { band: YearBand | null; parts: readonly BriefPart[] },
): Brief {
  const of = (kind: string) => passagesOf(edition, kind);
  const lines: Record<BriefPart, Passage[]> = {
    education: of('education'),
    experience: experienceFor(edition, band),
    'must-have': [...of('hard-skills'), ...of('tools').filter(({ text }) => must.test(text))],
    'nice-to-have': [],
    tools: of('tools').filter(({ text }) => !must.test(text)),
    traits: of('traits'),
  };
  lines['nice-to-have'] = [
    ...lines['must-have'],
    ...lines.tools,
    ...lines.experience,
    ...lines.education,
  ].filter(isNiceToHave);
  const groups = briefParts
    .filter((part) => parts.includes(part))
    .map((part) => ({
      part,
      passages:
        part === 'nice-to-have' ? lines[part] : lines[part].filter((passage) => !isNiceToHave(passage)),
    }))
    .filter(({ passages }) => passages.length > 0);
  const shown = new Set(groups.flatMap(({ passages }) => passages));
  const sections = edition.sections.filter(({ passages }) => passages.some((each) => shown.has(each)));
  return { role, edition, band, groups, sections };
}

function passagesOf(edition: Edition, kind: string): Passage[] {
  return edition.sections.filter((section) => section.kind === kind).flatMap(({ passages }) => passages);
}

/** What a line both requires and welcomes stays where it is required. */
function isNiceToHave({ text }: Passage): boolean {
  return niceToHave.test(text) && !required.test(text);
}
