import type { App, BlockAction, ButtonAction, webApi } from '@slack/bolt';
import { z } from 'zod';
import { languages } from '../../../language/index.ts';
import { type Whereabouts, workspaceOf } from '../../connect/workspace-of.ts';
import { type Lookup, readLookup } from '../../read/lookup.ts';
import { parseCarried } from '../../read/parse-carried.ts';
import { rememberQuestion } from '../../remember-question.ts';
import {
  anyAskAction,
  anyBrowseAction,
  anySeeAction,
  browseSelect,
  homeQuestion,
  renderSearch,
  type Search,
  searchQuestion,
  searchRole,
  searchSection,
  searchView,
} from '../../render/index.ts';
import type { Services } from '../../services.ts';
import { onlyRole } from '../only-role.ts';

/** What the modal carries. */
const carried = z.object({ language: z.enum(languages), role: z.string().nullable() });

/** The part of a view that the search reads. */
interface View {
  id: string;
  private_metadata: string;
  state?: { values: Record<string, Record<string, { value?: string | null }>> };
}

/**
 * The search modal: opened by the global shortcut and from the Home tab, it shows what is found as one chooses.
 */
export function listenToSearch(app: App, services: Services): void {
  app.shortcut({ type: 'shortcut', callback_id: searchView }, async ({ ack, body, client, context }) => {
    await ack();
    const { empty, draw } = await searchOf(client, body.user.id, context);
    await client.views.open({ trigger_id: body.trigger_id, view: draw(empty) });
  });

  // From the Home tab: its box, its questions, its roles' sections.
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: new RegExp(`^${homeQuestion}$|${anyAskAction.source}`) },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const { empty, find, draw } = await searchOf(client, body.user.id, context);
      const search = await find(empty, action.value ?? '');
      await client.views.open({ trigger_id: body.trigger_id, view: draw(search) });
    },
  );
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: anyBrowseAction },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const lookup = readLookup(action.value);
      const { empty, show, draw } = await searchOf(client, body.user.id, context);
      const search = lookup === null ? empty : show(lookup);
      await client.views.open({ trigger_id: body.trigger_id, view: draw(search) });
    },
  );
  app.action(
    { type: 'block_actions', action_id: browseSelect },
    async ({ ack, action, body, client, context }) => {
      await ack();
      if (action.type !== 'static_select' || body.type !== 'block_actions') return;
      const { empty, roles, showSection, draw } = await searchOf(client, body.user.id, context);
      const role = roles.find(({ id }) => `role:${id}`.slice(0, 255) === action.block_id);
      const search = role === undefined ? empty : showSection(role.id, action.selected_option.value);
      await client.views.open({ trigger_id: body.trigger_id, view: draw(search) });
    },
  );

  // Within the modal.
  app.action({ type: 'block_actions', action_id: searchQuestion }, async ({ ack, body, client, context }) => {
    await ack();
    if (body.type !== 'block_actions' || body.view === undefined) return;
    const { opened, find, draw } = await searchOf(client, body.user.id, context, body.view);
    await update(client, body.view, draw(await find(opened, questionIn(body.view))));
  });
  app.action(
    { type: 'block_actions', action_id: searchRole },
    async ({ ack, action, body, client, context }) => {
      await ack();
      if (action.type !== 'external_select' || body.type !== 'block_actions' || body.view === undefined)
        return;
      const { empty, roleWith, draw } = await searchOf(client, body.user.id, context, body.view);
      await update(client, body.view, draw({ ...empty, role: roleWith(action.selected_option?.value) }));
    },
  );
  app.action(
    { type: 'block_actions', action_id: searchSection },
    async ({ ack, action, body, client, context }) => {
      await ack();
      if (action.type !== 'static_select' || body.type !== 'block_actions' || body.view === undefined) return;
      const { opened, showSection, draw } = await searchOf(client, body.user.id, context, body.view);
      if (opened.role === null) return;
      await update(client, body.view, draw(showSection(opened.role.id, action.selected_option.value)));
    },
  );
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: anySeeAction },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const lookup = readLookup(action.value);
      if (body.view === undefined || lookup === null) return;
      const { show, draw } = await searchOf(client, body.user.id, context, body.view);
      await update(client, body.view, draw(show(lookup)));
    },
  );
  app.view(
    { type: 'view_submission', callback_id: searchView },
    async ({ ack, body, view, client, context }) => {
      const { opened, find, draw } = await searchOf(client, body.user.id, context, view);
      const search = await find(opened, questionIn(view));
      await ack({ response_action: 'update', view: draw(search) });
    },
  );

  /**
   * What the search does for one person, who alone sees a modal.
   * @param view the modal; null where there is none yet
   */
  async function searchOf(
    client: webApi.WebClient,
    user: string,
    context: Whereabouts,
    view: View | null = null,
  ) {
    const workspace = workspaceOf(context);
    const [audience, seen] = await Promise.all([
      services.audienceOf(client, user, null, true),
      services.seenBy(client, user),
    ]);
    const { roles } = seen;
    const roleWith = (id: string | null | undefined) => roles.find((role) => role.id === id) ?? null;
    const chosen = parseCarried(carried, view?.private_metadata);
    const language = chosen?.language ?? (await services.readPerson(client, user)).language;
    const empty: Search = { language, role: onlyRole(seen), section: null, question: '', finding: null };

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
        if (search.finding !== null) await rememberQuestion(services, workspace, user, search.finding);
        return search.role === null ? { ...search, role } : search;
      },
      draw: (search: Search) => renderSearch(search, seen.listed.length < 2),
    };
  }
}

function questionIn({ state }: View): string {
  return state?.values[searchQuestion]?.[searchQuestion]?.value ?? '';
}

async function update(
  client: webApi.WebClient,
  { id }: View,
  view: ReturnType<typeof renderSearch>,
): Promise<void> {
  await client.views.update({ view_id: id, view });
}
