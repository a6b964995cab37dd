import type { Answering, Part, ReplyPart } from '../answer/index.ts';
import { catalogue, type Language } from '../language/index.ts';
import { createFinding, type Finding } from './finding.ts';
import type { Lookup } from './lookup.ts';

/** What a hiring manager asks of a person, in reading order. */
const kinds = ['education', 'experience', 'hard-skills', 'tools'];
const passagesPerKind = 5;

/**
 * Education, experience, hard skills and tools of a role in one reply, each with its first passages.
 * @param answering where the sections come from
 * @param lookup the role, named in the text or talked about before
 * @returns the summary; or the question back, where the role is not clear
 */
export function createRequirements(
  answering: Answering,
  lookup: Extract<Lookup, { kind: 'requirements' }>,
): Finding {
  const first = answering.ask({ ...lookup.request, kind: 'education' });
  const asked = createFinding(lookup, first);
  if (first.kind !== 'answer') return asked;
  const { language } = first;
  const groups = first.parts.map((part) =>
    kinds.flatMap((section) => show(answering, part.role.id, section, language)),
  );
  const parts = groups.flatMap((group) => summarise(group, language));
  return {
    ...asked,
    sections: [],
    reply: {
      kind: 'answer',
      language,
      parts,
      notes: [],
      examples: [],
      choices: (groups[0] ?? []).map((part) => ({
        label: part.section.heading,
        role: part.role.id,
        section: part.section.id,
      })),
      text: parts.map(textOf).join('\n\n'),
    },
  };
}

function show(answering: Answering, role: string, section: string, language: Language): Part[] {
  const answer = answering.show({ role, section, language });
  return answer.kind === 'answer' ? [answer.parts[0]] : [];
}

function summarise(group: Part[], language: Language): ReplyPart[] {
  const { titleOf, source, requirements } = catalogue(language);
  const [first] = group;
  if (first === undefined) return [];
  const headings = group.map((part) => part.section.heading);
  return [
    {
      title: titleOf(first.edition.name, requirements.title),
      lines: group.flatMap((part) => [
        { text: part.section.heading, isAnswer: true, shape: 'sentence' as const },
        ...part.section.passages
          .slice(0, passagesPerKind)
          .map(({ text }) => ({ text, isAnswer: false, shape: 'bullet' as const })),
      ]),
      source: source(first.edition.name, headings.join(requirements.and), first.edition.reviewed),
    },
  ];
}

function textOf(part: ReplyPart): string {
  const lines = part.lines.map((line) => (line.shape === 'bullet' ? `• ${line.text}` : line.text));
  return [part.title, ...lines, part.source].join('\n');
}
