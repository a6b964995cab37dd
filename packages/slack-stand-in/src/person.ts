import type { Conversation } from './conversation.ts';
import type { Choice, Choices } from './element-state.ts';
import type { Interactions, Outcome, Place, Target } from './interactions.ts';
import type { MethodContext } from './methods/method.ts';
import { react } from './methods/reactions.ts';
import type { Submission } from './modals.ts';
import type { Channel, Json, Message, OpenView, View } from './types.ts';

/** Where a person finds a button: a message they see, the modal on top, or the app's Home tab. */
export type Where = Message | 'modal' | 'home';

/** One person at the keyboard. Channels are given by id. */
export interface Actor {
  id: string;
  /** Writes a line; `@Name`, `#channel` and addresses become what Slack makes of them. */
  write(channel: string, typed: string, threadTs?: string): Message;
  /** Writes a line to the app, by mention. */
  mention(channel: string, typed: string, threadTs?: string): Message;
  /** Writes a line in the direct conversation with the app. */
  direct(typed: string, threadTs?: string): Message;
  edit(message: Message, typed: string): void;
  erase(message: Message): void;
  react(message: Message, name: string): void;
  join(channel: string): void;
  leave(channel: string): void;
  /** Sends a slash command as typed, e.g. `/role what is it`; settles when it is acked or has failed. */
  command(channel: string, typed: string): Promise<Outcome>;
  /** Presses or chooses; `target` is an action_id or the words on a button. */
  press(where: Where, target: string | Target, choice?: Choice, choices?: Choices): Promise<Outcome>;
  suggest(where: Where, target: string | Target, query: string): Promise<Json[]>;
  /** Hands in the modal on top with what was filled in. */
  submit(choices?: Choices): Promise<Submission>;
  closeModal(): Promise<void>;
  shortcut(callbackId: string): Promise<Outcome>;
  messageShortcut(callbackId: string, message: Message): Promise<Outcome>;
  openHome(): void;
  openMessages(): void;
  /** What this person sees in a channel or thread, ephemeral messages for them included, oldest first. */
  sees(channel: string, threadTs?: string): Message[];
  modal(): OpenView | undefined;
  home(): View | undefined;
}

/** Makes the actor for one person of the team. */
export function createActor(
  id: string,
  context: MethodContext,
  conversation: Conversation,
  interactions: Interactions,
): Actor {
  const { team } = context;
  if (!team.people.has(id))
    throw new Error(`No person "${id}": use one of ${[...team.people.keys()].join(', ')}.`);

  function channelOf(channel: string): Channel {
    const found = team.channels.get(channel);
    if (!found)
      throw new Error(`No channel "${channel}": use one of ${[...team.channels.keys()].join(', ')}.`);
    return found;
  }

  function place(where: Where): Place {
    if (where === 'home') {
      const view = team.homes.get(id);
      if (!view) throw new Error(`The app has published no Home tab for ${id}.`);
      return { kind: 'home', view };
    }
    if (where === 'modal') {
      const open = actor.modal();
      if (!open) throw new Error(`No modal is open for ${id}.`);
      return { kind: 'view', open };
    }
    return { kind: 'message', message: where };
  }

  const target = (given: string | Target): Target => (typeof given === 'string' ? { action: given } : given);

  const actor: Actor = {
    id,
    write: (channel, typed, threadTs) => conversation.write(id, channelOf(channel), typed, threadTs),
    mention: (channel, typed, threadTs) =>
      conversation.write(id, channelOf(channel), `@${team.botUser.realName} ${typed}`, threadTs),
    direct: (typed, threadTs) => conversation.write(id, team.direct(id), typed, threadTs),
    edit: conversation.edit,
    erase: conversation.erase,
    react: (message, name) => {
      react(context, message, name, id);
    },
    join: (channel) => conversation.join(id, channelOf(channel)),
    leave: (channel) => conversation.leave(id, channelOf(channel)),
    command: (channel, typed) => {
      const [, name = typed, text = ''] = typed.match(/^(\S+)\s*([\s\S]*)$/) ?? [];
      // Slack's own command, which no app takes.
      if (name === '/invite') {
        conversation.invite(id, channelOf(channel), text);
        return Promise.resolve({ kind: 'taken' });
      }
      return interactions.command(id, channelOf(channel), name, text);
    },
    press: (where, given, choice, choices) =>
      interactions.act(id, place(where), target(given), choice, choices),
    suggest: (where, given, query) => interactions.suggest(id, place(where), target(given), query),
    submit: (choices = {}) => interactions.submit(id, choices),
    closeModal: () => interactions.close(id),
    shortcut: (callbackId) => interactions.shortcut(id, callbackId),
    messageShortcut: (callbackId, message) => interactions.messageShortcut(id, callbackId, message),
    openHome: () => conversation.openApp(id, 'home'),
    openMessages: () => conversation.openApp(id, 'messages'),
    sees: (channel, threadTs) =>
      (team.messages.get(channelOf(channel).id) ?? []).filter(
        (message) =>
          (message.visibleTo === undefined || message.visibleTo === id) &&
          (threadTs === undefined
            ? message.threadTs === undefined || message.subtype === 'thread_broadcast'
            : message.threadTs === threadTs || message.ts === threadTs),
      ),
    modal: () => team.modals.get(id)?.at(-1),
    home: () => team.homes.get(id),
  };
  return actor;
}
