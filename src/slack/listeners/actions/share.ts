import type { App } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { doOnce } from '../../do-once.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import { renderReply, renderWords, shareAction } from '../../render/index.ts';
import { answerPerson } from '../../send/answer-person.ts';
import type { Services } from '../../services.ts';
import { onLookupPress } from './press.ts';

/** "Share to channel": the private answer becomes the channel's, in the asker's name, once. */
export function listenToShare(app: App, services: Services): void {
  onLookupPress(app, services, shareAction, async (press, lookup) => {
    const { client, workspace, user, pressed, respond } = press;
    const shownTo = async (isPrivate: boolean) =>
      services.lookUp(lookup, workspace, await services.audienceOf(client, user, pressed.channel, isPrivate));
    const finding = await shownTo(false);
    const words = catalogue(finding.reply.language);
    // A document for some may have answered who asked, and not be for the channel.
    if (finding.reply.text !== (await shownTo(true)).reply.text)
      return press.say(renderWords(words.notForChannel));
    const key = `share:${pressed.channel}:${pressed.ts}`;
    const isShared = await doOnce(services.store.claims, workspace, key, async () => {
      const { name } = await services.readPerson(client, user);
      const by = name || words.someone;
      const place = { channel: pressed.channel, thread: undefined };
      const message = renderReply(finding, { kind: 'shared', by });
      const asker = { person: user, note: words.answeredHere, respond };
      await answerPerson(client, place, asker, message, answerMetadata(finding), services.log);
    });
    if (!isShared) return;
    // It is shared, or came by direct message: this only takes the private copy away.
    await respond({ delete_original: true }).catch((error) =>
      services.log.warn({ err: error }, 'an answer that is shared still stands in private'),
    );
  });
}
