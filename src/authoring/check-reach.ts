import { type Answer, type Answering, shownSections } from '../answer/index.ts';
import {
  type Edition,
  type Passage,
  plainHeading,
  type Role,
  type Section,
  type SectionKind,
} from '../knowledge/index.ts';
import { catalogue } from '../language/index.ts';
import { finding } from './finding.ts';
import type { Finding } from './types.ts';

/** How many lines of a section are asked for before it counts as one that nothing reaches. */
const linesAsked = 6;

/**
 * Tells sections that no question reaches, by asking: for the heading, for what its kind is asked by, for its lines and their labels.
 * @param role the document's role
 * @param answering all documents
 * @param kinds by their ids
 */
export function checkReach(
  role: Role,
  edition: Edition,
  answering: Answering,
  kinds: ReadonlyMap<string, SectionKind>,
): Finding[] {
  const reached = new Set<Section>();
  /** Where the lines stand that were shown, below the heading of another section too. */
  const shownLines = new Set<string>();
  const isReached = (section: Section) =>
    reached.has(section) || section.passages.some((passage) => shownLines.has(placeOf(passage)));
  const ask = (text: string, isNamed: boolean) => {
    const context = isNamed ? null : role.id;
    const answer = answering.ask({ text, role: context, kind: null, language: edition.language });
    for (const section of sectionsOf(answer)) reached.add(section);
    for (const { passages } of shownSections(answer))
      for (const passage of passages) shownLines.add(placeOf(passage));
  };
  return edition.sections.flatMap((section) => {
    // A heading without text of its own answers with what stands below it.
    const isOwn = section.passages.some(({ source }) => !isOfAnother(source.line, section, edition));
    if (!isOwn || !section.passages.some(({ text }) => /\p{L}/u.test(text))) return [];
    for (const { text, isNamed } of questionsOf(section, edition, kinds)) {
      if (isReached(section)) break;
      ask(text, isNamed);
    }
    return isReached(section)
      ? []
      : [
          finding(
            'warning',
            'reach',
            section.source,
            `No question reaches "${section.heading}": neither its heading nor its lines find it.`,
            'Give it a heading in the words that people ask by, or join it with the section that answers in its place.',
          ),
        ];
  });
}

function questionsOf(
  section: Section,
  { language, name }: Edition,
  kinds: ReadonlyMap<string, SectionKind>,
): { text: string; isNamed: boolean }[] {
  const heading = plainHeading(section.heading);
  const example = section.kind === null ? undefined : kinds.get(section.kind)?.example[language];
  const whole = [...section.path.slice(-1).map(plainHeading), heading].join(' ');
  const named = (matter: string) => catalogue(language).matterOf(matter, name);
  const lines = section.passages.slice(0, linesAsked);
  return [
    ...(example ? [{ text: example.replace(/\{(?:a )?role\}/g, name), isNamed: true }] : []),
    { text: named(heading), isNamed: true },
    { text: heading, isNamed: false },
    { text: whole, isNamed: false },
    ...lines.flatMap(({ labels }) => labels.map((label) => ({ text: label, isNamed: false }))),
    ...lines.map(({ statement }) => ({ text: statement.slice(0, 200), isNamed: false })),
    ...lines.map(({ statement }) => ({ text: named(statement.slice(0, 200)), isNamed: true })),
  ];
}

function isOfAnother(line: number, section: Section, { sections }: Edition): boolean {
  return sections.some(
    (other) => other !== section && other.source.line > section.source.line && other.source.line <= line,
  );
}

function placeOf({ source }: Passage): string {
  return `${source.file}:${source.line}`;
}

function sectionsOf(answer: Answer): Section[] {
  return answer.kind === 'choose'
    ? answer.candidates.flatMap(({ section }) => section ?? [])
    : shownSections(answer).map(({ section }) => section);
}
