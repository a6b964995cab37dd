import { catalogue, type Language } from '../language/index.ts';
import type { Brief, BriefPart } from './create-brief.ts';
import { labelledText } from './label-line.ts';
import type { Reply, ReplyLine, ReplyPart } from './reply.ts';
import { isRequirementName } from './requirement-lines.ts';
import type { Briefed } from './types.ts';

/** Puts briefs into words: every line as its document writes it, below the part it belongs to. */
export function briefReply({ briefs, language }: Briefed): Omit<Reply, 'text'> {
  const [first] = briefs;
  return {
    kind: 'answer',
    language,
    parts: briefs.map((brief) => partOf(brief, language)),
    notes: [],
    examples: [],
    choices: first.sections.map((section) => ({
      label: section.heading,
      role: first.role.id,
      section: section.id,
    })),
  };
}

function partOf({ edition, band, groups, sections }: Brief, language: Language): ReplyPart {
  const { titleOf, source, requirements } = catalogue(language);
  const title = titleOf(edition.name, requirements.title);
  const lineOf = (part: BriefPart): ReplyLine => ({
    text: requirements.parts[part],
    passage: null,
    isAnswer: true,
    shape: 'sentence',
  });
  return {
    title: band === null ? title : titleOf(title, band.label),
    lines: groups.flatMap(({ part, passages }) => [
      lineOf(part),
      ...passages.map(
        (passage): ReplyLine => ({
          text: labelledText(passage, isRequirementName),
          passage,
          isAnswer: false,
          shape: 'bullet',
        }),
      ),
    ]),
    source: source(
      edition.name,
      sections.map(({ heading }) => heading).join(requirements.and),
      edition.reviewed,
    ),
  };
}
