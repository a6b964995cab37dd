import type { App } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import type { Finding } from '../../finding.ts';
import { readLink } from '../../read/read-link.ts';
import { askPersonAction, renderHandOver, renderWords } from '../../render/index.ts';
import { post } from '../../send/post.ts';
import type { Services } from '../../services.ts';
import { onLookupPress } from './press.ts';

/** "Ask a person": the question goes to the experts' channel, once, with a link to where it was asked. */
export function listenToAskPerson(app: App, services: Services): void {
  onLookupPress(app, services, askPersonAction, async (press, lookup) => {
    const { client, workspace, user, pressed } = press;
    const expertChannel = services.expertChannelOf(workspace);
    if (expertChannel === null) return press.sayStale();
    const finding = services.lookUp(lookup, workspace);
    const { language } = finding.reply;
    const words = catalogue(language).askPerson;
    const key = `ask-person:${pressed.channel}:${pressed.ts}:${user}`;
    const { claims, handOvers, questions } = services.store;
    if ((await claims.claim(workspace, key)).kind !== 'taken') return;
    if (!services.mayAskPerson(workspace, user)) {
      await claims.release(workspace, key);
      return press.say(renderWords(words.tooMany));
    }
    const asked = { text: questionOf(finding), asker: user, channel: pressed.channel };
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
    if (lookup.asked !== undefined) await questions.setOutcome(workspace, lookup.asked, 'handed-over');
    await press.say(renderWords(words.passedOn));
  });
}

/** The question in the asker's words, or what was shown where a section was asked for as such. */
function questionOf({ lookup, reply }: Finding): string {
  const words = lookup.kind === 'section' ? '' : lookup.request.text;
  return words || (reply.parts[0]?.title ?? reply.text);
}
