import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { doOnce } from '../../do-once.ts';
import { readLookup } from '../../read/lookup.ts';
import { readPressed } from '../../read/read-pressed.ts';
import { feedbackAction, renderAlternatives, renderWords } from '../../render/index.ts';
import { replyQuietly } from '../../send/reply-quietly.ts';
import type { Services } from '../../services.ts';

/** "Helpful" and "Not helpful" under an answer; who is not helped is offered what else there is. */
export function listenToFeedback(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: feedbackAction },
    async ({ ack, action, body, context, client, respond }) => {
      await ack();
      const pressed = readPressed(body);
      const lookup = readLookup(action.value?.slice(1));
      if (pressed === null) return;
      if (lookup === null) {
        const { language } = await services.readPerson(client, body.user.id);
        return replyQuietly(respond, pressed, renderWords(catalogue(language).staleButton));
      }
      const verdict = action.value?.startsWith('-') ? 'down' : 'up';
      const workspace = workspaceOf(context);
      await services.store.feedback.record({
        workspace,
        user: body.user.id,
        answer: `${pressed.channel}:${pressed.ts}`,
        question: lookup.asked ?? null,
        verdict,
        at: services.now(),
      });
      const key = `feedback:${verdict}:${pressed.channel}:${pressed.ts}:${body.user.id}`;
      // Pressed again, it is known already.
      await doOnce(services.store.claims, workspace, key, async () => {
        const audience = await services.audienceOf(client, body.user.id, pressed.channel, true);
        const finding = services.lookUp(lookup, workspace, audience);
        await replyQuietly(
          respond,
          pressed,
          verdict === 'up'
            ? renderWords(catalogue(finding.reply.language).feedback.thanks)
            : renderAlternatives(
                finding,
                services.expertChannelOf(workspace) !== null,
                await services.keepers.mayTeach(client, body.user.id),
              ),
        );
      });
    },
  );
}
