import type { App } from '@slack/bolt';
import { readWritten } from '../../read/read-written.ts';
import type { Services } from '../../services.ts';
import { answerMessage } from '../answer-message.ts';

/** Someone mentions the bot in a channel. */
export function listenToMentions(app: App, services: Services): void {
  app.event('app_mention', async ({ event, client, context }) => {
    await answerMessage(services, client, context, readWritten(event));
  });
}
