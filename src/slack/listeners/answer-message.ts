import type { webApi } from '@slack/bolt';
import { answerMetadata } from '../answer-metadata.ts';
import { post } from '../post.ts';
import { readHelpWord } from '../read-help-word.ts';
import { readText } from '../read-text.ts';
import { readThreadRole } from '../read-thread-role.ts';
import type { Written } from '../read-written.ts';
import { renderHelp, renderReply } from '../render/index.ts';
import type { Services } from '../services.ts';

/**
 * Answers a message once, however often and as whatever event Slack tells of it.
 * @param client Slack's Web API
 * @param botId our own bot, to know our answers by
 * @param written the message; null where none is to be answered
 */
export async function answerMessage(
  services: Services,
  client: webApi.WebClient,
  botId: string | undefined,
  written: Written | null,
): Promise<void> {
  if (written === null || !services.claims.claim(`message:${written.channel}:${written.ts}`)) return;
  const place = { channel: written.channel, thread: written.answerIn };
  const text = readText(written.text);
  const helpWord = readHelpWord(text);
  if (text === '' || helpWord !== undefined) {
    const language = helpWord ?? (await services.readPerson(client, written.user)).language;
    return post(client, place, renderHelp(language, services.examples(language)), null);
  }
  const role = await roleTalkedAbout(services, client, botId, written);
  const finding = services.lookUp({ kind: 'question', request: { text, role, kind: null, language: null } });
  await post(client, place, renderReply(finding, { kind: 'plain' }), answerMetadata(finding));
  if (finding.role !== null) services.lastRole.set(written.user, finding.role, services.now());
}

/** In a thread its own, elsewhere the asker's last. */
function roleTalkedAbout(
  services: Services,
  client: webApi.WebClient,
  botId: string | undefined,
  { channel, threadTs, user }: Written,
): Promise<string | null> | string | null {
  return threadTs === undefined
    ? services.lastRole.get(user, services.now())
    : readThreadRole(client, { channel, ts: threadTs, botId }, services.log);
}
