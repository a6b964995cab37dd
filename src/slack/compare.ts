import {
  type Answering,
  type Comparison,
  compareLevels,
  compareRoles,
  type Found,
  type Part,
} from '../answer/index.ts';
import { catalogue } from '../language/index.ts';
import { createFinding, type Finding } from './finding.ts';
import type { Lookup } from './lookup.ts';

const asksToCompare =
  /\bcompar(?:e|es|ed|ing|ison)\b|\bvs\b|\bversus\b|\bdifferences? between\b|比较|比較|对比|對比|区别|區別|差别|差別|相比/iu;

/** Words that ask for a comparison and for nothing else. */
const asksOutright = /^\s*(?:please\s+)?compare\b|^\s*(?:请)?(?:比较|比較|对比|對比)/iu;

/** Kinds that nearly every document has, to find the roles that a text names by. */
const commonKinds = ['salary', 'education', 'experience', 'tasks', 'summary'];

/**
 * Sets side by side what a question asks to compare: two roles, or two levels of one.
 * @param answering finds the roles that the text names
 * @returns null where the question asks for no comparison. Where it names no two things of which documents speak,
 *   what there is to say, and that, where a comparison is all it asks for; else null
 */
export function createCompared(
  answering: Answering,
  lookup: Extract<Lookup, { kind: 'question' }>,
): Finding | null {
  const { request } = lookup;
  if (!asksToCompare.test(request.text)) return null;
  const answers = commonKinds
    .map((kind) => answering.ask({ ...request, kind }))
    .filter((answer) => answer.kind === 'answer');
  const secondRole = ({ parts: [{ role }, ...others] }: Found) =>
    others.find((part) => part.role !== role)?.role;
  const answer = answers.find(secondRole) ?? answers[0];
  if (answer === undefined) return null;
  const { language } = answer;
  const [{ role: first }] = answer.parts;
  const second = secondRole(answer);
  const comparison =
    second === undefined
      ? compareLevels(first, request.text, language)
      : compareRoles([first, second], language);
  if (comparison === null) return asksOutright.test(request.text) ? withCaution(answering, lookup) : null;
  return { ...createFinding(lookup, answer), ...drawn(comparison, first, answer.parts) };
}

/** An answer about one of two must not pass for a comparison. */
function withCaution(answering: Answering, lookup: Extract<Lookup, { kind: 'question' }>): Finding {
  const finding = createFinding(lookup, answering.ask(lookup.request));
  const { reply } = finding;
  const note = catalogue(reply.language).comparison.needsTwo;
  return { ...finding, reply: { ...reply, notes: [...reply.notes, note], text: `${reply.text}\n\n${note}` } };
}

function drawn(
  comparison: Comparison,
  role: Part['role'],
  parts: Finding['sections'],
): Pick<Finding, 'sections' | 'alternatives' | 'figure' | 'reply'> {
  const { language, names, rows, sources } = comparison;
  const { titleOf, source, comparison: words, requirements } = catalogue(language);
  const title = titleOf(words.title, names.join(words.with));
  const lines = rows.flatMap(({ topic, cells }) => [
    { text: topic, isAnswer: true, shape: 'sentence' as const },
    ...cells.map((cell, side) => ({
      text: `${names[side]}: ${cell.join(' / ') || '–'}`,
      isAnswer: false,
      shape: 'bullet' as const,
    })),
  ]);
  const from = sources
    .map(({ edition, sections }) =>
      source(edition.name, sections.map(({ heading }) => heading).join(requirements.and), edition.reviewed),
    )
    .join('\n');
  const plain = lines.map(({ text, shape }) => (shape === 'bullet' ? `• ${text}` : text));
  return {
    sections: [],
    alternatives: [],
    figure: { kind: 'comparison', comparison },
    reply: {
      kind: 'answer',
      language,
      parts: [{ title, lines, source: from }],
      notes: [],
      examples: [],
      choices: (sources.length === 1
        ? (sources[0]?.sections ?? [])
        : parts.map(({ section }) => section)
      ).map((section, index) => ({
        label: sources.length === 1 ? section.heading : titleOf(names[index] ?? '', section.heading),
        role: sources.length === 1 ? role.id : (parts[index]?.role.id ?? role.id),
        section: section.id,
      })),
      text: [title, ...plain, from].join('\n'),
    },
  };
}
