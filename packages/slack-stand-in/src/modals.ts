import { type Choices, isEmpty, stateValues } from './element-state.ts';
import { pushView, replaceView } from './methods/views.ts';
import type { Team } from './team.ts';
import { type Ack, errorOf } from './transport.ts';
import type { Block, Json, OpenView } from './types.ts';
import { validateView } from './validate-view.ts';
import { wordsFor } from './words.ts';

/** What came of handing in a modal. */
export type Submission =
  | { kind: 'closed' | 'cleared' | 'updated' | 'pushed' }
  | { kind: 'errors'; errors: Record<string, string> }
  | { kind: 'trouble'; why: string };

/**
 * Makes what people do with modals: hand them in, and close them.
 * @param interact sends the app a payload
 * @param about begins the payload of a kind, by a person
 */
export function createModals(
  team: Team,
  interact: (payload: Json, acceptsResponse?: boolean) => Promise<Ack>,
  about: (person: string, type: string) => Json,
) {
  async function submit(person: string, choices: Choices): Promise<Submission> {
    const stack = team.modals.get(person) ?? [];
    const open = stack.at(-1);
    if (!open) return { kind: 'trouble', why: 'no modal is open' };
    const { view } = open;
    const values = stateValues(view.blocks, choices);
    view.state = { values };
    open.trouble = null;
    open.errors = incomplete(view.blocks, values, wordsFor(team, person).required);
    if (Object.keys(open.errors).length > 0) {
      team.changed();
      return { kind: 'errors', errors: open.errors };
    }
    const ack = await interact({ ...about(person, 'view_submission'), view, response_urls: [] }, true);
    const error = errorOf(ack);
    if (error) {
      trouble(person, open);
      return { kind: 'trouble', why: error };
    }
    return follow(person, stack, open, ack.kind === 'acked' ? ack.payload : undefined);
  }

  /** Does what a view_submission's answer asks for. */
  function follow(person: string, stack: OpenView[], open: OpenView, answer: unknown): Submission {
    const { response_action: action, errors, view } = (answer || {}) as Json;
    if (action === 'errors') {
      open.errors = errors as Record<string, string>;
      const unknown = Object.keys(open.errors).find(
        (id) => !open.view.blocks.some(({ block_id }) => block_id === id),
      );
      if (unknown) return trouble(person, open);
      team.changed();
      return { kind: 'errors', errors: open.errors };
    }
    if (action === 'clear') {
      team.modals.delete(person);
      team.changed();
      return { kind: 'cleared' };
    }
    if (action === 'update' || action === 'push') {
      if (validateView(view, 'modal').length > 0) return trouble(person, open);
      if (action === 'update') replaceView(team, open, view as Json);
      else if ('error' in pushView(team, person, view as Json)) return trouble(person, open);
      return { kind: action === 'update' ? 'updated' : 'pushed' };
    }
    stack.splice(stack.indexOf(open), 1);
    if (stack.length === 0) team.modals.delete(person);
    team.changed();
    return { kind: 'closed' };
  }

  async function close(person: string): Promise<void> {
    const stack = team.modals.get(person) ?? [];
    const open = stack.pop();
    if (!open) return;
    const cleared = open.view.clear_on_close === true;
    if (cleared || stack.length === 0) team.modals.delete(person);
    team.changed();
    if (open.view.notify_on_close !== true) return;
    const { trigger_id: _, ...payload } = about(person, 'view_closed');
    await interact({ ...payload, view: open.view, is_cleared: cleared });
  }

  function trouble(person: string, open: OpenView): Submission {
    open.trouble = wordsFor(team, person).trouble;
    team.changed();
    return { kind: 'trouble', why: open.trouble };
  }

  return { submit, close, trouble };
}

function incomplete(
  blocks: Block[],
  values: Record<string, Record<string, Json>>,
  message: string,
): Record<string, string> {
  return Object.fromEntries(
    blocks
      .filter(
        ({ type, block_id, ...block }) =>
          type === 'input' &&
          block.optional !== true &&
          Object.values(values[String(block_id)] ?? {}).some(isEmpty),
      )
      .map(({ block_id }) => [String(block_id), message]),
  );
}
