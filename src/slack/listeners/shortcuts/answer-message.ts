import type { App, MessageShortcut } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import { readWords } from '../../read/read-words.ts';
import { rememberAsked } from '../../remember-asked.ts';
import { renderReply } from '../../render/index.ts';
import { answerPerson } from '../../send/answer-person.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';

/** The callback_id of the message shortcut, as manifest.yml names it. */
const answerMessageShortcut = 'answer_message';

/** "Answer with Rolebook" in a message's menu: it is answered in its thread; a miss is told to who pressed alone. */
export function listenToAnswerShortcut(app: App, services: Services): void {
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: answerMessageShortcut },
    async ({ ack, body, client, context, respond }) => {
      await ack();
      const workspace = workspaceOf(context);
      const { user, channel, message } = body;
      const text = readWords(message);
      const role = await services.store.lastRole.get(workspace, user.id);
      const finding = services.lookUp(
        { kind: 'question', request: { text, role, kind: null, language: null }, asked: services.newId() },
        workspace,
        await services.audienceOf(client, user.id, channel.id, false),
      );
      const thread = typeof message.thread_ts === 'string' ? message.thread_ts : body.message_ts;
      const drawn = renderReply(finding, { kind: 'plain' }, services.expertChannelOf(workspace) !== null);
      // What helps nobody is for the one who pressed: the thread is not theirs alone.
      if (finding.reply.kind === 'answer') {
        const place = { channel: channel.id, thread };
        const asker = { person: user.id, note: catalogue(finding.reply.language).answeredHere, respond };
        await answerPerson(client, place, asker, drawn, answerMetadata(finding), services.log);
      } else {
        await respondWith(respond, drawn, {
          response_type: 'ephemeral',
          replace_original: false,
          thread_ts: thread,
        });
      }
      await rememberAsked(services, workspace, user.id, finding);
    },
  );
}
