import { catalogue } from '../../../language/index.ts';
import { sendFile } from '../../send/send-file.ts';
import type { Services } from '../../services.ts';
import { personalCommand } from './personal-command.ts';

/** `/role my data`: everything that is kept about the person who types it, as a file by direct message. */
export function myDataCommand(services: Services) {
  return personalCommand(services, {
    words: ({ commands }) => commands.myData,
    nearWords: ({ commands }) => commands.nearMyData,
    says: ({ myData: { how, later, sent } }) => ({ how, later, done: sent }),
    async run(client, workspace, user, language) {
      const content = JSON.stringify(await services.store.dataOf(workspace, user), null, 2);
      const { title } = catalogue(language).myData;
      await sendFile(client, user, { filename: 'rolebook-my-data.json', title, content });
    },
  });
}
