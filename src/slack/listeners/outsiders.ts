import type { App, webApi } from '@slack/bolt';
import { catalogue } from '../../language/index.ts';
import type { Whereabouts } from '../connect/workspace-of.ts';
import { markAnswer } from '../read/answer-metadata.ts';
import { readWritten } from '../read/read-written.ts';
import { renderWords } from '../render/index.ts';
import { post } from '../send/post.ts';
import type { Services } from '../services.ts';
import { answerOnce } from './answer-message.ts';

/** What Slack says of who does something, in a channel that is shared with another company. */
interface Acting {
  event?: { user?: unknown; user_team?: unknown; source_team?: unknown };
  user?: { id?: string; team_id?: string };
}

/**
 * People of other companies, in channels that are shared with them, are told that they are not answered; what they
 * press does nothing. Guests of the workspace are its own people.
 */
export function turnOutsidersAway(app: App, services: Services): void {
  app.use(async (args) => {
    const { client, context, next } = args;
    const { event, user } = args.body as Acting;
    const team = event?.user_team ?? event?.source_team ?? user?.team_id;
    const id = event?.user ?? user?.id;
    if (typeof team !== 'string' || typeof id !== 'string' || team === context.teamId) return next();
    if (await isOfSameCompany(client, id, context)) return next();
    if ('ack' in args) await (args.ack as () => Promise<void>)();
    const written = event === undefined ? null : readWritten(event as Parameters<typeof readWritten>[0]);
    if (written === null) return;
    await answerOnce(services, client, context, written, async () => {
      const { language } = await services.readPerson(client, written.user);
      const place = { channel: written.channel, thread: written.answerIn };
      await post(client, place, renderWords(catalogue(language).outsiders), markAnswer(written.ts));
    });
  });
}

/** A company may have several workspaces under one organisation. */
async function isOfSameCompany(
  client: webApi.WebClient,
  user: string,
  { enterpriseId }: Whereabouts,
): Promise<boolean> {
  if (enterpriseId === undefined) return false;
  const { user: info } = await client.users.info({ user });
  return info?.enterprise_user?.enterprise_id === enterpriseId;
}
