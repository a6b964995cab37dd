import { type Edition, headingParts, type Passage, plainHeading, type Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';

/** The section kind that a plain heading or label names; null where it names none. */
export type FindKind = (heading: string) => string | null;

/** A line that says what a person must or should bring. */
export interface RequirementLine {
  passage: Passage;
  section: Section;
  /** The section kind of the nearest heading or label that has one; null where they only say that it is required. */
  kind: string | null;
  /** Whether it is welcome and not required. */
  isOptional: boolean;
}

/** The kinds of section that say what a person must bring. */
const requirementKinds = [
  'education',
  'experience',
  'hard-skills',
  'knowledge',
  'proficiency',
  'tools',
  'traits',
  'soft-skills',
];

/** Headings and labels that name what is welcome. */
const optionalName = inAny(({ requirement }) => requirement.optionalName);
/** Headings and labels that name what is required. */
const requiredName = inAny(({ requirement }) => requirement.requiredName);
/** Headings and labels of what is not asked for. */
const unneededName = inAny(({ requirement }) => requirement.unneededName);
/** What uses the same words for something else. */
const otherName = inAny(({ requirement }) => requirement.otherName);

const yesOrNo = inAny(({ requirement }) => requirement.yesOrNo);
const unneededText = inAny(({ requirement }) => requirement.unneededText, 'giu');
const optionalText = inAny(({ requirement }) => requirement.optionalText);
const requiredText = inAny(({ requirement }) => requirement.requiredText);

/**
 * Finds the lines of a document that say what a role requires, by what headings and labels mean: a section's own
 * heading, the headings above it, the parts of a combined one, the labels of a line.
 * @returns in the document's order, each line once
 */
export function requirementLines(edition: Edition, findKind: FindKind): RequirementLine[] {
  const seen = new Set<string>();
  // A heading without text repeats the lines of those below it, which know more of them.
  const sections = edition.sections.filter(
    ({ passages }, index, all) => !isRepeated(passages, all.slice(index + 1)),
  );
  return sections.flatMap((section) => {
    const headings = [section.heading, ...section.path.toReversed()].map(plainHeading);
    return section.passages.flatMap((passage): RequirementLine[] => {
      const key = `${passage.source.line}:${passage.text}`;
      if (passage.isLeadIn || seen.has(key)) return [];
      const read = readNames(passage, section, headings, findKind);
      if (read === null) return [];
      seen.add(key);
      return [{ passage, section, ...read }];
    });
  });
}

function isRepeated(passages: Passage[], below: Section[]): boolean {
  const isBelow = ({ source, text }: Passage) =>
    below.some((other) =>
      other.passages.some((each) => each.source.line === source.line && text.endsWith(each.text)),
    );
  return passages.length > 0 && passages.every(isBelow);
}

function readNames(
  passage: Passage,
  section: Section,
  headings: string[],
  findKind: FindKind,
): Pick<RequirementLine, 'kind' | 'isOptional'> | null {
  const [heading = '', ...above] = headings;
  const labels = passage.labels.toReversed().map(plainHeading);
  const names = [...labels, heading, ...above];
  // What a document answers to a question is said of what the question names, and no line of a list.
  const isAnswer = labels.some((label) => /[?？]$/.test(label)) && yesOrNo.test(passage.statement);
  if (isAnswer || names.some((name) => unneededName.test(name))) return null;
  const own = section.isLead ? null : kindOf(heading, section.kind, findKind);
  const isOfOther = own !== null && !isRequirement(own);
  const kindsAbove = above.map((name) => kindOf(name, null, findKind));
  const isBelow = own === null && kindsAbove.some((kind) => kind !== null && isRequirement(kind));
  // Below a heading of something else, only a label that says so outright makes a requirement of a line.
  const named = (isOfOther ? labels : names).find(
    (name) => isNamedAs(optionalName, name) || isNamedAs(requiredName, name),
  );
  const isWithin = (own !== null && isRequirement(own)) || isBelow;
  if (named === undefined && !isWithin) return null;
  const kindsOfLabels = labels.map((label) => kindOf(label, null, findKind));
  const kindOfHeading = isOfOther ? null : own;
  // What stands under "Tools" is a tool, whatever its label; under "Requirements" the label tells of what sort.
  const kinds = isGeneral(kindOfHeading)
    ? [...kindsOfLabels, kindOfHeading, ...kindsAbove]
    : [kindOfHeading, ...kindsOfLabels, ...kindsAbove];
  const kind = kinds.find((each) => each !== null && isRequirement(each)) ?? null;
  const isSaidOptional = isOptionalText(passage.text);
  const isNamedOptional = named !== undefined && optionalName.test(named) && !requiredText.test(passage.text);
  return { kind, isOptional: isSaidOptional || isNamedOptional };
}

function isNamedAs(pattern: RegExp, name: string): boolean {
  return name.length <= longestName && pattern.test(name) && !otherName.test(name);
}

/** The longest text that names what stands below it, in characters: longer ones say something themselves. */
const longestName = 60;

function kindOf(name: string, known: string | null, findKind: FindKind): string | null {
  if (known !== null) return known;
  if (name === '' || name.length > longestName) return null;
  const whole = findKind(name);
  if (whole !== null) return whole;
  return (
    headingParts(name)
      .map(findKind)
      .find((kind) => kind !== null && isRequirement(kind)) ?? null
  );
}

function isRequirement(kind: string): boolean {
  return requirementKinds.includes(kind);
}

// The kind of technical skills is the one of headings such as "Requirements" too.
function isGeneral(kind: string | null): boolean {
  return kind === null || kind === 'hard-skills';
}

/** Whether a sentence says that something is welcome and not required. */
export function isOptionalText(text: string): boolean {
  return optionalText.test(text) && !requiredText.test(text.replace(unneededText, ' '));
}

/** Whether a sentence says that something is not asked for, in each of its clauses, and nothing of what is. */
export function isUnneededText(text: string): boolean {
  const clauses = text.split(/[,，;；。]|\.\s/u).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
  return clauses.every((clause) => {
    const rest = clause.replace(unneededText, ' ');
    return rest !== clause && !optionalText.test(rest) && !requiredText.test(rest);
  });
}

/** Whether a label only says that something is required or welcome, or by which heading it stands. */
export function isRequirementName(label: string): boolean {
  return isNamedAs(optionalName, label) || isNamedAs(requiredName, label);
}
