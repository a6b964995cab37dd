import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { catalogue, sourceOfAny } from '../../../language/index.ts';
import { StoreUnavailable } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { renderWords } from '../../render/index.ts';
import { respondWith } from '../../send/respond-with.ts';
import { sendFile } from '../../send/send-file.ts';
import type { Services } from '../../services.ts';

const words = new RegExp(`^${sourceOfAny(({ commands }) => commands.myData)}[.!。！]*$`, 'iu');
const nearWords = new RegExp(`^${sourceOfAny(({ commands }) => commands.nearMyData)}[.!?。！？]*$`, 'iu');

/** `/role my data`: everything that is kept about the person who types it, as a file by direct message. */
export function myDataCommand({ store, readPerson, log }: Services): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, client, context, respond, next }) => {
    const typed = command.text.trim();
    const isMeant = words.test(typed);
    if (!isMeant && !nearWords.test(typed)) return next();
    await ack();
    const { language } = await readPerson(client, command.user_id);
    const { myData } = catalogue(language);
    if (!isMeant) return respondWith(respond, renderWords(myData.how), { response_type: 'ephemeral' });
    const data = await store.dataOf(workspaceOf(context), command.user_id).catch((error) => {
      if (!(error instanceof StoreUnavailable)) throw error;
      log.warn({ reason: error.message }, 'a person’s data could not be read, and they were told so');
      return null;
    });
    if (data !== null) {
      const content = JSON.stringify(data, null, 2);
      await sendFile(client, command.user_id, {
        filename: 'rolebook-my-data.json',
        title: myData.title,
        content,
      });
    }
    await respondWith(respond, renderWords(data === null ? myData.later : myData.sent), {
      response_type: 'ephemeral',
    });
  };
}
