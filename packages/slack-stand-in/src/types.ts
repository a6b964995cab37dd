/** The part of an app manifest that decides what the workspace offers its people. Names are Slack's own. */
export interface SlackManifest {
  display_information: { name: string; description?: string | undefined };
  features?:
    | {
        bot_user?: { display_name: string } | undefined;
        slash_commands?: ManifestCommand[] | undefined;
        shortcuts?: ManifestShortcut[] | undefined;
        search?: { search_function_callback_id: string } | undefined;
      }
    | undefined;
  functions?: Record<string, ManifestFunction> | undefined;
  oauth_config?: { scopes?: { bot?: string[] | undefined } | undefined } | undefined;
  settings?: { event_subscriptions?: { bot_events?: string[] | undefined } | undefined } | undefined;
}

interface ManifestFunction {
  input_parameters: { properties: Record<string, { type: string }> };
  output_parameters: { properties: Record<string, { type: string }>; required?: string[] | undefined };
}

interface ManifestCommand {
  command: string;
  description: string;
  usage_hint?: string | undefined;
}

interface ManifestShortcut {
  name: string;
  type: 'message' | 'global';
  callback_id: string;
  description: string;
}

/** Anything that travels as a JSON object. */
export type Json = Record<string, unknown>;

/** A Block Kit block: its shape is checked by validateBlocks, so the rest of the code reads it loosely. */
export interface Block extends Json {
  type: string;
  block_id?: string;
}

export interface Person {
  id: string;
  /** The handle, as `user_name` carries it. */
  name: string;
  realName: string;
  /** IETF tag as users.info gives it with include_locale, e.g. `zh-CN`. */
  locale: string;
  isBot: boolean;
  /** Whether the person runs the workspace. */
  isAdmin?: boolean;
  /** Of another workspace, as in a channel that is shared with one. */
  isStranger?: boolean;
}

export interface Channel {
  id: string;
  name: string;
  topic: string;
  /** A direct conversation between one person and the app. */
  isIm: boolean;
  members: Set<string>;
}

export interface Message {
  ts: string;
  channel: string;
  /** The author's user id; `USLACKBOT` for what Slack itself says. */
  user: string;
  text: string;
  blocks: Block[];
  threadTs?: string;
  subtype?: string;
  edited?: { user: string; ts: string };
  metadata?: { event_type: string; event_payload: Json };
  reactions: { name: string; users: string[] }[];
  files: SharedFile[];
  /** Set for an ephemeral message: the only person who sees it. Slack does not keep these. */
  visibleTo?: string;
  /** Grows with each change, so that a page knows what to draw again. */
  revision: number;
}

export interface SharedFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  size: number;
  content: Buffer;
}

/** A modal or Home tab as Slack hands it back. */
export interface View extends Json {
  id: string;
  type: 'modal' | 'home';
  blocks: Block[];
  hash: string;
  callback_id: string;
  private_metadata: string;
}

/** A modal on a person's screen, with what Slack shows around it. */
export interface OpenView {
  view: View;
  /** Messages under input blocks, by block_id. */
  errors: Record<string, string>;
  /** A line over the whole modal, e.g. when the app did not answer in time. */
  trouble: string | null;
}

/** One Web API call as it arrived and as it was answered. */
export interface Call {
  method: string;
  arguments: Json;
  response: Json;
}

/** The workspace's journal line: what happened, for whoever runs it. */
export type Log = (event: string, details: Json) => void;
