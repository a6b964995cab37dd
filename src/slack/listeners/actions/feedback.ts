import type { App } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { doOnce } from '../../do-once.ts';
import { readVerdict } from '../../read/verdict.ts';
import { feedbackAction, renderAlternatives, renderWords } from '../../render/index.ts';
import type { Services } from '../../services.ts';
import { onPress } from './press.ts';

/** "Helpful" and "Not helpful" under an answer; who is not helped is offered what else there is. */
export function listenToFeedback(app: App, services: Services): void {
  onPress(app, services, feedbackAction, async (press) => {
    const { client, workspace, user, value, pressed } = press;
    const { verdict, language, lookup } = readVerdict(value);
    if (lookup === null) return press.sayStale();
    await services.store.feedback.record({
      workspace,
      user,
      answer: `${pressed.channel}:${pressed.ts}`,
      question: lookup.asked ?? null,
      verdict,
      at: services.now(),
    });
    const key = `feedback:${verdict}:${pressed.channel}:${pressed.ts}:${user}`;
    // Pressed again, it is known already.
    await doOnce(services.store.claims, workspace, key, async () => {
      if (verdict === 'up') {
        const spoken = language ?? (await services.readPerson(client, user)).language;
        return press.say(renderWords(catalogue(spoken).feedback.thanks));
      }
      const audience = await services.audienceOf(client, user, pressed.channel, true);
      const finding = services.lookUp(lookup, workspace, audience);
      await press.say(
        renderAlternatives(
          finding,
          services.expertChannelOf(workspace) !== null,
          await services.keepers.mayTeach(client, user),
        ),
      );
    });
  });
}
