import { tell } from './interactions.ts';
import { messageJson } from './message-json.ts';
import { announce, announceChange, announceDeletion } from './methods/chat.ts';
import { channelType, type MethodContext } from './methods/method.ts';
import { amend, remove, say } from './team.ts';
import { typedText } from './typed-text.ts';
import type { Channel, Message } from './types.ts';
import { wordsFor } from './words.ts';

/** What people do with messages. */
export interface Conversation {
  /** Writes a line as a person types it; `@Name` and `#channel` become mentions. */
  write(person: string, channel: Channel, typed: string, threadTs?: string): Message;
  edit(message: Message, typed: string): void;
  erase(message: Message): void;
  join(person: string, channel: Channel): void;
  leave(person: string, channel: Channel): void;
  /** Adds to a channel whoever is named after `/invite`. */
  invite(person: string, channel: Channel, named: string): void;
  /** Opens the app's Home or Messages tab. */
  openApp(person: string, tab: 'home' | 'messages'): void;
}

/** Makes what people can do by writing: post, edit, delete, react, and open the app. */
export function createConversation(context: MethodContext): Conversation {
  const { team, raise } = context;

  function write(person: string, channel: Channel, typed: string, threadTs?: string): Message {
    const message = say(team, {
      channel: channel.id,
      user: person,
      ...typedText(team, typed),
      ...(threadTs ? { threadTs } : {}),
    });
    const mentioned = mentionsApp(message.text);
    if (!channel.members.has(team.botUser.id)) {
      if (mentioned) {
        const name = team.botUser.realName;
        tell(team, channel, person, wordsFor(team, person).notInChannel(name), message);
      }
      return message;
    }
    announce(context, message);
    if (mentioned && !channel.isIm) raiseMention(message);
    return message;
  }

  function mentionsApp(text: unknown): boolean {
    return String(text).includes(`<@${team.botUser.id}>`);
  }

  function raiseMention(message: Message): void {
    const { channel, ts } = message;
    void raise('app_mention', {
      ...messageJson(team, message),
      type: 'app_mention',
      channel,
      event_ts: message.edited?.ts ?? ts,
    });
  }

  function edit(message: Message, typed: string): void {
    const before = messageJson(team, message);
    amend(team, message, { ...typedText(team, typed), edited: { user: message.user, ts: team.makeTs() } });
    announceChange(context, message, before);
    const channel = team.channels.get(message.channel);
    if (
      channel?.members.has(team.botUser.id) &&
      !channel.isIm &&
      mentionsApp(message.text) &&
      !mentionsApp(before.text)
    )
      raiseMention(message);
  }

  function erase(message: Message): void {
    announceDeletion(context, message);
    remove(team, message);
  }

  function join(person: string, channel: Channel): void {
    channel.members.add(person);
    const message = say(team, {
      channel: channel.id,
      user: person,
      subtype: 'channel_join',
      text: `<@${person}> has joined the channel`,
    });
    if (!channel.members.has(team.botUser.id)) return;
    announce(context, message);
    void raise('member_joined_channel', {
      type: 'member_joined_channel',
      user: person,
      channel: channel.id,
      channel_type: 'C',
      team: team.id,
    });
  }

  function leave(person: string, channel: Channel): void {
    channel.members.delete(person);
    team.changed();
    void raise('member_left_channel', {
      type: 'member_left_channel',
      user: person,
      channel: channel.id,
      channel_type: channelType(channel),
      team: team.id,
    });
  }

  function openApp(person: string, tab: 'home' | 'messages'): void {
    const view = team.homes.get(person);
    void raise('app_home_opened', {
      type: 'app_home_opened',
      user: person,
      channel: team.direct(person).id,
      tab,
      ...(tab === 'home' && view ? { view } : {}),
    });
  }

  function invite(person: string, channel: Channel, named: string): void {
    const name = named.replace(/^@/, '').trim().toLowerCase();
    const invited = [...team.people.values()].find(
      (each) => each.name === name || each.realName.toLowerCase() === name,
    );
    if (invited === undefined) tell(team, channel, person, wordsFor(team, person).nobody(named));
    else if (channel.members.has(invited.id))
      tell(team, channel, person, wordsFor(team, person).isInChannel(invited.realName));
    else join(invited.id, channel);
  }

  return { write, edit, erase, join, leave, invite, openApp };
}
