import { type Answer, type Answering, createReply } from './answer/index.ts';

/** One answer as a line of JSON, for programs. */
export interface AskedLine {
  question: string;
  kind: Answer['kind'];
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
  const answer = answering.ask({ text: question, role: null, kind: null, language: null });
  const reply = createReply(answer);
  const part = answer.kind === 'answer' ? answer.parts[0] : null;
  const candidates = answer.kind === 'choose' ? answer.candidates : answer.alternatives;
  const [first] = part?.passages ?? [];
  return {
    question,
    kind: answer.kind,
    role: part?.role.id ?? null,
    section: part?.section.kind ?? null,
    heading: part?.section.heading ?? null,
    source: first ? `${first.source.file}:${first.source.line}` : null,
    language: answer.language,
    title: reply.parts[0]?.title ?? reply.notes[0] ?? '',
    snippet:
      answer.kind === 'answer'
        ? answer.parts.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n')
        : '',
    text: reply.text,
    confidence: Math.round(answer.confidence * 1000) / 1000,
    alternatives: candidates.map(({ role, section, title }) => ({
      role: role.id,
      section: section?.kind ?? section?.id ?? null,
      title,
    })),
  };
}
