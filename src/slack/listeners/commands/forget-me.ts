import { catalogue } from '../../../language/index.ts';
import { renderWords } from '../../render/index.ts';
import type { Services } from '../../services.ts';
import { personalCommand } from './personal-command.ts';

/** `/role forget me`: what is kept about the person who types it goes, their questions in the experts' channel too. */
export function forgetMeCommand(services: Services) {
  const { store, log } = services;
  return personalCommand(services, {
    words: ({ commands }) => commands.forgetMe,
    nearWords: ({ commands }) => commands.nearForgetMe,
    says: ({ forgetMe }) => forgetMe,
    async run(client, workspace, user, language) {
      const { text, blocks } = renderWords(catalogue(language).askPerson.forgotten);
      for (const { channel, ts } of await store.forgetPerson(workspace, user)) {
        await client.chat.update({ channel, ts, text, blocks }).catch((error) => {
          // The message may be deleted, or the app no longer be in the channel.
          log.warn({ err: error, channel }, 'a question to the experts could not be taken back');
        });
      }
    },
  });
}
