import type { App } from '@slack/bolt';
import { readSourceAction, writeAction } from '../../render/index.ts';

/** Buttons that are links: they open by themselves, and Slack wants the press acknowledged all the same. */
export function listenToLinks(app: App): void {
  app.action(new RegExp(`^(?:${readSourceAction}|${writeAction})$`), ({ ack }) => ack());
}
