import type { App } from '@slack/bolt';
import { dayOf } from '../../../knowledge/index.ts';
import { catalogue } from '../../../language/index.ts';
import { StoreUnavailable } from '../../../store/index.ts';
import { renderWords, stillRightAction } from '../../render/index.ts';
import type { Services } from '../../services.ts';
import { onPress } from './press.ts';

/** "Still right" below a document that is due: the review is noted, and written into the file where that may be. */
export function listenToStillRight(app: App, services: Services): void {
  onPress(app, services, stillRightAction, async (press) => {
    const { client, workspace, user, value: file } = press;
    const { language } = await services.readPerson(client, user);
    const { gaps, review } = catalogue(language);
    const say = (text: string) => press.say(renderWords(text));
    if (!(await services.keepers.mayTeach(client, user))) return say(gaps.notYours);
    const isKnown = services.roles.some(({ editions }) => editions.some((edition) => edition.file === file));
    if (!isKnown) return press.sayStale();
    const today = dayOf(services.now());
    try {
      await services.noteReview(workspace, file, today, user);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return say(review.later);
    }
    await services.writeReview(file, today).catch((error) => {
      services.log.info({ err: error, file }, 'the review is noted, and not written into the file');
    });
    await say(review.done(today));
  });
}
