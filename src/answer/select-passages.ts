import type { Passage } from '../knowledge/index.ts';
import type { SectionMatch } from '../search/index.ts';

/** The passages of a section that answer a question. */
export interface Selection {
  /** Best first, never empty. */
  passages: Passage[];
  /** False where nothing in the question tells one passage from another, so that the section as such answers. */
  isFocused: boolean;
}

const mostPassages = 3;
/** How near to the best a passage must come to be shown with it. */
const nearBest = 0.75;
/** The same for rows: a question that names two of them wants both. */
const nearBestRow = 0.4;
/** The least share of the question's words that a passage must hold to be picked out. */
const leastFocus = 0.12;

/**
 * Chooses the sentences, bullets, rows or steps that answer.
 * @param match how the section compares with the question
 * @param text the question, normalised
 */
export function selectPassages({ section, passages }: SectionMatch, text: string): Selection {
  const step = asksForNext.test(text)
    ? passages.find(({ passage, focus }) => passage.shape === 'step' && focus > 0)
    : undefined;
  const next = step && stepAfter(step.passage, section.passages);
  if (next) return { passages: [next], isFocused: true };
  const [best] = passages;
  if (best && best.focus >= leastFocus) {
    const share = best.passage.shape === 'row' ? nearBestRow : nearBest;
    const near = passages.filter(({ focus }) => focus >= best.focus * share).slice(0, mostPassages);
    return { passages: near.map(({ passage }) => passage), isFocused: true };
  }
  const first = section.passages[0] as Passage;
  const opening = section.passages.filter((passage) => passage.shape === first.shape);
  return { passages: first.shape === 'sentence' ? [first] : opening, isFocused: false };
}

/** Whether a question is about the step after the one that it names. */
export const asksForNext =
  /\b(?:next|after|above|beyond|follow(?:s|ing)?|promot\w*|higher)\b|下一|之后|以后|往上|后面|接下来|上面|再升|升到|晋升/u;

function stepAfter(step: Passage, passages: Passage[]): Passage | null {
  const steps = passages.filter((passage) => passage.shape === 'step');
  return steps[steps.indexOf(step) + 1] ?? null;
}
