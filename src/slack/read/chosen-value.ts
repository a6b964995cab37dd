import type { BlockElementAction } from '@slack/bolt';

/** The value of what a person chose in a select; null where nothing is chosen, or the element is no select. */
export function chosenValue(action: BlockElementAction): string | null {
  return 'selected_option' in action ? (action.selected_option?.value ?? null) : null;
}
