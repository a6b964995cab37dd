import { amend, findMessage } from '../team.ts';
import type { Json, Message } from '../types.ts';
import { findChannel, type Method, type MethodContext, ok, refuse } from './method.ts';

const scopes = ['reactions:write'];

const add: Method = {
  scopes,
  run: (args, context) => {
    const found = target(args, context);
    if ('error' in found) return refuse(found);
    return react(context, found, String(args.name), context.team.botUser.id)
      ? ok()
      : refuse({ error: 'already_reacted' });
  },
};

const remove: Method = {
  scopes,
  run: (args, context) => {
    const found = target(args, context);
    if ('error' in found) return refuse(found);
    const bot = context.team.botUser.id;
    if (!found.reactions.some(({ name, users }) => name === args.name && users.includes(bot)))
      return refuse({ error: 'no_reaction' });
    const reactions = found.reactions
      .map(({ name, users }) =>
        name === args.name ? { name, users: users.filter((user) => user !== bot) } : { name, users },
      )
      .filter(({ users }) => users.length > 0);
    amend(context.team, found, { reactions });
    return ok();
  },
};

export const reactionMethods: Record<string, Method> = { 'reactions.add': add, 'reactions.remove': remove };

/**
 * Adds a person's reaction and tells the app.
 *
 * @returns false when they had reacted so before
 */
export function react({ team, raise }: MethodContext, message: Message, name: string, user: string): boolean {
  const same = message.reactions.find((reaction) => reaction.name === name);
  if (same?.users.includes(user)) return false;
  const reactions = same
    ? message.reactions.map((each) => (each === same ? { name, users: [...each.users, user] } : each))
    : [...message.reactions, { name, users: [user] }];
  amend(team, message, { reactions });
  void raise('reaction_added', {
    type: 'reaction_added',
    user,
    reaction: name,
    item_user: message.user,
    item: { type: 'message', channel: message.channel, ts: message.ts },
  });
  return true;
}

function target(args: Json, { team }: MethodContext): Message | { error: string } {
  const channel = findChannel(team, args.channel);
  if (!channel) return { error: 'channel_not_found' };
  if (!/^[a-z0-9_+:'-]+$/.test(String(args.name ?? ''))) return { error: 'invalid_name' };
  return findMessage(team, channel.id, String(args.timestamp)) ?? { error: 'message_not_found' };
}
