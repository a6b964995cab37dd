import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { readLookup } from '../../read/lookup.ts';
import { readPressed } from '../../read/read-pressed.ts';
import {
  fileAction,
  plainTextAction,
  renderBriefText,
  renderWords,
  writeMarkdown,
} from '../../render/index.ts';
import { replyQuietly } from '../../send/reply-quietly.ts';
import { sendFile } from '../../send/send-file.ts';
import type { Services } from '../../services.ts';

/** A brief to take along: as a Markdown file by direct message, or as plain text to copy. */
export function listenToBrief(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: new RegExp(`^(?:${fileAction}|${plainTextAction})$`) },
    async ({ ack, action, body, client, context, respond }) => {
      await ack();
      const pressed = readPressed(body);
      const lookup = readLookup(action.value);
      const audience = await services.audienceOf(client, body.user.id, pressed?.channel ?? null, true);
      const finding = lookup === null ? null : services.lookUp(lookup, workspaceOf(context), audience);
      if (pressed === null) return;
      if (finding === null || finding.figure.kind !== 'brief') {
        const { language } = await services.readPerson(client, body.user.id);
        return replyQuietly(respond, pressed, renderWords(catalogue(language).staleButton));
      }
      if (action.action_id === plainTextAction) {
        return replyQuietly(respond, pressed, renderBriefText(finding.reply));
      }
      const [brief] = finding.figure.briefs;
      await sendFile(client, body.user.id, {
        filename: `${brief?.role.id ?? 'role'}-${finding.reply.language}.md`,
        title: finding.reply.parts[0]?.title ?? '',
        content: writeMarkdown(finding.reply),
      });
      await replyQuietly(
        respond,
        pressed,
        renderWords(catalogue(finding.reply.language).requirements.fileSent),
      );
    },
  );
}
