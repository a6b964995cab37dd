import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { catalogue, sourceOfAny } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { renderGaps, renderWords } from '../../render/index.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';
import { gapsPage } from '../gaps-of.ts';
import { taughtList } from '../taught-list.ts';

const gapsWords = new RegExp(`^${sourceOfAny(({ commands }) => commands.gaps)}[.!。]*$`, 'iu');
const taughtWords = new RegExp(`^${sourceOfAny(({ commands }) => commands.taught)}[.!。]*$`, 'iu');

/** `/role gaps` and `/role taught`: what was not answered well, and what was taught, for owners and admins. */
export function gapsCommand(services: Services): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, client, context, respond, next }) => {
    const typed = command.text.trim();
    const isGaps = gapsWords.test(typed);
    if (!isGaps && !taughtWords.test(typed)) return next();
    await ack();
    const { language } = await services.readPerson(client, command.user_id);
    const workspace = workspaceOf(context);
    const seen = await services.seenBy(client, command.user_id);
    const message = !(await services.keepers.mayTeach(client, command.user_id))
      ? renderWords(catalogue(language).gaps.notYours)
      : isGaps
        ? renderGaps(await gapsPage(services, seen, workspace, language, 0))
        : await taughtList(services, seen, client, workspace, language);
    await respondWith(respond, message, { response_type: 'ephemeral' });
  };
}
