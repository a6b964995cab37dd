import { elements, type PlacedElement } from './block-elements.ts';
import { type Choice, type Choices, elementState, stateValues } from './element-state.ts';
import { messageJson } from './message-json.ts';
import { createModals, type Submission } from './modals.ts';
import type { ResponseUrls, Triggers } from './one-use.ts';
import { answerCommand } from './respond.ts';
import { SLACKBOT, say, type Team } from './team.ts';
import { type Ack, errorOf, type Transport } from './transport.ts';
import { escapeText } from './typed-text.ts';
import type { Block, Channel, Json, Message, OpenView, View } from './types.ts';
import { wordsFor } from './words.ts';

/** Where an element stands that a person acts on. */
export type Place =
  | { kind: 'message'; message: Message }
  | { kind: 'view'; open: OpenView }
  | { kind: 'home'; view: View };

/** An element: its action_id or the words on it, and its block where one block does not decide. */
export interface Target {
  action: string;
  blockId?: string | undefined;
}

/** Whether the app took something in time; otherwise `error` is what Slack shows the person. */
export type Outcome = { kind: 'taken' } | { kind: 'failed'; error: string };

export interface Interactions {
  command(person: string, channel: Channel, command: string, text: string): Promise<Outcome>;
  /** Presses a button or chooses in a menu; `choices` is what else is filled in around it. */
  act(person: string, place: Place, target: Target, choice?: Choice, choices?: Choices): Promise<Outcome>;
  /** Asks the app for the options of an external_select. */
  suggest(person: string, place: Place, target: Target, query: string): Promise<Json[]>;
  submit(person: string, choices: Choices): Promise<Submission>;
  close(person: string): Promise<void>;
  shortcut(person: string, callbackId: string): Promise<Outcome>;
  messageShortcut(person: string, callbackId: string, message: Message): Promise<Outcome>;
}

/**
 * Makes what people can do in Slack besides writing: commands, buttons, menus, modals and shortcuts. Each sends
 * the app the payload that Slack sends and does with the answer what Slack does.
 */
export function createInteractions(options: {
  team: Team;
  transport: Transport;
  triggers: Triggers;
  responseUrls: ResponseUrls;
}): Interactions {
  const { team, transport, triggers, responseUrls } = options;

  const interact = (payload: Json, acceptsResponse = false): Promise<Ack> =>
    transport.send({ type: 'interactive', payload, acceptsResponse });

  const about = (person: string, type: string): Json => ({
    type,
    user: {
      id: person,
      username: team.people.get(person)?.name,
      name: team.people.get(person)?.name,
      team_id: team.id,
    },
    api_app_id: team.appId,
    token: 'local-verification-token',
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: triggers.issue(person),
  });

  const modals = createModals(team, interact, about);

  async function command(person: string, channel: Channel, name: string, text: string): Promise<Outcome> {
    const known = team.manifest.features?.slash_commands ?? [];
    if (!known.some((each) => each.command === name)) {
      tell(team, channel, person, wordsFor(team, person).noCommand(name));
      return { kind: 'failed', error: 'invalid_command' };
    }
    const place = { channel, person, threadTs: undefined, original: undefined };
    const payload: Json = {
      token: 'local-verification-token',
      team_id: team.id,
      team_domain: team.domain,
      channel_id: channel.id,
      channel_name: channel.isIm ? 'directmessage' : channel.name,
      user_id: person,
      user_name: team.people.get(person)?.name,
      command: name,
      text: escapeText(text),
      api_app_id: team.appId,
      is_enterprise_install: 'false',
      response_url: responseUrls.issue(place),
      trigger_id: triggers.issue(person),
    };
    const ack = await transport.send({ type: 'slash_commands', payload, acceptsResponse: true });
    const error = errorOf(ack);
    if (error) {
      tell(team, channel, person, wordsFor(team, person).commandFailed(name, error));
      return { kind: 'failed', error };
    }
    const answer = ack.kind === 'acked' ? commandAnswer(ack.payload) : null;
    if (!answer) return { kind: 'taken' };
    const refusal = answerCommand(team, place, answer);
    if (!refusal) return { kind: 'taken' };
    tell(team, channel, person, wordsFor(team, person).commandFailed(name, refusal.error));
    return { kind: 'failed', error: refusal.error };
  }

  async function act(
    person: string,
    place: Place,
    target: Target,
    choice?: Choice,
    choices: Choices = {},
  ): Promise<Outcome> {
    const { element, block } = locate(place, target);
    const key = `${block.block_id}/${element.action_id}`;
    const values = stateValues(
      blocksOf(place),
      choice === undefined ? choices : { ...choices, [key]: choice },
    );
    const ack = await interact({
      ...about(person, 'block_actions'),
      ...standing(place, person, values),
      actions: [
        {
          action_id: element.action_id,
          block_id: block.block_id,
          ...actionOf(element, choice),
          action_ts: team.makeTs(),
        },
      ],
    });
    const error = errorOf(ack);
    if (!error) return { kind: 'taken' };
    if (place.kind === 'message') {
      const channel = team.channels.get(place.message.channel) as Channel;
      tell(team, channel, person, wordsFor(team, person).appFailed, place.message);
    } else if (place.kind === 'view') modals.trouble(person, place.open);
    return { kind: 'failed', error };
  }

  /** The part of an action payload that says where the element stands. */
  function standing(place: Place, person: string, values: Json): Json {
    if (place.kind !== 'message') {
      const view = place.kind === 'view' ? place.open.view : place.view;
      view.state = { values };
      return { container: { type: 'view', view_id: view.id }, view };
    }
    const { message } = place;
    const channel = team.channels.get(message.channel) as Channel;
    return {
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: message.visibleTo !== undefined,
        ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
      },
      channel: { id: channel.id, name: channel.isIm ? 'directmessage' : channel.name },
      // Slack does not keep ephemeral messages, so it cannot send them back.
      ...(message.visibleTo === undefined ? { message: messageJson(team, message, true) } : {}),
      state: { values },
      response_url: responseUrls.issue({ channel, person, threadTs: message.threadTs, original: message }),
    };
  }

  async function suggest(person: string, place: Place, target: Target, query: string): Promise<Json[]> {
    const { element, block } = locate(place, target);
    const { trigger_id: _, ...payload } = about(person, 'block_suggestion');
    const ack = await interact(
      {
        ...payload,
        ...standing(place, person, {}),
        action_id: element.action_id,
        block_id: block.block_id,
        value: query,
      },
      true,
    );
    if (ack.kind !== 'acked') return [];
    const { options, option_groups } = (ack.payload ?? {}) as { options?: Json[]; option_groups?: Json[] };
    return options ?? (option_groups ?? []).flatMap((group) => group.options as Json[]);
  }

  async function shortcut(person: string, callbackId: string): Promise<Outcome> {
    const payload = { ...about(person, 'shortcut'), callback_id: callbackId, action_ts: team.makeTs() };
    return outcomeOf(await interact(payload));
  }

  async function messageShortcut(person: string, callbackId: string, message: Message): Promise<Outcome> {
    const channel = team.channels.get(message.channel) as Channel;
    const ack = await interact({
      ...about(person, 'message_action'),
      callback_id: callbackId,
      action_ts: team.makeTs(),
      message_ts: message.ts,
      channel: { id: channel.id, name: channel.isIm ? 'directmessage' : channel.name },
      message: messageJson(team, message, true),
      response_url: responseUrls.issue({ channel, person, threadTs: message.threadTs, original: message }),
    });
    const error = errorOf(ack);
    if (error) tell(team, channel, person, wordsFor(team, person).shortcutFailed(error), message);
    return outcomeOf(ack);
  }

  return {
    command,
    act,
    suggest,
    submit: modals.submit,
    close: modals.close,
    shortcut,
    messageShortcut,
  };
}

