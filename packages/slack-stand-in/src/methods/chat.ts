import { LIMITS } from '../limits.ts';
import { messageJson } from '../message-json.ts';
import { amend, findMessage, remove, say } from '../team.ts';
import type { Block, Json, Message } from '../types.ts';
import { validateMessage } from '../validate-message.ts';
import {
  channelType,
  findChannel,
  isTrue,
  type Method,
  type MethodContext,
  messageSubscription,
  ok,
  refuse,
} from './method.ts';

const scopes = ['chat:write'];

const postMessage: Method = {
  scopes,
  run: (args, context) => {
    const { team } = context;
    const channel = findChannel(team, args.channel);
    if (!channel) return refuse({ error: 'channel_not_found' });
    if (!channel.members.has(team.botUser.id)) return refuse({ error: 'not_in_channel' });
    const threadTs = text(args.thread_ts);
    if (threadTs && !findMessage(team, channel.id, threadTs)) return refuse({ error: 'thread_not_found' });
    const refusal = validateMessage(args);
    if (refusal) return refuse(refusal);
    const message = say(team, {
      channel: channel.id,
      user: team.botUser.id,
      text: text(args.text) ?? '',
      blocks: (args.blocks ?? []) as Block[],
      ...(threadTs ? { threadTs } : {}),
      ...(isTrue(args.reply_broadcast) ? { subtype: 'thread_broadcast' } : {}),
      ...(args.metadata ? { metadata: args.metadata as NonNullable<Message['metadata']> } : {}),
    });
    team.statuses.delete(`${channel.id}:${threadTs ?? ''}`);
    announce(context, message);
    return ok({ channel: channel.id, ts: message.ts, message: messageJson(team, message, true) });
  },
};

const postEphemeral: Method = {
  scopes,
  run: (args, { team }) => {
    const channel = findChannel(team, args.channel);
    if (!channel) return refuse({ error: 'channel_not_found' });
    if (!channel.members.has(team.botUser.id)) return refuse({ error: 'not_in_channel' });
    const person = text(args.user);
    if (!person || !channel.members.has(person)) return refuse({ error: 'user_not_in_channel' });
    const refusal = validateMessage(args);
    if (refusal) return refuse(refusal);
    const threadTs = text(args.thread_ts);
    const message = say(team, {
      channel: channel.id,
      user: team.botUser.id,
      text: text(args.text) ?? '',
      blocks: (args.blocks ?? []) as Block[],
      visibleTo: person,
      ...(threadTs ? { threadTs } : {}),
    });
    return ok({ message_ts: message.ts });
  },
};

const update: Method = {
  scopes,
  run: (args, context) => {
    const { team } = context;
    const found = own(args, context, 'cant_update_message');
    if ('error' in found) return refuse(found);
    const refusal = validateMessage(args, LIMITS.updateText);
    if (refusal) return refuse(refusal);
    const before = messageJson(team, found);
    amend(team, found, {
      text: text(args.text) ?? '',
      blocks: (args.blocks ?? []) as Block[],
      edited: { user: team.botUser.id, ts: team.makeTs() },
      ...(args.metadata ? { metadata: args.metadata as NonNullable<Message['metadata']> } : {}),
    });
    announceChange(context, found, before);
    return ok({
      channel: found.channel,
      ts: found.ts,
      text: found.text,
      message: messageJson(team, found, true),
    });
  },
};

const remover: Method = {
  scopes,
  run: (args, context) => {
    const found = own(args, context, 'cant_delete_message');
    if ('error' in found) return refuse(found);
    announceDeletion(context, found);
    remove(context.team, found);
    return ok({ channel: found.channel, ts: found.ts });
  },
};

const getPermalink: Method = {
  scopes: [],
  run: (args, { team, origin }) => {
    const channel = findChannel(team, args.channel);
    if (!channel) return refuse({ error: 'channel_not_found' });
    const message = findMessage(team, channel.id, String(args.message_ts));
    if (!message) return refuse({ error: 'message_not_found' });
    const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
    const permalink = `${origin()}archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`;
    return ok({ channel: channel.id, permalink });
  },
};

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remover,
  'chat.getPermalink': getPermalink,
};

/** Raises the `message` event that everyone's messages cause, the app's own among them. */
export function announce({ team, raise }: MethodContext, message: Message): void {
  const channel = team.channels.get(message.channel);
  if (!channel || message.visibleTo) return;
  void raise(messageSubscription(channel), {
    ...messageJson(team, message),
    channel: channel.id,
    channel_type: channelType(channel),
    event_ts: message.ts,
  });
}

/** Tells the app that a message was edited; `before` is what it was. */
export function announceChange({ team, raise }: MethodContext, message: Message, before: Json): void {
  const channel = team.channels.get(message.channel);
  if (!channel) return;
  void raise(messageSubscription(channel), {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: messageJson(team, message),
    previous_message: before,
    channel: channel.id,
    channel_type: channelType(channel),
    ts: team.makeTs(),
  });
}

/** Tells the app that a message was deleted. */
export function announceDeletion({ team, raise }: MethodContext, message: Message): void {
  const channel = team.channels.get(message.channel);
  if (!channel) return;
  void raise(messageSubscription(channel), {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: message.ts,
    previous_message: messageJson(team, message),
    channel: channel.id,
    channel_type: channelType(channel),
    ts: team.makeTs(),
  });
}

function own(args: Json, { team }: MethodContext, otherwise: string): Message | { error: string } {
  const channel = team.channels.get(String(args.channel));
  if (!channel) return { error: 'channel_not_found' };
  const message = findMessage(team, channel.id, String(args.ts));
  if (!message) return { error: 'message_not_found' };
  return message.user === team.botUser.id ? message : { error: otherwise };
}

function text(argument: unknown): string | undefined {
  return argument === undefined || argument === null || argument === '' ? undefined : String(argument);
}
