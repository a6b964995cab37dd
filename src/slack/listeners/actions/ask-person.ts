import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import type { Finding } from '../../finding.ts';
import { readLookup } from '../../read/lookup.ts';
import { readLink } from '../../read/read-link.ts';
import { readPressed } from '../../read/read-pressed.ts';
import { askPersonAction, renderHandOver, renderWords } from '../../render/index.ts';
import { post } from '../../send/post.ts';
import { replyQuietly } from '../../send/reply-quietly.ts';
import type { Services } from '../../services.ts';

/** "Ask a person": the question goes to the experts' channel, once, with a link to where it was asked. */
export function listenToAskPerson(app: App, services: Services): void {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: askPersonAction },
    async ({ ack, action, body, context, client, respond }) => {
      await ack();
      const pressed = readPressed(body);
      const lookup = readLookup(action.value);
      if (pressed === null) return;
      const workspace = workspaceOf(context);
      const expertChannel = services.expertChannelOf(workspace);
      if (lookup === null || expertChannel === null) {
        const { language } = await services.readPerson(client, body.user.id);
        return replyQuietly(respond, pressed, renderWords(catalogue(language).staleButton));
      }
      const finding = services.lookUp(lookup, workspace);
      const { language } = finding.reply;
      const key = `ask-person:${pressed.channel}:${pressed.ts}:${body.user.id}`;
      const { claims, handOvers } = services.store;
      if ((await claims.claim(workspace, key)).kind !== 'taken') return;
      if (!services.mayAskPerson(workspace, body.user.id)) {
        await claims.release(workspace, key);
        return replyQuietly(respond, pressed, renderWords(catalogue(language).askPerson.tooMany));
      }
      const asked = { text: questionOf(finding), asker: body.user.id, channel: pressed.channel };
      const ts = pressed.isEphemeral ? pressed.thread : pressed.ts;
      const id = services.newId();
      try {
        const link = ts === undefined ? null : await readLink(client, pressed.channel, ts, services.log);
        const thread = pressed.thread ?? null;
        const message = renderHandOver({ ...asked, link }, { kind: 'open', id }, language);
        const posted = await post(client, { channel: expertChannel, thread: undefined }, message, null);
        await handOvers.open({ id, workspace, ...asked, thread, at: services.now() });
        if (posted !== undefined)
          await handOvers.setMessage(workspace, id, { channel: expertChannel, ts: posted });
      } catch (error) {
        await claims.release(workspace, key);
        throw error;
      }
      await claims.settle(workspace, key);
      if (lookup.asked !== undefined) {
        await services.store.questions.setOutcome(workspace, lookup.asked, 'handed-over');
      }
      await replyQuietly(respond, pressed, renderWords(catalogue(language).askPerson.passedOn));
    },
  );
}

/** The question in the asker's words, or what was shown where a section was asked for as such. */
function questionOf({ lookup, reply }: Finding): string {
  const words = lookup.kind === 'section' ? '' : lookup.request.text;
  return words || (reply.parts[0]?.title ?? reply.text);
}
