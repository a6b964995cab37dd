import type { webApi } from '@slack/bolt';
import { readGap } from '../../answer/index.ts';
import type { Language } from '../../language/index.ts';
import { type Message, renderTeachOffer } from '../render/index.ts';
import type { Services } from '../services.ts';

/**
 * Offers those who may teach to say which section answers a question that people have answered.
 * @param say says something to the person alone
 */
export async function offerTeaching(
  { keepers, seenBy }: Services,
  client: webApi.WebClient,
  user: string,
  text: string,
  language: Language,
  say: (message: Message) => Promise<void>,
): Promise<void> {
  if (!(await keepers.mayTeach(client, user))) return;
  const { nearest } = readGap((await seenBy(client, user)).answering, text, null);
  await say(renderTeachOffer({ text, role: null, section: null, ...nearest, language }));
}
