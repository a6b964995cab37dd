import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { doOnce } from '../../do-once.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import { readLookup } from '../../read/lookup.ts';
import { readPressed } from '../../read/read-pressed.ts';
import { renderReply, shareAction } from '../../render/index.ts';
import { postAnywhere } from '../../send/post.ts';
import type { Services } from '../../services.ts';

/** "Share to channel": the private answer becomes the channel's, in the asker's name, once. */
export function listenToShare(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: shareAction },
    async ({ ack, action, body, client, context, respond }) => {
      await ack();
      const pressed = readPressed(body);
      const lookup = readLookup(action.value);
      const person = await services.readPerson(client, body.user.id);
      if (pressed === null || lookup === null) {
        const text = catalogue(person.language).staleButton;
        await respond({ response_type: 'ephemeral', replace_original: false, text });
        return;
      }
      const key = `share:${pressed.channel}:${pressed.ts}`;
      const workspace = workspaceOf(context);
      const isShared = await doOnce(services.store.claims, workspace, key, async () => {
        const audience = await services.audienceOf(client, body.user.id, pressed.channel, false);
        const finding = services.lookUp(lookup, workspace, audience);
        const by = person.name || catalogue(finding.reply.language).someone;
        const place = { channel: pressed.channel, thread: undefined };
        const message = renderReply(finding, { kind: 'shared', by });
        await postAnywhere(client, respond, place, message, answerMetadata(finding));
      });
      if (isShared) await respond({ delete_original: true });
    },
  );
}
