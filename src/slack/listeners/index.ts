import type { App } from '@slack/bolt';
import type { Services } from '../services.ts';
import { listenToShare } from './actions/share.ts';
import { listenToShow } from './actions/show.ts';
import { listenToCommands } from './commands/commands.ts';
import { listenToMentions } from './events/app-mention.ts';
import { listenToDirectMessages } from './events/message.ts';

/** Every way in which people reach the bot. manifest.yml lists the same ones. */
export function registerListeners(app: App, services: Services): void {
  listenToMentions(app, services);
  listenToDirectMessages(app, services);
  listenToCommands(app, services);
  listenToShow(app, services);
  listenToShare(app, services);
}
