import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { readEnd } from '../read/read-end.ts';
import { untilAllowed } from '../read/until-allowed.ts';
import type { Message } from '../render/index.ts';
import { type Place, post } from './post.ts';

/**
 * Says something in a channel that one person alone sees, without a command or a press of theirs; by direct message
 * where Slack never will, as to who has left the channel. It cannot be looked for: where it is not known whether Slack
 * has shown it, it is not said again.
 * @param user who sees it
 * @param log told where the channel refuses, or does not say
 * @throws what Slack's client throws where the direct message is refused too, and for all that may pass
 */
export async function tellAlone(
  client: webApi.WebClient,
  { channel, thread }: Place,
  user: string,
  message: Message,
  log: Logger,
): Promise<void> {
  const { text, blocks } = message;
  const thread_ts = thread === undefined ? {} : { thread_ts: thread };
  try {
    await untilAllowed(() => client.chat.postEphemeral({ channel, user, text, blocks, ...thread_ts }));
  } catch (error) {
    const end = readEnd(error);
    if (end.kind === 'unclear')
      return log.warn({ err: error, channel }, 'it is not known whether Slack has told a person alone');
    if (!(end.kind === 'refused' && end.isForGood)) throw error;
    log.warn({ reason: end.code, channel }, 'a channel tells nobody alone; its person gets a direct message');
    await post(client, { channel: user, thread: undefined }, message, null);
  }
}
