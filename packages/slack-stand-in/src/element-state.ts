import { elements } from './block-elements.ts';
import type { Block, Json } from './types.ts';

/** What a person chose or typed in one element: text, an option's value, an id, a date; or several of them. */
export type Choice = string | string[];

/** Choices by action_id, or by `block_id/action_id` where an action_id stands in several blocks. */
export type Choices = Record<string, Choice>;

const SELECTED: Record<string, string> = {
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
};

const INITIAL: Record<string, string> = {
  users_select: 'initial_user',
  channels_select: 'initial_channel',
  conversations_select: 'initial_conversation',
  datepicker: 'initial_date',
  timepicker: 'initial_time',
};

/**
 * What an element holds, in the words of an action or of `state.values`.
 *
 * @param choice what the person chose; without one, what the element starts with
 */
export function elementState(element: Json, choice?: Choice): Json {
  const type = String(element.type);
  const selected = SELECTED[type];
  if (selected) return { type, [selected]: (choice ?? element[INITIAL[type] ?? '']) || null };
  if (type === 'multi_users_select')
    return { type, selected_users: choice === undefined ? (element.initial_users ?? []) : list(choice) };
  if (type.startsWith('multi_') || type === 'checkboxes')
    return {
      type,
      selected_options:
        choice === undefined
          ? (element.initial_options ?? [])
          : list(choice).map((one) => option(element, one)),
    };
  if (type.endsWith('_select') || type === 'radio_buttons' || type === 'overflow')
    return {
      type,
      selected_option:
        choice === undefined ? (element.initial_option ?? null) : option(element, String(choice)),
    };
  const typed = choice ?? element.initial_value ?? null;
  return { type, value: typed === '' ? null : typed };
}

/** `state.values` of a view or message: block_id, then action_id. Buttons and menus that keep nothing are left out. */
export function stateValues(blocks: Block[], choices: Choices): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  for (const { element, block } of blocks.flatMap(elements)) {
    const type = String(element.type);
    if (['button', 'overflow', 'feedback_buttons', 'icon_button', 'image'].includes(type)) continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    values[blockId] = {
      ...values[blockId],
      [actionId]: elementState(element, choices[`${blockId}/${actionId}`] ?? choices[actionId]),
    };
  }
  return values;
}

/** Whether an element holds nothing, so that a required input is not complete. */
export function isEmpty(state: Json): boolean {
  return Object.entries(state).every(
    ([key, value]) => key === 'type' || value === null || (Array.isArray(value) && value.length === 0),
  );
}

function list(choice: Choice): string[] {
  return (Array.isArray(choice) ? choice : [choice]).filter((one) => one !== '');
}

/** An option from elsewhere (external_select) comes back with its value as its text. */
function option(element: Json, value: string): Json | null {
  if (value === '') return null;
  const groups = (element.option_groups ?? [{ options: element.options ?? [] }]) as {
    options: Json[];
  }[];
  return (
    groups.flatMap(({ options }) => options).find((each) => each.value === value) ?? {
      text: { type: 'plain_text', text: value, emoji: true },
      value,
    }
  );
}
