import { type Passage, plainHeading, type Section } from '../knowledge/index.ts';
import { labelsAbove, writeLabels } from './label-line.ts';
import { ledTo } from './led-to.ts';
import type { ReplyLine } from './reply.ts';

/** A line to be shown, and whether it was picked out as the answer. */
export interface ShownPassage {
  passage: Passage;
  isAnswer: boolean;
}

/**
 * Puts a section's lines into words. A line that stands away from what names it bears that name: several of one name
 * below a line with it, one alone behind it. What only names other lines is left out where they do not follow.
 * @param shown the lines in the order in which they are shown
 */
export function replyLines(shown: ShownPassage[], section: Section): ReplyLine[] {
  const steps = section.passages.filter(({ shape }) => shape === 'step');
  const kept = withoutLoneLeadIns(shown, section);
  let said: string[] = [];
  return kept.flatMap(({ passage, isAnswer }, index): ReplyLine[] => {
    const above = labelsAbove(passage);
    const unsaid = above.filter((label) => !said.includes(label));
    const label = unsaid.length > 0 ? writeLabels(above) : '';
    const isNamed = (other: ShownPassage | undefined) =>
      other !== undefined &&
      other.isAnswer === isAnswer &&
      above.every((each) => other.passage.labels.includes(each));
    const isShared = passage.shape === 'row' || passage.isLeadIn || isNamed(kept[index + 1]);
    // One line alone bears its name and gives none to what follows.
    said = label === '' || isShared ? namesBelow(passage, section) : ownNames(passage);
    const line: ReplyLine = {
      text: isShared ? passage.text : `${label}${passage.text}`,
      isAnswer,
      shape: passage.shape,
      passage,
      ...(passage.shape === 'step' && { number: steps.indexOf(passage) + 1 }),
    };
    return isShared && label !== ''
      ? [{ text: label.trim(), isAnswer, shape: 'sentence', passage: null }, line]
      : [line];
  });
}

function withoutLoneLeadIns(shown: ShownPassage[], { passages }: Section): ShownPassage[] {
  const kept: ShownPassage[] = [];
  for (const each of shown.toReversed()) {
    const { passage } = each;
    const next = kept[0]?.passage;
    const leads = next !== undefined && ledTo(passage, passages).includes(next) && !bears(next, passage);
    if (!passage.isLeadIn || leads) kept.unshift(each);
  }
  return kept.length > 0 ? kept : shown;
}

// A nested line's own text may begin with the item above it: "Posters: leave out the date".
function bears({ text }: Passage, leadIn: Passage): boolean {
  return text.startsWith(plainHeading(leadIn.text));
}

function namesBelow(passage: Passage, { passages }: Section): string[] {
  return passage.isLeadIn ? (ledTo(passage, passages)[0]?.labels ?? passage.labels) : passage.labels;
}

function ownNames(passage: Passage): string[] {
  const above = labelsAbove(passage);
  return passage.labels.filter((label) => !above.includes(label));
}
