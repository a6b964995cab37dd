import type { webApi } from '@slack/bolt';
import { readAnswerMetadata } from './answer-metadata.ts';
import { readMessages } from './read-messages.ts';
import type { Written } from './read-written.ts';

/** As long as a claim holds: a person who has waited for a process to die waits no longer for this. */
const patience = 30_000;

/**
 * Our answers to a message, as Slack has them.
 * @param client Slack's Web API
 * @param written the message
 * @param botId the bot whose answers count
 * @returns the ts of each, in the order in which Slack tells of them; whoever has seen enough asks for no more
 * @throws what Slack's client throws where Slack does not let us read
 */
export async function* answersTo(
  client: webApi.WebClient,
  { channel, ts, answerIn }: Written,
  botId: string | undefined,
): AsyncGenerator<string> {
  for await (const message of readMessages(client, { channel, thread: answerIn }, ts, patience)) {
    const isOurs = message.bot_id === botId && readAnswerMetadata(message.metadata)?.asked === ts;
    if (isOurs && message.ts !== undefined) yield message.ts;
  }
}
