import type { Passage } from '../knowledge/index.ts';
import { catalogue, type Language } from '../language/index.ts';
import type { Brief, BriefPart } from './create-brief.ts';
import { headingShown } from './heading-shown.ts';
import { isOfDocument, jobPostLine } from './job-post-line.ts';
import { labelledText } from './label-line.ts';
import type { Reply, ReplyLine, ReplyPart } from './reply.ts';
import { isRequirementName } from './requirement-lines.ts';
import { sourceOf } from './source-of.ts';
import type { Briefed } from './types.ts';
import { widthOf } from './width-of.ts';

/** Puts briefs into words: every line as its document writes it, below the part it belongs to. */
export function briefReply({ briefs, missing, language }: Briefed): Omit<Reply, 'text'> {
  const [first] = briefs;
  return {
    kind: 'answer',
    language,
    parts: briefs.map((brief) => partOf(brief, language)),
    jobPost: briefs.map((brief) => jobPost(brief, language)).join('\n\n'),
    notes: missing.map((matter) => catalogue(language).notCovered(matter)),
    examples: [],
    choices: [
      ...first.role.editions
        .filter((edition) => edition.language !== first.edition.language)
        .map((edition) => ({
          label: catalogue(edition.language).languageName,
          role: first.role.id,
          section: null,
          language: edition.language,
        })),
      ...first.sections.map((section) => ({
        label: headingShown(section.heading),
        role: first.role.id,
        section: section.id,
      })),
    ],
  };
}

function partOf({ edition, band, groups, sections }: Brief, language: Language): ReplyPart {
  const { titleOf, requirements } = catalogue(language);
  const title = titleOf(edition.name, requirements.title);
  const lineOf = (part: BriefPart): ReplyLine => ({
    text: requirements.parts[part],
    passage: null,
    isAnswer: true,
    shape: 'sentence',
  });
  return {
    title: band === null ? title : titleOf(title, band.label),
    lines: groups.flatMap(({ part, passages }) => {
      const shown = passages.slice(0, fitting(passages));
      const left = passages.length - shown.length;
      return [
        lineOf(part),
        ...shown.map(
          (passage): ReplyLine => ({
            text: labelledText(passage, isRequirementName),
            passage,
            isAnswer: false,
            shape: 'bullet',
          }),
        ),
        ...(left === 0
          ? []
          : [{ text: requirements.more(left), passage: null, isAnswer: false, shape: 'bullet' as const }]),
      ];
    }),
    wholeLines: groups.flatMap(({ part, passages }) => [
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
    source: sourceOf(edition, sections, language),
  };
}

/**
 * How wide the first line of a part may be, the first two, and the first three, in Latin characters, so that all six parts
 * stay on two screens of a phone.
 */
const partWidths = [Number.POSITIVE_INFINITY, 240, 200];
/** How wide a line may be that stands in place of the one that says that one more is left. */
const lastWidth = 40;

function fitting(passages: Passage[]): number {
  let width = 0;
  const end = passages.findIndex((passage, at) => {
    width += widthOf(passage.text);
    return width > (partWidths[at] ?? 0);
  });
  const isLast = end === passages.length - 1 && widthOf(passages[end]?.text ?? '') <= lastWidth;
  return end < 0 || isLast ? passages.length : end;
}

/** All that a role requires, as a job post says it: no word of where it stands, and the role named once. */
function jobPost({ role, edition, groups }: Brief, language: Language): string {
  const { jobPost: headings } = catalogue(language).requirements;
  const sections = groups.flatMap(({ part, passages }) => {
    const lines = passages
      .filter(({ text }) => !isOfDocument(text))
      .map(
        (passage) =>
          `• ${jobPostLine(labelledText(passage, isRequirementName), [...role.names, edition.name])}`,
      );
    return lines.length === 0 ? [] : [[headings[part], ...new Set(lines)].join('\n')];
  });
  return [edition.name, ...sections].join('\n\n');
}
