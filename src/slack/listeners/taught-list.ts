import type { webApi } from '@slack/bolt';
import { dayOf } from '../../knowledge/index.ts';
import type { Language } from '../../language/index.ts';
import type { Seen } from '../read/seen.ts';
import { type Message, phrasesShown, renderTaughtList } from '../render/index.ts';
import type { Services } from '../services.ts';
import { placeName } from './gaps-of.ts';

/**
 * What was taught, the latest first, by whom and when.
 * @param seen what the reader sees of the documents: nothing is listed of others
 */
export async function taughtList(
  services: Services,
  seen: Seen,
  client: webApi.WebClient,
  workspace: string,
  language: Language,
): Promise<Message> {
  const isShown = ({ role, text }: { role: string; text: string }) =>
    !seen.hides(role) && !seen.hidesText(text);
  const phrases = services.store.taughtPhrases
    .of(workspace)
    .filter(isShown)
    .toReversed()
    .slice(0, phrasesShown);
  const shown = await Promise.all(
    phrases.map(async ({ id, text, role, section, by, at }) => ({
      id,
      text,
      place: placeName(seen, role, section, language),
      by: by === null ? '' : (await services.readPerson(client, by)).name,
      date: dayOf(at),
    })),
  );
  return renderTaughtList(shown, language);
}
