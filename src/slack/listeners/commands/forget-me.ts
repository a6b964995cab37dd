import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { catalogue, sourceOfAny } from '../../../language/index.ts';
import { StoreUnavailable } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { renderWords } from '../../render/index.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';

const words = new RegExp(`^${sourceOfAny(({ commands }) => commands.forgetMe)}[.!。！]*$`, 'iu');
/** Nothing is deleted by words that come near: what is gone is gone. */
const nearWords = new RegExp(`^${sourceOfAny(({ commands }) => commands.nearForgetMe)}[.!?。！？]*$`, 'iu');

/**
 * `/role forget me`: what is kept about the person who types it goes, their questions in the experts' channel too, and
 * they are told only when it has gone.
 */
export function forgetMeCommand({
  store,
  readPerson,
  log,
}: Services): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, client, context, respond, next }) => {
    const typed = command.text.trim();
    const isMeant = words.test(typed);
    if (!isMeant && !nearWords.test(typed)) return next();
    await ack();
    const { language } = await readPerson(client, command.user_id);
    const { forgetMe, askPerson } = catalogue(language);
    if (!isMeant) return respondWith(respond, renderWords(forgetMe.how), { response_type: 'ephemeral' });
    const messages = await store.forgetPerson(workspaceOf(context), command.user_id).catch((error) => {
      if (!(error instanceof StoreUnavailable)) throw error;
      log.warn({ reason: error.message }, 'a person could not be forgotten yet, and was told so');
      return null;
    });
    for (const { channel, ts } of messages ?? []) {
      const { text, blocks } = renderWords(askPerson.forgotten);
      await client.chat.update({ channel, ts, text, blocks }).catch((error) => {
        // The message may be deleted, or the app no longer be in the channel.
        log.warn({ err: error, channel }, 'a question to the experts could not be taken back');
      });
    }
    await respondWith(respond, renderWords(messages === null ? forgetMe.later : forgetMe.done), {
      response_type: 'ephemeral',
    });
  };
}
