import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { readPressed } from '../../read/read-pressed.ts';
import {
  draftsAction,
  draftsFileAction,
  gapsHomeAction,
  gapsPageAction,
  ignoreAction,
  type Message,
  renderGaps,
  renderGapsHome,
  renderWords,
  taughtAction,
  undoAction,
  writeDrafts,
} from '../../render/index.ts';
import { post } from '../../send/post.ts';
import { respondWith } from '../../send/respond-with.ts';
import { sendFile } from '../../send/send-file.ts';
import type { Services } from '../../services.ts';
import { draftsList, draftsOf } from '../drafts-of.ts';
import { gapsPage } from '../gaps-of.ts';
import { taughtList } from '../taught-list.ts';

/** The buttons of the list of gaps, in the private message that `/role gaps` gives and in the Home tab. */
export function listenToGaps(app: App, services: Services): void {
  const actions = [
    gapsHomeAction,
    gapsPageAction,
    ignoreAction,
    taughtAction,
    undoAction,
    draftsAction,
    draftsFileAction,
  ];
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: new RegExp(`^(?:${actions.join('|')})$`) },
    async ({ ack, action, body, client, context, respond }) => {
      await ack();
      const user = body.user.id;
      const { language } = await services.readPerson(client, user);
      const words = catalogue(language);
      const pressed = readPressed(body);
      const workspace = workspaceOf(context);
      const { store } = services;
      const seen = await services.seenBy(client, user);
      // In the Home tab there is nothing to answer below: it goes to the direct conversation.
      const say = async (message: Message, isInPlace = false) => {
        if (pressed === null) await post(client, { channel: user, thread: undefined }, message, null);
        else await respondWith(respond, message, { response_type: 'ephemeral', replace_original: isInPlace });
      };
      const showGaps = async (from: number) => {
        const page = await gapsPage(services, seen, workspace, language, from);
        if (pressed === null) await client.views.publish({ user_id: user, view: renderGapsHome(page) });
        else await say(renderGaps(page), true);
      };
      if (!(await services.keepers.mayTeach(client, user))) return say(renderWords(words.gaps.notYours));
      const value = action.value ?? '';
      if (action.action_id === gapsHomeAction) return showGaps(0);
      if (action.action_id === gapsPageAction) return showGaps(Number(value) || 0);
      if (action.action_id === ignoreAction) {
        await store.gaps.setAside(workspace, value, services.now());
        return showGaps(0);
      }
      if (action.action_id === undoAction) {
        await store.taughtPhrases.remove(workspace, value);
        return say(await taughtList(services, seen, client, workspace, language), true);
      }
      if (action.action_id === taughtAction)
        return say(await taughtList(services, seen, client, workspace, language));
      if (action.action_id === draftsAction)
        return say(await draftsList(services, seen, workspace, language));
      const drafts = await draftsOf(services, seen, workspace);
      if (drafts.length === 0) return say(renderWords(words.drafts.none));
      await sendFile(client, user, {
        filename: 'answers-from-people.md',
        title: words.drafts.title,
        content: writeDrafts(drafts, language),
      });
      if (pressed !== null) await say(renderWords(words.gaps.sent));
    },
  );
}
