import type { App, BlockAction, ButtonAction, StaticSelectAction, webApi } from '@slack/bolt';
import { type Language, languages } from '../../../language/index.ts';
import { type Whereabouts, workspaceOf } from '../../connect/workspace-of.ts';
import type { Finding } from '../../finding.ts';
import { chosenValue } from '../../read/chosen-value.ts';
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

/** Who looks, and where. */
interface Looking {
  client: webApi.WebClient;
  context: Whereabouts;
  body: { user: { id: string } };
}

/**
 * The search modal: opened by the global shortcut and from the Home tab, it shows what is found as one chooses.
 */
export function listenToSearch(app: App, services: Services): void {
  const { draw, find, show, emptySearch } = createSearch(services);

  app.shortcut({ type: 'shortcut', callback_id: searchView }, async ({ ack, body, client }) => {
    await ack();
    const { language } = await services.readPerson(client, body.user.id);
    await client.views.open({ trigger_id: body.trigger_id, view: draw(emptySearch(language)) });
  });

  // From the Home tab: its box and its questions, and its roles' sections as buttons or in a list.
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    {
      type: 'block_actions',
      action_id: new RegExp(
        `^${homeQuestion}$|^${browseSelect}$|${anyAskAction.source}|${anyBrowseAction.source}`,
      ),
    },
    async (args) => {
      const { ack, action, body, client } = args;
      await ack();
      const { language } = await services.readPerson(client, body.user.id);
      const empty = emptySearch(language);
      const isQuestion = action.action_id === homeQuestion || anyAskAction.test(action.action_id);
      const lookup = isQuestion ? null : chosenIn(action, language);
      const search = isQuestion
        ? await find(args, empty, ('value' in action && action.value) || '')
        : lookup === null
          ? empty
          : await show(args, lookup, language);
      await client.views.open({ trigger_id: body.trigger_id, view: draw(search) });
    },
  );

  // Within the modal.
  app.action<BlockAction>(
    {
      type: 'block_actions',
      action_id: new RegExp(`^(?:${searchQuestion}|${searchRole}|${searchSection})$|${anySeeAction.source}`),
    },
    async (args) => {
      const { ack, action, body, client } = args;
      await ack();
      if (body.view === undefined) return;
      const search = readSearch(body.view);
      const { language, role } = search;
      const update = async (next: Search) => {
        await client.views.update({ view_id: body.view?.id as string, view: draw(next) });
      };
      if (action.action_id === searchQuestion) return update(await find(args, search, questionIn(body.view)));
      const chosen = chosenValue(action);
      if (action.action_id === searchRole) {
        const next = services.roles.find(({ id }) => id === chosen) ?? null;
        return update({ ...emptySearch(language), role: next });
      }
      const lookup: Lookup | null =
        action.action_id !== searchSection
          ? readLookup(action.type === 'button' ? action.value : undefined)
          : role === null || chosen === null
            ? null
            : { kind: 'section', role: role.id, section: chosen, language };
      if (lookup !== null) await update(await show(args, lookup, language));
    },
  );
  app.view({ type: 'view_submission', callback_id: searchView }, async (args) => {
    const { ack, view } = args;
    const search = await find(args, readSearch(view), questionIn(view));
    await ack({ response_action: 'update', view: draw(search) });
  });

  /** The section that a button or a list of a role's sections names. */
  function chosenIn(action: ButtonAction | StaticSelectAction, language: Language): Lookup | null {
    if (action.type === 'button') return readLookup(action.value);
    const role = services.roles.find(({ id }) => `role:${id}`.slice(0, 255) === action.block_id);
    const section = action.selected_option.value;
    return role === undefined ? null : { kind: 'section', role: role.id, section, language };
  }

  function readSearch({ private_metadata }: View): Search {
    const { language, role } = JSON.parse(private_metadata || '{}') as { language?: Language; role?: string };
    return {
      ...emptySearch(languages.find((each) => each === language) ?? languages[0]),
      role: services.roles.find(({ id }) => id === role) ?? null,
    };
  }
}

function createSearch(services: Services) {
  const emptySearch = (language: Language): Search => ({
    language,
    role: onlyRole(services),
    section: null,
    question: '',
    finding: null,
  });

  /** What one section, or the choice that a button carries, shows. */
  async function show(
    { client, context, body }: Looking,
    lookup: Lookup,
    language: Language,
    question = '',
  ): Promise<Search & { finding: Finding }> {
    // Only the person sees a modal.
    const audience = await services.audienceOf(client, body.user.id, null, true);
    const finding = services.lookUp(lookup, workspaceOf(context), audience);
    const role = services.roles.find(({ id }) => id === finding.role) ?? null;
    const section = lookup.kind === 'section' ? lookup.section : null;
    return { ...emptySearch(language), ...(role !== null && { role }), section, question, finding };
  }

  /** What a question finds, about the role that is chosen where it names none. */
  async function find(looking: Looking, { language, role }: Search, typed: string): Promise<Search> {
    const text = typed.trim();
    const request = { text, role: role?.id ?? null, kind: null, language };
    const search = await show(looking, { kind: 'question', request }, language, text);
    const workspace = workspaceOf(looking.context);
    await rememberQuestion(services, workspace, looking.body.user.id, search.finding);
    return search.role === null ? { ...search, role } : search;
  }

  return {
    emptySearch,
    show,
    find,
    draw: (search: Search) => renderSearch(search, services.listed.length < 2),
  };
}

function questionIn({ state }: View): string {
  return state?.values[searchQuestion]?.[searchQuestion]?.value ?? '';
}
