import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { StoreUnavailable } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { readPressed } from '../../read/read-pressed.ts';
import { renderWords, stillRightAction } from '../../render/index.ts';
import { replyQuietly } from '../../send/reply-quietly.ts';
import type { Services } from '../../services.ts';

/** "Still right" below a document that is due: the review is noted, and written into the file where that may be. */
export function listenToStillRight(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: stillRightAction },
    async ({ ack, action, body, client, context, respond }) => {
      await ack();
      const pressed = readPressed(body);
      if (pressed === null) return;
      const user = body.user.id;
      const { language } = await services.readPerson(client, user);
      const words = catalogue(language);
      const say = (text: string) => replyQuietly(respond, pressed, renderWords(text));
      if (!(await services.keepers.mayTeach(client, user))) return say(words.gaps.notYours);
      const file = action.value ?? '';
      const isKnown = services.roles.some(({ editions }) =>
        editions.some((edition) => edition.file === file),
      );
      if (!isKnown) return say(words.staleButton);
      const today = new Date(services.now()).toISOString().slice(0, 10);
      try {
        await services.store.reviews.record(workspaceOf(context), file, today, user);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        return say(words.review.later);
      }
      await services.writeReview(file, today).catch((error) => {
        services.log.info({ err: error, file }, 'the review is noted, and not written into the file');
      });
      await say(words.review.done(today));
    },
  );
  // A link opens by itself.
  app.action('read_source', async ({ ack }) => ack());
}
