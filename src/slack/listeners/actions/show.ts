import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import { readLookup } from '../../read/lookup.ts';
import { readPressed } from '../../read/read-pressed.ts';
import { anyShowAction, renderReply } from '../../render/index.ts';
import { postAnywhere } from '../../send/post.ts';
import { replyQuietly } from '../../send/reply-quietly.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';

/** A button that leads to another answer: in the thread, or in place of the private message it stands in. */
export function listenToShow(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: anyShowAction },
    async ({ ack, action, body, client, context, respond }) => {
      await ack();
      const pressed = readPressed(body);
      const workspace = workspaceOf(context);
      if (pressed === null) return;
      const lookup = readLookup(action.value);
      if (lookup === null) {
        const { language } = await services.readPerson(client, body.user.id);
        await respond({
          response_type: 'ephemeral',
          replace_original: false,
          text: catalogue(language).staleButton,
        });
        return;
      }
      const isPrivate = pressed.isEphemeral || pressed.channel.startsWith('D');
      const audience = await services.audienceOf(client, body.user.id, pressed.channel, isPrivate);
      const finding = services.lookUp(lookup, workspace, audience);
      if (pressed.isEphemeral) {
        await respondWith(
          respond,
          renderReply(finding, { kind: 'private' }, services.expertChannelOf(workspace) !== null),
          {
            response_type: 'ephemeral',
            replace_original: true,
          },
        );
      } else if ((lookup.kind === 'section' && lookup.isRest) || finding.reply.kind !== 'answer') {
        // The rest of an answer, and a miss, are for the one who pressed.
        const canAsk = services.expertChannelOf(workspace) !== null;
        await replyQuietly(respond, pressed, renderReply(finding, { kind: 'private' }, canAsk));
      } else {
        const message = renderReply(finding, { kind: 'plain' }, services.expertChannelOf(workspace) !== null);
        await postAnywhere(client, respond, pressed, message, answerMetadata(finding));
      }
      if (finding.role !== null) await services.store.lastRole.set(workspace, body.user.id, finding.role);
      if (lookup.asked !== undefined) {
        await services.store.questions.setOutcome(workspace, lookup.asked, 'chosen');
      }
    },
  );
}
