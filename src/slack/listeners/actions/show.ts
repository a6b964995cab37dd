import type { App } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import { isDirect } from '../../read/is-direct.ts';
import { rememberRole } from '../../remember-asked.ts';
import { anyShowAction, frameFor, renderReply } from '../../render/index.ts';
import { answerPerson } from '../../send/answer-person.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';
import { onLookupPress } from './press.ts';

/** A button that leads to another answer: in the thread, or in place of the private message it stands in. */
export function listenToShow(app: App, services: Services): void {
  onLookupPress(app, services, anyShowAction, async (press, lookup) => {
    const { client, workspace, user, pressed, respond } = press;
    const isPrivate = pressed.isEphemeral || isDirect(pressed.channel);
    const audience = await services.audienceOf(client, user, pressed.channel, isPrivate);
    const finding = services.lookUp(lookup, workspace, audience);
    const canAsk = services.expertChannelOf(workspace) !== null;
    const toOne = () => renderReply(finding, frameFor(pressed.channel), canAsk);
    if (pressed.isEphemeral) {
      await respondWith(respond, toOne(), {
        response_type: 'ephemeral',
        replace_original: true,
      });
    } else if ((lookup.kind === 'section' && lookup.isRest) || finding.reply.kind !== 'answer') {
      // The rest of an answer, and a miss, are for the one who pressed.
      await press.say(toOne());
    } else {
      const message = renderReply(finding, { kind: 'plain' }, canAsk);
      const place = { channel: pressed.channel, thread: pressed.thread };
      const asker = { person: user, note: catalogue(finding.reply.language).answeredHere, respond };
      await answerPerson(client, place, asker, message, answerMetadata(finding), services.log);
    }
    await rememberRole(services, workspace, user, finding);
    if (lookup.asked !== undefined) {
      await services.store.questions.setOutcome(workspace, lookup.asked, 'chosen');
    }
  });
}
