import type { ResponsePlace } from './one-use.ts';
import { amend, remove, say, type Team } from './team.ts';
import type { Block, Json, Message } from './types.ts';
import { type Refusal, validateMessage } from './validate-message.ts';

/**
 * Does what a body sent to a response URL asks for.
 *
 * @returns the message that the channel now has to be told of, `null` for one that is not, or Slack's refusal
 */
export function respond(
  team: Team,
  place: ResponsePlace,
  body: Json,
): { posted: Message | null } | { refusal: Refusal } {
  const original = place.original ?? place.answered;
  if (body.delete_original === true && original) {
    remove(team, original);
    return { posted: null };
  }
  const refusal = validateMessage(body);
  if (refusal) return { refusal };
  const content = { text: String(body.text ?? ''), blocks: (body.blocks ?? []) as Block[] };
  if (body.replace_original === true && original) {
    amend(team, original, content);
    return { posted: null };
  }
  const everyone = body.response_type === 'in_channel';
  const threadTs = body.thread_ts ?? (everyone ? undefined : place.threadTs);
  const message = say(team, {
    ...content,
    channel: place.channel.id,
    user: team.botUser.id,
    ...(everyone ? {} : { visibleTo: place.person }),
    ...(threadTs ? { threadTs: String(threadTs) } : {}),
  });
  if (!place.original) place.answered = message;
  return { posted: everyone ? message : null };
}

/**
 * Shows what the app put into its ack of a slash command.
 *
 * @returns Slack's refusal, or null when it was shown
 */
export function answerCommand(team: Team, place: ResponsePlace, answer: Json): Refusal | null {
  const outcome = respond(team, place, answer);
  return 'refusal' in outcome ? outcome.refusal : null;
}
