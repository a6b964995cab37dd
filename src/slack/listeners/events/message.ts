import type { App } from '@slack/bolt';
import { readWritten } from '../../read/read-written.ts';
import type { Services } from '../../services.ts';
import { answerMessage } from '../answer-message.ts';

/** Someone writes the bot a direct message. */
export function listenToDirectMessages(app: App, services: Services): void {
  app.event('message', async ({ event, client, context }) => {
    await answerMessage(services, client, context, readWritten(event));
  });
}
