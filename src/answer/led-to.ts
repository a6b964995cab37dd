import type { Passage } from '../knowledge/index.ts';

/**
 * What a line that only names what stands below it leads to.
 * @param leadIn one of `passages`
 * @param passages a section's
 * @returns in the document's order; empty where nothing stands below it
 */
export function ledTo(leadIn: Passage, passages: Passage[]): Passage[] {
  const after = passages.slice(passages.indexOf(leadIn) + 1);
  // "Access: you may use:" bears its own label, as do the lines below it.
  const own = leadIn.isLeadIn ? [] : leadIn.labels;
  const fewest = own.length > 0 ? own.length : leadIn.labels.length + 1;
  const end = after.findIndex(
    ({ labels }) => labels.length < fewest || own.some((label, at) => labels[at] !== label),
  );
  return after.slice(0, end < 0 ? undefined : end);
}
