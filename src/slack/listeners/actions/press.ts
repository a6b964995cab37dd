import type { App, BlockAction, ButtonAction, RespondFn, webApi } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import type { WorkspaceKey } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { type Lookup, readLookup } from '../../read/lookup.ts';
import { type Pressed, readPressed } from '../../read/read-pressed.ts';
import { type Message, renderWords } from '../../render/index.ts';
import { replyQuietly } from '../../send/reply-quietly.ts';
import { respondTo } from '../../send/respond-to.ts';
import type { Services } from '../../services.ts';

/** A press of a button that stands in a message. */
export interface Press {
  client: webApi.WebClient;
  workspace: WorkspaceKey;
  /** Slack's id of who pressed. */
  user: string;
  /** The button's action_id, and what it carries; empty where it carries nothing. */
  actionId: string;
  value: string;
  /** The message that the button stands in. */
  pressed: Pressed;
  /** Opens one window, within three seconds. */
  triggerId: string;
  /** Where the press can be answered for half an hour. */
  url: string;
  respond: RespondFn;
  /** Says something to who pressed, and to nobody else. */
  say(message: Message): Promise<void>;
  /** Says that the button is too old to be understood. */
  sayStale(): Promise<void>;
}

/** Listens to buttons in messages; presses in windows and the Home tab are left alone. */
export function onPress(
  app: App,
  { fetch, readPerson }: Services,
  actionId: string | RegExp,
  handle: (press: Press) => Promise<void>,
): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: actionId },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const pressed = readPressed(body);
      if (pressed === null) return;
      const user = body.user.id;
      const respond = respondTo(fetch, body.response_url);
      const say = (message: Message) => replyQuietly(respond, pressed, message);
      await handle({
        client,
        workspace: workspaceOf(context),
        user,
        actionId: action.action_id,
        value: action.value ?? '',
        pressed,
        triggerId: body.trigger_id,
        url: body.response_url,
        respond,
        say,
        async sayStale() {
          const { language } = await readPerson(client, user);
          await say(renderWords(catalogue(language).staleButton));
        },
      });
    },
  );
}

/** Listens to buttons in messages that carry what to look up; those of an older version are said to be too old. */
export function onLookupPress(
  app: App,
  services: Services,
  actionId: string | RegExp,
  handle: (press: Press, lookup: Lookup) => Promise<void>,
): void {
  onPress(app, services, actionId, async (press) => {
    const lookup = readLookup(press.value);
    await (lookup === null ? press.sayStale() : handle(press, lookup));
  });
}
