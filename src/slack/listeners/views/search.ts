import type { App, BlockAction, webApi } from '@slack/bolt';
import { z } from 'zod';
import { languages } from '../../../language/index.ts';
import { type Whereabouts, workspaceOf } from '../../connect/workspace-of.ts';
import { chosenValue } from '../../read/chosen-value.ts';
import { type Lookup, readLookup } from '../../read/lookup.ts';
import { parseCarried } from '../../read/parse-carried.ts';
import { rememberAsked } from '../../remember-asked.ts';
import {
  anyAskAction,
  anyBrowseAction,
  anySeeAction,
  browseSelect,
  homeQuestion,
  renderSearch,
  roleBlock,
  type Search,
  searchQuestion,
  searchRole,
  searchSection,
  searchView,
} from '../../render/index.ts';
import { redrawWindow } from '../../send/redraw-window.ts';
import type { Services } from '../../services.ts';

/** What the modal carries. */
const carried = z.object({ language: z.enum(languages), role: z.string().nullable() });

/** The part of a view that the search reads. */
interface View {
  id: string;
  type: string;
  private_metadata: string;
  state?: { values: Record<string, Record<string, { value?: string | null }>> };
}

/** A press or a choice: what it carries, in which block it stands, and what is typed in the modal. */
interface Step {
  value: string;
  block: string;
  typed: string;
}

type SearchOf = Awaited<ReturnType<ReturnType<typeof createSearch>>>;

/** What each step shows; null to leave the modal as it is. */
const steps: [
  actionId: string | RegExp,
  show: (search: SearchOf, step: Step) => Promise<Search> | Search | null,
][] = [
  // From the Home tab: its box, its questions, its roles' sections.
  [
    new RegExp(`^${homeQuestion}$|${anyAskAction.source}`),
    ({ empty, find }, { value }) => find(empty, value),
  ],
  [
    anyBrowseAction,
    ({ empty, show }, { value }) => {
      const lookup = readLookup(value);
      return lookup === null ? empty : show(lookup);
    },
  ],
  [
    browseSelect,
    ({ empty, roles, showSection }, { value, block }) => {
      const role = roles.find(({ id }) => roleBlock(id) === block);
      return role === undefined ? empty : showSection(role.id, value);
    },
  ],
  // Within the modal.
  [searchQuestion, ({ opened, find }, { typed }) => find(opened, typed)],
  [searchRole, ({ empty, roleWith }, { value }) => ({ ...empty, role: roleWith(value) })],
  [
    searchSection,
    ({ opened: { role }, showSection }, { value }) => (role === null ? null : showSection(role.id, value)),
  ],
  [
    anySeeAction,
    ({ show }, { value }) => {
      const lookup = readLookup(value);
      return lookup === null ? null : show(lookup);
    },
  ],
];

/**
 * The search modal: opened by the global shortcut and from the Home tab, it shows what is found as one chooses.
 */
export function listenToSearch(app: App, services: Services): void {
  const searchOf = createSearch(services);

  app.shortcut({ type: 'shortcut', callback_id: searchView }, async ({ ack, body, client, context }) => {
    await ack();
    const { empty, draw } = await searchOf(client, body.user.id, context);
    await client.views.open({ trigger_id: body.trigger_id, view: draw(empty) });
  });

  for (const [action_id, show] of steps) {
    app.action<BlockAction>(
      { type: 'block_actions', action_id },
      async ({ ack, action, body, client, context }) => {
        await ack();
        const search = await searchOf(client, body.user.id, context, body.view);
        const pressed = 'value' in action ? action.value : chosenValue(action);
        const step = { value: pressed ?? '', block: action.block_id, typed: questionIn(body.view) };
        const shown = await show(search, step);
        if (shown === null) return;
        const view = search.draw(shown);
        if (body.view?.type === 'modal') await redrawWindow(client, body.view.id, view);
        else await client.views.open({ trigger_id: body.trigger_id, view });
      },
    );
  }
  app.view(
    { type: 'view_submission', callback_id: searchView },
    async ({ ack, body, view, client, context }) => {
      const { opened, find, draw } = await searchOf(client, body.user.id, context, view);
      const search = await find(opened, questionIn(view));
      await ack({ response_action: 'update', view: draw(search) });
    },
  );
}

function createSearch(services: Services) {
  /**
   * What the search does for one person, who alone sees a modal.
   * @param view the modal; where there is none yet, whatever else or nothing
   */
  return async (client: webApi.WebClient, user: string, context: Whereabouts, view?: View) => {
    const workspace = workspaceOf(context);
    const seen = await services.seenBy(client, user);
    const { roles, audience } = seen;
    const roleWith = (id: string | null | undefined) => roles.find((role) => role.id === id) ?? null;
    const chosen = parseCarried(carried, view?.private_metadata);
    const language = chosen?.language ?? (await services.readPerson(client, user)).language;
    const empty: Search = { language, role: seen.only, section: null, question: '', finding: null };

    /** What one section, or the choice that a button carries, shows. */
    const show = (lookup: Lookup, question = ''): Search => {
      const finding = services.lookUp(lookup, workspace, audience);
      const section = lookup.kind === 'section' ? lookup.section : null;
      return { ...empty, role: roleWith(finding.role) ?? empty.role, section, question, finding };
    };

    return {
      empty,
      /** The modal as it stands, without what it has found. */
      opened: { ...empty, role: roleWith(chosen?.role) },
      roles,
      roleWith,
      show,
      showSection: (role: string, section: string) => show({ kind: 'section', role, section, language }),
      /** What a question finds, about the role that is chosen where it names none. */
      async find({ role }: Search, text: string): Promise<Search> {
        const request = { text: text.trim(), role: role?.id ?? null, kind: null, language };
        const search = show({ kind: 'question', request }, text.trim());
        if (search.finding !== null) await rememberAsked(services, workspace, user, search.finding);
        return search.role === null ? { ...search, role } : search;
      },
      draw: (search: Search) => renderSearch(search, seen.listed.length < 2),
    };
  };
}

function questionIn(view?: View): string {
  return view?.state?.values[searchQuestion]?.[searchQuestion]?.value ?? '';
}
