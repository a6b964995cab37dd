import { messageJson, repliesTo } from '../message-json.ts';
import { findMessage, type Team } from '../team.ts';
import type { Channel, Json, Message } from '../types.ts';
import { findChannel, isTrue, type Method, ok, refuse } from './method.ts';

const MOST_A_PAGE = 1000;
const readScopes = ['channels:read', 'im:read'];
const historyScopes = ['channels:history', 'im:history'];

const info: Method = {
  scopes: readScopes,
  run: (args, { team }) => {
    const channel = team.channels.get(String(args.channel));
    return channel ? ok({ channel: channelJson(team, channel) }) : refuse({ error: 'channel_not_found' });
  },
};

const history: Method = {
  scopes: historyScopes,
  run: (args, { team }) => {
    const found = readable(args, team);
    if ('error' in found) return refuse(found);
    const all = (team.messages.get(found.id) ?? []).filter(
      ({ threadTs, subtype, visibleTo }) =>
        visibleTo === undefined && (threadTs === undefined || subtype === 'thread_broadcast'),
    );
    return page(args, team, all.reverse(), 'down');
  },
};

const replies: Method = {
  scopes: historyScopes,
  run: (args, { team }) => {
    const found = readable(args, team);
    if ('error' in found) return refuse(found);
    const parent = findMessage(team, found.id, String(args.ts));
    if (!parent) return refuse({ error: 'thread_not_found' });
    return page(args, team, [parent, ...repliesTo(team, parent)], 'up');
  },
};

const open: Method = {
  scopes: ['im:write'],
  run: (args, { team }) => {
    const person = team.people.get(String(args.users ?? ''));
    if (!person || person.isBot) return refuse({ error: 'user_not_found' });
    return ok({ channel: { id: team.direct(person.id).id } });
  },
};

const members: Method = {
  scopes: readScopes,
  run: (args, { team }) => {
    const channel = team.channels.get(String(args.channel));
    if (!channel) return refuse({ error: 'channel_not_found' });
    return ok({ members: [...channel.members], response_metadata: { next_cursor: '' } });
  },
};

export const conversationMethods: Record<string, Method> = {
  'conversations.info': info,
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.open': open,
  'conversations.members': members,
};

function readable(args: Json, team: Team): Channel | { error: string } {
  const channel = findChannel(team, args.channel);
  if (!channel) return { error: 'channel_not_found' };
  return channel.members.has(team.botUser.id) ? channel : { error: 'not_in_channel' };
}

/** One page of messages; the cursor is the time of the last one given. */
function page(args: Json, team: Team, messages: Message[], order: 'up' | 'down'): Json {
  const { oldest, latest, cursor } = args;
  const inclusive = isTrue(args.inclusive);
  const within = messages.filter(({ ts }) => {
    if (cursor) return order === 'up' ? ts > String(cursor) : ts < String(cursor);
    const late = oldest === undefined || ts > String(oldest) || (inclusive && ts === oldest);
    const early = latest === undefined || ts < String(latest) || (inclusive && ts === latest);
    return late && early;
  });
  const limit = Math.min(Number(args.limit ?? 100) || 100, MOST_A_PAGE);
  const given = within.slice(0, limit);
  const more = within.length > given.length;
  const metadata = isTrue(args.include_all_metadata);
  return ok({
    messages: given.map((message) => messageJson(team, message, metadata)),
    has_more: more,
    response_metadata: { next_cursor: more ? (given.at(-1)?.ts ?? '') : '' },
  });
}

function channelJson(team: Team, channel: Channel): Json {
  return {
    id: channel.id,
    is_channel: !channel.isIm,
    is_im: channel.isIm,
    is_archived: false,
    is_private: channel.isIm,
    is_member: channel.members.has(team.botUser.id),
    ...(channel.isIm
      ? { user: [...channel.members].find((id) => id !== team.botUser.id) }
      : { name: channel.name, name_normalized: channel.name, topic: { value: channel.topic } }),
  };
}
