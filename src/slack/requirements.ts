import {
  type Answering,
  type Brief,
  chooseEdition,
  createBrief,
  findBand,
  type Part,
  readBands,
} from '../answer/index.ts';
import { catalogue, type Language } from '../language/index.ts';
import { createFinding, type Finding } from './finding.ts';
import type { Lookup } from './lookup.ts';

type RequirementsLookup = Extract<Lookup, { kind: 'requirements' }>;

/**
 * A role's requirements as a brief: every line as the document writes it.
 * @param answering finds the role that the text names
 * @param lookup the role, named in the text or talked about before; for how many years, and which parts
 * @returns the brief; or the question back, where the role is not clear
 */
export function createRequirements(answering: Answering, lookup: RequirementsLookup): Finding {
  const answer = answering.ask({ ...lookup.request, kind: 'education' });
  const asked = createFinding(lookup, answer);
  if (answer.kind !== 'answer') return asked;
  const briefs = answer.parts.map(({ role }) => briefOf(role, lookup, answer.language));
  const parts = briefs.map((brief) => replyPart(brief, answer.language));
  return {
    ...asked,
    sections: [],
    alternatives: [],
    figure: { kind: 'brief', briefs },
    reply: {
      kind: 'answer',
      language: answer.language,
      parts,
      notes: [],
      examples: [],
      choices: (briefs[0]?.sections ?? []).map((section) => ({
        label: section.heading,
        role: answer.parts[0].role.id,
        section: section.id,
      })),
      text: parts
        .map(({ title, lines, source }) => [title, ...lines.map(plainLine), source].join('\n'))
        .join('\n\n'),
    },
  };
}

function briefOf(
  role: Part['role'],
  { request, years, parts }: RequirementsLookup,
  language: Language,
): Brief {
  const edition = chooseEdition(role, language);
  const bands = readBands(edition);
  const band = years === null ? findBand(request.text, bands) : bands.find(({ id }) => id === years);
  return createBrief(role, edition, { band: band ?? null, parts });
}

function replyPart(
  { edition, band, groups, sections }: Brief,
  language: Language,
): Finding['reply']['parts'][number] {
  const { titleOf, source, requirements } = catalogue(language);
  const title = titleOf(edition.name, requirements.title);
  const headings = sections.map(({ heading }) => heading).join(requirements.and);
  return {
    title: band === null ? title : titleOf(title, band.label),
    lines: groups.flatMap(({ part, passages }) => [
      { text: requirements.parts[part], isAnswer: true, shape: 'sentence' as const },
      ...passages.map(({ text }) => ({ text, isAnswer: false, shape: 'bullet' as const })),
    ]),
    source: source(edition.name, headings, edition.reviewed),
  };
}

function plainLine({ text, shape }: Finding['reply']['parts'][number]['lines'][number]): string {
  return shape === 'bullet' ? `• ${text}` : text;
}
