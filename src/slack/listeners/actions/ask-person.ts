import type { App } from '@slack/bolt';
import type { Finding } from '../../finding.ts';
import { inTime } from '../../read/in-time.ts';
import { isDirect } from '../../read/is-direct.ts';
import { readLink } from '../../read/read-link.ts';
import { askPersonAction } from '../../render/index.ts';
import type { Services } from '../../services.ts';
import { openAskPersonForm } from '../views/ask-person.ts';
import { onLookupPress } from './press.ts';

/** Slack opens a window within three seconds of a press; the link to where it was asked may be missing. */
const linkPatience = 1_000;

/** "Ask a person": a window shows what would be posted in the experts' channel. Nothing is posted yet. */
export function listenToAskPerson(app: App, services: Services): void {
  onLookupPress(app, services, askPersonAction, async (press, lookup) => {
    const { client, workspace, pressed } = press;
    if (services.expertChannelOf(workspace) === null) return press.sayStale();
    const finding = services.lookUp(lookup, workspace);
    const ts = pressed.isEphemeral ? pressed.thread : pressed.ts;
    // A direct message can be read by its asker alone.
    const isLinked = ts !== undefined && !isDirect(pressed.channel);
    const link = isLinked
      ? await inTime(readLink(client, pressed.channel, ts, services.log), linkPatience).catch(() => null)
      : null;
    const { language } = finding.reply;
    await openAskPersonForm(services, press, {
      text: questionOf(finding),
      asked: lookup.asked,
      language,
      link,
    });
  });
}

/** The question in the asker's words, or what was shown where a section was asked for as such. */
function questionOf({ lookup, reply }: Finding): string {
  const words = lookup.kind === 'section' ? '' : lookup.request.text;
  return words || (reply.parts[0]?.title ?? reply.text);
}
