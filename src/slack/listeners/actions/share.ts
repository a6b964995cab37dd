import type { App } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { doOnce } from '../../do-once.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import { renderReply, shareAction } from '../../render/index.ts';
import { postAnywhere } from '../../send/post.ts';
import type { Services } from '../../services.ts';
import { onLookupPress } from './press.ts';

/** "Share to channel": the private answer becomes the channel's, in the asker's name, once. */
export function listenToShare(app: App, services: Services): void {
  onLookupPress(app, services, shareAction, async (press, lookup) => {
    const { client, workspace, user, pressed, respond } = press;
    const key = `share:${pressed.channel}:${pressed.ts}`;
    const isShared = await doOnce(services.store.claims, workspace, key, async () => {
      const { name } = await services.readPerson(client, user);
      const audience = await services.audienceOf(client, user, pressed.channel, false);
      const finding = services.lookUp(lookup, workspace, audience);
      const by = name || catalogue(finding.reply.language).someone;
      const place = { channel: pressed.channel, thread: undefined };
      const message = renderReply(finding, { kind: 'shared', by });
      await postAnywhere(client, respond, place, message, answerMetadata(finding));
    });
    if (isShared) await respond({ delete_original: true });
  });
}
