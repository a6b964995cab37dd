/** The action_id of the button that shares a private answer. */
export const shareAction = 'share';

/** The action_id of the button at an index that shows another answer; Slack wants it unique in its block. */
export function showAction(index: number): string {
  return `show_${index}`;
}

/** Matches every action_id that showAction gives. */
export const anyShowAction = /^show_\d+$/;
