import type { Middleware, SlackCommandMiddlewareArgs, webApi } from '@slack/bolt';
import { type Catalogue, catalogue, type Language, sourceOfAny } from '../../../language/index.ts';
import { StoreUnavailable, type WorkspaceKey } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { renderWords } from '../../render/index.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';

/** A command about what is kept of the person who types it. */
interface PersonalCommand {
  words: Parameters<typeof sourceOfAny>[0];
  /** Words that come near are told the right ones, and do nothing: what is gone is gone. */
  nearWords: Parameters<typeof sourceOfAny>[0];
  /** What the person is told: the right words, that the database is away, that it is done. */
  says: (texts: Catalogue) => { how: string; later: string; done: string };
  run: (client: webApi.WebClient, workspace: WorkspaceKey, user: string, language: Language) => Promise<void>;
}

/** A listener for such a command. The person is told that it is done only when it is. */
export function personalCommand(
  { readPerson, log }: Services,
  { words, nearWords, says, run }: PersonalCommand,
): Middleware<SlackCommandMiddlewareArgs> {
  const meant = new RegExp(`^${sourceOfAny(words)}[.!。！]*$`, 'iu');
  const near = new RegExp(`^${sourceOfAny(nearWords)}[.!?。！？]*$`, 'iu');
  return async ({ ack, command, client, context, respond, next }) => {
    const typed = command.text.trim();
    const isMeant = meant.test(typed);
    if (!isMeant && !near.test(typed)) return next();
    await ack();
    const { language } = await readPerson(client, command.user_id);
    const { how, later, done } = says(catalogue(language));
    const tell = (text: string) => respondWith(respond, renderWords(text), { response_type: 'ephemeral' });
    if (!isMeant) return tell(how);
    try {
      await run(client, workspaceOf(context), command.user_id, language);
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      log.warn({ reason: error.message }, 'a person’s data could not be reached, and they were told so');
      return tell(later);
    }
    await tell(done);
  };
}
