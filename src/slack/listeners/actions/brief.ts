import type { App } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import {
  fileAction,
  plainTextAction,
  renderBriefText,
  renderWords,
  writeMarkdown,
} from '../../render/index.ts';
import { sendFile } from '../../send/send-file.ts';
import type { Services } from '../../services.ts';
import { onLookupPress } from './press.ts';

/** A brief to take along: as a Markdown file by direct message, or as plain text to copy. */
export function listenToBrief(app: App, services: Services): void {
  const actions = new RegExp(`^(?:${fileAction}|${plainTextAction})$`);
  onLookupPress(app, services, actions, async (press, lookup) => {
    const { client, workspace, user, pressed } = press;
    const audience = await services.audienceOf(client, user, pressed.channel, true);
    const { figure, reply } = services.lookUp(lookup, workspace, audience);
    if (figure.kind !== 'brief') return press.sayStale();
    if (press.actionId === plainTextAction) return press.say(renderBriefText(reply));
    await sendFile(client, user, {
      filename: `${figure.briefs[0]?.role.id ?? 'role'}-${reply.language}.md`,
      title: reply.parts[0]?.title ?? '',
      content: writeMarkdown(reply),
    });
    await press.say(renderWords(catalogue(reply.language).requirements.fileSent));
  });
}
