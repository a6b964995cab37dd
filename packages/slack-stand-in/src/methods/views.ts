import { LIMITS } from '../limits.ts';
import { type Team, withIds } from '../team.ts';
import type { Block, Json, OpenView, View } from '../types.ts';
import { validateView } from '../validate-view.ts';
import { type Method, ok, refuse } from './method.ts';

/** A method that shows a modal to whoever has pressed something, by the press's trigger. */
function onTrigger(
  show: (team: Team, person: string, sent: Json) => { view: View } | { error: string },
): Method {
  return {
    scopes: [],
    run: (args, { team, triggers }) => {
      const faults = validateView(args.view, 'modal');
      if (faults.length > 0) return refuse({ error: 'invalid_arguments', messages: faults });
      const spent = triggers.spend(args.trigger_id);
      if ('error' in spent) return refuse(spent);
      const shown = show(team, spent.person, args.view as Json);
      return 'error' in shown ? refuse(shown) : ok({ view: shown.view });
    },
  };
}

const open = onTrigger((team, person, sent) => {
  const view = makeView(team, sent);
  team.modals.set(person, [onScreen(view)]);
  team.changed();
  return { view };
});

const push = onTrigger(pushView);

const update: Method = {
  scopes: [],
  run: (args, { team }) => {
    const faults = validateView(args.view, 'modal');
    if (faults.length > 0) return refuse({ error: 'invalid_arguments', messages: faults });
    const open = [...team.modals.values()]
      .flat()
      .find(({ view }) =>
        args.view_id ? view.id === args.view_id : view.external_id === (args.external_id ?? NaN),
      );
    if (!open) return refuse({ error: 'not_found' });
    if (args.hash && args.hash !== open.view.hash) return refuse({ error: 'hash_conflict' });
    replaceView(team, open, args.view as Json);
    return ok({ view: open.view });
  },
};

const publish: Method = {
  scopes: [],
  run: (args, { team }) => {
    const person = String(args.user_id);
    if (!team.people.has(person)) return refuse({ error: 'user_not_found' });
    const faults = validateView(args.view, 'home');
    if (faults.length > 0) return refuse({ error: 'invalid_arguments', messages: faults });
    const before = team.homes.get(person);
    if (args.hash && args.hash !== before?.hash) return refuse({ error: 'hash_conflict' });
    const view = makeView(team, args.view as Json, before ? { id: before.id } : {});
    team.homes.set(person, view);
    team.changed();
    return ok({ view });
  },
};

export const viewMethods: Record<string, Method> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};

/** Puts a view over the others on a person's screen. Slack stacks three at most. */
export function pushView(team: Team, person: string, sent: Json): { view: View } | { error: string } {
  const stack = team.modals.get(person) ?? [];
  const below = stack.at(-1);
  if (!below) return { error: 'not_found' };
  if (stack.length >= LIMITS.viewStack) return { error: 'push_limit_reached' };
  const view = makeView(team, sent, {
    root_view_id: (below.view.root_view_id as string | null) ?? below.view.id,
    previous_view_id: below.view.id,
  });
  stack.push(onScreen(view));
  team.changed();
  return { view };
}

/** Puts another view in the place of one on screen; it keeps its id and gets a new hash. */
export function replaceView(team: Team, open: OpenView, sent: Json): void {
  const { id, root_view_id, previous_view_id } = open.view;
  open.view = makeView(team, sent, { id, root_view_id, previous_view_id });
  open.errors = {};
  open.trouble = null;
  team.changed();
}

function makeView(team: Team, sent: Json, kept: Json = {}): View {
  const id = (kept.id as string | undefined) ?? team.makeId('V');
  return {
    team_id: team.id,
    app_id: team.appId,
    app_installed_team_id: team.id,
    bot_id: team.botId,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    title: null,
    submit: null,
    close: null,
    clear_on_close: false,
    notify_on_close: false,
    previous_view_id: null,
    root_view_id: id,
    ...sent,
    ...kept,
    state: { values: {} },
    id,
    hash: `${team.makeTs()}.${team.makeId('')}`,
    blocks: withIds(sent.blocks as Block[]),
  } as unknown as View;
}

function onScreen(view: View): OpenView {
  return { view, errors: {}, trouble: null };
}
