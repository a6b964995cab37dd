import {
  type Answer,
  type Answering,
  type Candidate,
  createReply,
  type Reply,
  shownSections,
} from './answer/index.ts';
import type { Section } from './knowledge/index.ts';

/** One answer as a line of JSON, for programs. */
export interface AskedLine {
  question: string;
  kind: Reply['kind'];
  role: string | null;
  section: string | null;
  heading: string | null;
  source: string | null;
  language: string;
  title: string;
  snippet: string;
  text: string;
  confidence: number;
  alternatives: { role: string; section: string | null; title: string }[];
}

/**
 * Asks one question without any talk before it.
 * @param answering where answers come from
 * @param question as a person wrote it
 */
export function ask(answering: Answering, question: string): AskedLine {
  return lineOf(question, answering.ask({ text: question, role: null, kind: null, language: null }));
}

/** An answer as a line of JSON. */
export function lineOf(question: string, answer: Answer): AskedLine {
  const reply = createReply(answer);
  const [shown] = shownSections(answer);
  const part = answer.kind === 'comparison' ? null : shown;
  const candidates = candidatesOf(answer);
  const [first] = part?.passages ?? [];
  return {
    question,
    kind: reply.kind,
    role: shown?.role.id ?? null,
    section: part?.section.kind ?? null,
    heading: part ? headingOf(part.section) : null,
    source: first ? `${first.source.file}:${first.source.line}` : null,
    language: answer.language,
    title: reply.parts[0]?.title ?? reply.notes[0] ?? '',
    snippet:
      answer.kind === 'answer'
        ? answer.parts.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n')
        : reply.parts.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'),
    text: reply.text,
    confidence: Math.round(answer.confidence * 1000) / 1000,
    alternatives: candidates.map(({ role, section, title }) => ({
      role: role.id,
      section: section?.kind ?? section?.id ?? null,
      title,
    })),
  };
}

/** As the document writes it: a role's text may stand right below the role's own heading. */
function headingOf({ heading, isLead, path }: Section): string {
  return isLead ? (path.at(-1) ?? heading) : heading;
}

/** What else may be meant: the choices offered, or the next best sections. */
export function candidatesOf(answer: Answer): Candidate[] {
  if (answer.kind === 'choose') return answer.candidates;
  return answer.kind === 'answer' || answer.kind === 'unknown' ? answer.alternatives : [];
}
