import { SLACKBOT, type Team } from './team.ts';
import type { Json, Message } from './types.ts';

/**
 * A message as Slack writes it in events, histories and interaction payloads.
 *
 * @param withMetadata whether the reader asked for message metadata
 */
export function messageJson(team: Team, message: Message, withMetadata = false): Json {
  const replies = repliesTo(team, message);
  return {
    type: 'message',
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: team.id,
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.user === team.botUser.id
      ? {
          bot_id: team.botId,
          app_id: team.appId,
          bot_profile: { id: team.botId, app_id: team.appId, name: team.botUser.realName, team_id: team.id },
        }
      : {}),
    ...(message.threadTs
      ? { thread_ts: message.threadTs, parent_user_id: parentOf(team, message)?.user }
      : {}),
    ...(replies.length > 0
      ? {
          thread_ts: message.ts,
          reply_count: replies.length,
          reply_users: [...new Set(replies.map(({ user }) => user))],
          latest_reply: replies.at(-1)?.ts,
        }
      : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map((each) => ({ ...each, count: each.users.length })) }
      : {}),
    ...(message.files.length > 0
      ? {
          files: message.files.map(({ content: _, ...file }) => ({
            ...file,
            url_private: `/files/${file.id}`,
          })),
        }
      : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

/** Replies in the thread of a message, oldest first, without ephemeral ones. */
export function repliesTo(team: Team, parent: Message): Message[] {
  const all = team.messages.get(parent.channel) ?? [];
  // They stand behind it, and most of what is asked for is recent: a long history is not gone through.
  return all
    .slice(all.lastIndexOf(parent) + 1)
    .filter(({ threadTs, visibleTo }) => threadTs === parent.ts && visibleTo === undefined);
}

function parentOf(team: Team, reply: Message): Message | undefined {
  return team.messages.get(reply.channel)?.findLast(({ ts }) => ts === reply.threadTs);
}

/** Whether Slack itself says this, not a person and not the app. */
export function fromSlack(message: Message): boolean {
  return message.user === SLACKBOT;
}
