import type { App, BlockAction, ButtonAction, webApi } from '@slack/bolt';
import { type Language, languages } from '../../../language/index.ts';
import { type Whereabouts, workspaceOf } from '../../connect/workspace-of.ts';
import type { Audience } from '../../read/audience.ts';
import { type Lookup, readLookup } from '../../read/lookup.ts';
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
  const { draw, find, show, emptySearch, audienceOf } = createSearch(services);

  app.shortcut({ type: 'shortcut', callback_id: searchView }, async ({ ack, body, client }) => {
    await ack();
    const { language } = await services.readPerson(client, body.user.id);
    await client.views.open({ trigger_id: body.trigger_id, view: draw(emptySearch(language)) });
  });

  // From the Home tab: its box, its questions, its roles' sections.
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: new RegExp(`^${homeQuestion}$|${anyAskAction.source}`) },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const { language } = await services.readPerson(client, body.user.id);
      const search = await find(emptySearch(language), action.value ?? '', body.user.id, context, client);
      await client.views.open({ trigger_id: body.trigger_id, view: draw(search) });
    },
  );
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: anyBrowseAction },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const lookup = readLookup(action.value);
      const { language } = await services.readPerson(client, body.user.id);
      const search =
        lookup === null
          ? emptySearch(language)
          : show(lookup, language, '', context, await audienceOf(client, body.user.id));
      await client.views.open({ trigger_id: body.trigger_id, view: draw(search) });
    },
  );
  app.action(
    { type: 'block_actions', action_id: browseSelect },
    async ({ ack, action, body, client, context }) => {
      await ack();
      if (action.type !== 'static_select' || body.type !== 'block_actions') return;
      const { language } = await services.readPerson(client, body.user.id);
      const role = services.roles.find(({ id }) => `role:${id}`.slice(0, 255) === action.block_id);
      const section = action.selected_option.value;
      const search =
        role === undefined
          ? emptySearch(language)
          : show(
              { kind: 'section', role: role.id, section, language },
              language,
              '',
              context,
              await audienceOf(client, body.user.id),
            );
      await client.views.open({ trigger_id: body.trigger_id, view: draw(search) });
    },
  );

  // Within the modal.
  app.action({ type: 'block_actions', action_id: searchQuestion }, async ({ ack, body, client, context }) => {
    await ack();
    if (body.type !== 'block_actions' || body.view === undefined) return;
    const search = await find(readSearch(body.view), questionIn(body.view), body.user.id, context, client);
    await update(client, body.view, draw(search));
  });
  app.action({ type: 'block_actions', action_id: searchRole }, async ({ ack, action, body, client }) => {
    await ack();
    if (action.type !== 'external_select' || body.type !== 'block_actions' || body.view === undefined) return;
    const role = services.roles.find(({ id }) => id === action.selected_option?.value) ?? null;
    await update(client, body.view, draw({ ...emptySearch(readSearch(body.view).language), role }));
  });
  app.action(
    { type: 'block_actions', action_id: searchSection },
    async ({ ack, action, body, client, context }) => {
      await ack();
      if (action.type !== 'static_select' || body.type !== 'block_actions' || body.view === undefined) return;
      const { language, role } = readSearch(body.view);
      if (role === null) return;
      const section = action.selected_option.value;
      const search = show(
        { kind: 'section', role: role.id, section, language },
        language,
        '',
        context,
        await audienceOf(client, body.user.id),
      );
      await update(client, body.view, draw(search));
    },
  );
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: anySeeAction },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const lookup = readLookup(action.value);
      if (body.view === undefined || lookup === null) return;
      const { language } = readSearch(body.view);
      await update(
        client,
        body.view,
        draw(show(lookup, language, '', context, await audienceOf(client, body.user.id))),
      );
    },
  );
  app.view(
    { type: 'view_submission', callback_id: searchView },
    async ({ ack, body, view, client, context }) => {
      const search = await find(readSearch(view), questionIn(view), body.user.id, context, client);
      await ack({ response_action: 'update', view: draw(search) });
    },
  );

  function readSearch({ private_metadata }: View): Search {
    const { language, role } = JSON.parse(private_metadata || '{}') as { language?: Language; role?: string };
    return {
      ...emptySearch(languages.find((each) => each === language) ?? languages[0]),
      role: services.roles.find(({ id }) => id === role) ?? null,
    };
  }
}

function createSearch(services: Services) {
  const isOnlyRole = () => services.listed.length < 2;
  const emptySearch = (language: Language): Search => ({
    language,
    role: onlyRole(services),
    section: null,
    question: '',
    finding: null,
  });

  /** Only the person sees a modal. */
  function audienceOf(client: webApi.WebClient, user: string): Promise<Audience> {
    return services.audienceOf(client, user, null, true);
  }

  /** What one section, or the choice that a button carries, shows. */
  function show(
    lookup: Lookup,
    language: Language,
    question: string,
    context: Whereabouts,
    audience: Audience,
  ): Search {
    const finding = services.lookUp(lookup, workspaceOf(context), audience);
    const role = services.roles.find(({ id }) => id === finding.role) ?? null;
    const section = lookup.kind === 'section' ? lookup.section : null;
    return { ...emptySearch(language), ...(role !== null && { role }), section, question, finding };
  }

  /** What a question finds, about the role that is chosen where it names none. */
  async function find(
    { language, role }: Search,
    text: string,
    user: string,
    context: Whereabouts,
    client: webApi.WebClient,
  ): Promise<Search> {
    const audience = await audienceOf(client, user);
    const chosen = role?.id ?? null;
    const request = { text: text.trim(), role: chosen, kind: null, language };
    const search = show({ kind: 'question', request }, language, text.trim(), context, audience);
    if (search.finding !== null) await rememberQuestion(services, workspaceOf(context), user, search.finding);
    return search.role === null ? { ...search, role } : search;
  }

  return {
    audienceOf,
    emptySearch,
    show,
    find,
    draw: (search: Search) => renderSearch(search, isOnlyRole()),
  };
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