/** Slack's own line, seen by one person. */
export function tell(team: Team, channel: Channel, person: string, text: string, near?: Message): void {
  say(team, {
    channel: channel.id,
    user: SLACKBOT,
    text,
    visibleTo: person,
    ...(near?.threadTs ? { threadTs: near.threadTs } : {}),
  });
}

function blocksOf(place: Place): Block[] {
  if (place.kind === 'message') return place.message.blocks;
  return place.kind === 'view' ? place.open.view.blocks : place.view.blocks;
}

/** Finds the element a person means; a test or page that means none has a fault worth stopping at. */
function locate(place: Place, { action, blockId }: Target): PlacedElement {
  const here = blocksOf(place)
    .flatMap(elements)
    .filter(({ block }) => blockId === undefined || block.block_id === blockId);
  const found =
    here.find(({ element }) => element.action_id === action) ??
    here.find(({ element }) => (element.text as Json | undefined)?.text === action);
  if (found) return found;
  const offered = here.map(({ element }) => String(element.action_id)).join(', ') || 'nothing';
  throw new Error(`No element "${action}" to act on: this ${place.kind} offers ${offered}.`);
}

function actionOf(element: Json, choice: Choice | undefined): Json {
  const type = String(element.type);
  if (type === 'button' || type === 'icon_button')
    return {
      type,
      text: element.text,
      ...(element.value === undefined ? {} : { value: element.value }),
      ...(element.style === undefined ? {} : { style: element.style }),
    };
  if (type === 'feedback_buttons') {
    const buttons = [element.positive_button, element.negative_button] as Json[];
    const pressed = buttons.find(({ value }) => value === choice) ?? buttons[0];
    return { type, text: pressed?.text, value: pressed?.value };
  }
  return elementState(element, choice);
}

/** What an ack of a command says; an empty one only acknowledges. */
function commandAnswer(payload: unknown): Json | null {
  if (typeof payload === 'string') return payload === '' ? null : { text: payload };
  return typeof payload === 'object' && payload !== null && Object.keys(payload).length > 0
    ? (payload as Json)
    : null;
}

function outcomeOf(ack: Ack): Outcome {
  const error = errorOf(ack);
  return error ? { kind: 'failed', error } : { kind: 'taken' };
}
