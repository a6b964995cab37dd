import { drawBlocks } from './draw/blocks.tsx';
import { readMrkdwn } from './draw/mrkdwn.ts';
import type { Scene } from './draw/scene.ts';
import { fromSlack, repliesTo } from './message-json.ts';
import type { Team } from './team.ts';
import type { Block, Channel, Json, Message, OpenView } from './types.ts';

const drawn = new WeakMap<Message, { revision: number; locale: string; html: string }>();

/**
 * Everything the page shows to one person at one place.
 *
 * @param place the open channel, and the thread beside it if any
 * @param connected whether an app is there to answer
 */
export function pageState(
  team: Team,
  person: string,
  place: { channel: string; threadTs: string },
  connected: boolean,
): Json {
  const scene: Scene = {
    locale: team.people.get(person)?.locale ?? 'en-US',
    people: [...team.people.values()],
    channels: [...team.channels.values()],
    errors: {},
  };
  const visible = (channel: string) =>
    (team.messages.get(channel) ?? []).filter(({ visibleTo }) => !visibleTo || visibleTo === person);
  const here = visible(place.channel);
  const json = (message: Message) => messageState(team, scene, person, message);
  const modal = team.modals.get(person)?.at(-1);
  const home = team.homes.get(person);
  const { features, display_information } = team.manifest;
  return {
    connected,
    app: {
      id: team.botUser.id,
      name: team.botUser.realName,
      description: display_information.description ?? '',
      direct: team.direct(person).id,
    },
    people: scene.people.map(({ id, name, realName, locale, isBot }) => ({
      id,
      name,
      realName,
      locale,
      isBot,
    })),
    channels: scene.channels
      .filter(({ members }) => members.has(person))
      .map((each) => channelState(each, team.botUser.id, visible)),
    commands: features?.slash_commands ?? [],
    shortcuts: features?.shortcuts ?? [],
    messages: here
      .filter(({ threadTs, subtype }) => threadTs === undefined || subtype === 'thread_broadcast')
      .map(json),
    thread: place.threadTs
      ? here.filter(({ ts, threadTs }) => ts === place.threadTs || threadTs === place.threadTs).map(json)
      : [],
    status: {
      channel: statusIn(team, place.channel),
      thread: place.threadTs ? (team.statuses.get(`${place.channel}:${place.threadTs}`) ?? '') : '',
    },
    prompts: team.prompts.get(team.direct(person).id) ?? null,
    home: home ? { id: home.id, hash: home.hash, html: drawBlocks(home.blocks, scene) } : null,
    modal: modal ? modalState(scene, modal, (team.modals.get(person) ?? []).length) : null,
  };
}

/** A direct conversation shows the status of any message in it; a channel shows a message's in its thread only. */
function statusIn(team: Team, channel: string): string {
  const own = team.statuses.get(`${channel}:`);
  if (own !== undefined || team.channels.get(channel)?.isIm !== true) return own ?? '';
  const [, status = ''] = [...team.statuses].find(([key]) => key.startsWith(`${channel}:`)) ?? [];
  return status;
}

function channelState(channel: Channel, appUser: string, visible: (channel: string) => Message[]): Json {
  const { id, name, topic, isIm, members } = channel;
  const hasApp = members.has(appUser);
  return { id, name, topic, isIm, hasApp, memberCount: members.size, latest: visible(id).at(-1)?.ts ?? '' };
}

function messageState(team: Team, scene: Scene, person: string, message: Message): Json {
  const author = team.people.get(message.user);
  const replies = repliesTo(team, message).filter(({ threadTs }) => threadTs === message.ts);
  return {
    channel: message.channel,
    ts: message.ts,
    revision: message.revision,
    author: fromSlack(message) ? 'Slackbot' : (author?.realName ?? message.user),
    authorId: message.user,
    kind: fromSlack(message) ? 'slack' : author?.isBot ? 'app' : 'person',
    html: draw(message, scene),
    text: message.text,
    edited: message.edited !== undefined,
    ephemeral: message.visibleTo !== undefined,
    subtype: message.subtype ?? '',
    threadTs: message.threadTs ?? '',
    reactions: message.reactions.map(({ name, users }) => ({
      html: drawBlocks([emoji(name)], scene),
      name,
      count: users.length,
      mine: users.includes(person),
    })),
    files: message.files.map(({ id, title, name, size }) => ({ id, title, name, size })),
    replies:
      replies.length > 0
        ? {
            count: replies.length,
            latest: replies.at(-1)?.ts,
            authors: [...new Set(replies.map(({ user }) => user))].slice(0, 5),
          }
        : null,
  };
}

function draw(message: Message, scene: Scene): string {
  const known = drawn.get(message);
  if (known?.revision === message.revision && known.locale === scene.locale) return known.html;
  const blocks: Block[] =
    message.blocks.length > 0
      ? message.blocks
      : message.text
        ? [{ ...readMrkdwn(message.text), block_id: 'text' }]
        : [];
  const html = drawBlocks(blocks, scene);
  drawn.set(message, { revision: message.revision, locale: scene.locale, html });
  return html;
}

function emoji(name: string): Block {
  return {
    type: 'rich_text',
    block_id: 'emoji',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'emoji', name }] }],
  };
}

function modalState(scene: Scene, { view, errors, trouble }: OpenView, depth: number): Json {
  const label = (object: unknown) => String((object as Json | null)?.text ?? '');
  return {
    id: view.id,
    hash: view.hash,
    title: label(view.title),
    submit: label(view.submit),
    close: label(view.close),
    submitDisabled: view.submit_disabled === true,
    depth,
    trouble,
    errors,
    html: drawBlocks(view.blocks, { ...scene, errors }),
  };
}
