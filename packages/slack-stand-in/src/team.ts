import { randomBytes } from 'node:crypto';
import type {
  Block,
  Channel,
  Json,
  Message,
  OpenView,
  Person,
  SharedFile,
  SlackManifest,
  View,
} from './types.ts';

/** Everything the workspace remembers. One team, one app, a few people; nothing is kept on disk. */
export interface Team {
  id: string;
  domain: string;
  appId: string;
  botId: string;
  botUser: Person;
  manifest: SlackManifest;
  people: Map<string, Person>;
  /** The ids of each user group's members, by the group's id. */
  userGroups: Map<string, string[]>;
  channels: Map<string, Channel>;
  messages: Map<string, Message[]>;
  /** Open modals by person, the topmost last. */
  modals: Map<string, OpenView[]>;
  homes: Map<string, View>;
  /** What assistant.threads.setStatus last said, by `channel:thread_ts`. */
  statuses: Map<string, string>;
  prompts: Map<string, Json>;
  files: Map<string, SharedFile>;
  /** Workflow steps under way or done, by function_execution_id. */
  executions: Map<string, Execution>;
  now(): number;
  /** A fresh id with Slack's prefix for its kind, e.g. `Ev`. */
  makeId(prefix: string): string;
  /** A message time that no other message has and that is later than all before it. */
  makeTs(): string;
  /** Tells everyone who watches that something is to be drawn again. */
  changed(): void;
  watch(listener: () => void): () => void;
  direct(person: string): Channel;
}

/** How a workflow step stands. */
export type Execution =
  | { kind: 'running'; callbackId: string }
  | { kind: 'completed'; outputs: Json }
  | { kind: 'failed'; error: string };

export const SLACKBOT = 'USLACKBOT';

const PEOPLE: Person[] = [
  { id: 'U0MEI', name: 'mei', realName: 'Mei Chen', locale: 'zh-CN', isBot: false },
  { id: 'U0LIMING', name: 'liming', realName: '李明', locale: 'zh-CN', isBot: false, isAdmin: true },
  { id: 'U0ALEX', name: 'alex', realName: 'Alex Rivera', locale: 'en-US', isBot: false },
];

/**
 * Makes a team with three people, two channels that the app is in, one that it is not, and a direct
 * conversation with the app for each person.
 *
 * @param manifest says what the app is called
 * @param now milliseconds since 1970
 */
export function createTeam(manifest: SlackManifest, now: () => number): Team {
  const displayName = manifest.features?.bot_user?.display_name ?? manifest.display_information.name;
  const botUser: Person = {
    id: 'U0BOT',
    name: displayName.toLowerCase().replace(/\s+/g, '-'),
    realName: displayName,
    locale: 'en-US',
    isBot: true,
  };
  const everyone = PEOPLE.map(({ id }) => id);
  const channels = [
    channel('C0GENERAL', 'general', 'Company-wide matters', [...everyone, botUser.id]),
    channel('C0HIRING', 'hiring', 'Open roles and candidates', [...everyone, botUser.id]),
    channel('C0RANDOM', 'random', 'The app is not in this channel', everyone),
    ...PEOPLE.map(({ id }) => ({ ...channel(directId(id), '', '', [id, botUser.id]), isIm: true })),
  ];
  const listeners = new Set<() => void>();
  let lastTs = 0;
  const team: Team = {
    id: 'T0LOCAL',
    domain: 'local',
    appId: 'A0LOCAL',
    botId: 'B0LOCAL',
    botUser,
    manifest,
    people: new Map([...PEOPLE, botUser].map((person) => [person.id, person])),
    userGroups: new Map([['S0EDITORS', ['U0MEI']]]),
    channels: new Map(channels.map((each) => [each.id, each])),
    messages: new Map(channels.map((each) => [each.id, []])),
    modals: new Map(),
    homes: new Map(),
    statuses: new Map(),
    prompts: new Map(),
    files: new Map(),
    executions: new Map(),
    now,
    makeId: (prefix) => prefix + randomBytes(5).toString('hex').toUpperCase(),
    makeTs: () => {
      lastTs = Math.max(Math.floor(now()) * 1000, lastTs + 1);
      return `${Math.floor(lastTs / 1_000_000)}.${String(lastTs % 1_000_000).padStart(6, '0')}`;
    },
    changed: () => {
      for (const listener of listeners) listener();
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    direct: (person) => team.channels.get(directId(person)) as Channel,
  };
  return team;
}

function channel(id: string, name: string, topic: string, members: string[]): Channel {
  return { id, name, topic, isIm: false, members: new Set(members) };
}

function directId(person: string): string {
  return `D${person.slice(1)}`;
}

/** What a message needs to be said; the rest is filled in by `say`. */
type Saying = Pick<Message, 'channel' | 'user' | 'text'> & Partial<Message>;

/**
 * Adds a message to its channel. Blocks without an id get one, as in Slack.
 *
 * @returns the message as it is kept
 */
export function say(team: Team, saying: Saying): Message {
  const message: Message = {
    ts: team.makeTs(),
    reactions: [],
    files: [],
    revision: 1,
    ...saying,
    blocks: withIds(saying.blocks ?? []),
  };
  team.messages.get(message.channel)?.push(message);
  team.changed();
  return message;
}

/** Changes a message in place and marks it for drawing. */
export function amend(team: Team, message: Message, change: Partial<Message>): void {
  Object.assign(message, change, change.blocks ? { blocks: withIds(change.blocks) } : {});
  message.revision += 1;
  team.changed();
}

/** Takes a message away. */
export function remove(team: Team, message: Message): void {
  const all = team.messages.get(message.channel) ?? [];
  all.splice(all.indexOf(message), 1);
  team.changed();
}

/** A message that everyone in the channel can see; ephemeral ones are not found, as in Slack. */
export function findMessage(team: Team, channelId: string, ts: string): Message | undefined {
  return team.messages
    .get(channelId)
    ?.findLast((message) => message.ts === ts && message.visibleTo === undefined);
}

/**
 * Gives every block without an id one, nested ones too, and every element without an action_id one.
 *
 * @returns a copy
 */
export function withIds(blocks: Block[]): Block[] {
  return blocks.map((block) => {
    const copy: Block = { ...block, block_id: block.block_id ?? shortId() };
    if (Array.isArray(copy.child_blocks)) copy.child_blocks = withIds(copy.child_blocks as Block[]);
    if (copy.type === 'carousel') copy.elements = withIds(copy.elements as Block[]);
    else if (Array.isArray(copy.elements) && copy.type.endsWith('actions'))
      copy.elements = (copy.elements as Json[]).map(withActionId);
    if (copy.type === 'card' && copy.actions) copy.actions = (copy.actions as Json[]).map(withActionId);
    for (const key of ['accessory', 'element']) if (copy[key]) copy[key] = withActionId(copy[key] as Json);
    return copy;
  });
}

function withActionId(element: Json): Json {
  return element.type === 'image' ? element : { ...element, action_id: element.action_id ?? shortId() };
}

function shortId(): string {
  return randomBytes(4).toString('base64url');
}
