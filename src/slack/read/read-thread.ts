import type { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { keepNewest } from '../../keep-newest.ts';
import type { Store, TalkedAbout } from '../../store/index.ts';
import { readAnswerMetadata } from './answer-metadata.ts';
import { inTime } from './in-time.ts';
import { readMessages } from './read-messages.ts';

/** A thread, by its first message, and the bot whose answers count. */
interface Thread {
  workspace: string;
  channel: string;
  ts: string;
  botId: string | undefined;
}

/** What a thread is about, so that a question in it need not say so; null where it is not known. */
export type ReadThread = (client: webApi.WebClient, thread: Thread) => Promise<TalkedAbout | null>;

/** Some apps may ask once a minute, so each thread is asked for no more often. */
const minute = 60_000;
const threadsKept = 10_000;
/** As long as an answer waits for it. */
const patience = 1_500;

/**
 * @param talks what was answered, as we remember it; Slack is asked only where that says nothing
 * @param log told when Slack does not let us read a thread
 * @param now the clock, in milliseconds
 */
export function createReadThread(talks: Store['talks'], log: Logger, now: () => number): ReadThread {
  const asked = new Map<string, { topic: TalkedAbout | null; at: number }>();
  return async (client, thread) => {
    const { workspace, channel, ts } = thread;
    const remembered = await talks.get(workspace, channel, ts);
    if (remembered !== null) return remembered;
    const name = `${workspace} ${channel} ${ts}`;
    const before = asked.get(name);
    if (before !== undefined && now() - before.at < minute) return before.topic;
    const found: { topic: TalkedAbout | null } = { topic: null };
    try {
      await inTime(readSlack(client, thread, found), patience);
    } catch (error) {
      log.warn({ err: error, channel }, 'what a thread is about could not be read to its end');
    }
    keepNewest(asked, name, { ...found, at: now() }, threadsKept);
    return found.topic;
  };
}

/** Reads the newest answer of ours into `found`, as far as it comes. */
async function readSlack(
  client: webApi.WebClient,
  { channel, ts, botId }: Thread,
  found: { topic: TalkedAbout | null },
): Promise<void> {
  for await (const { bot_id, metadata } of readMessages(client, { channel, thread: ts }, undefined, 0)) {
    const { role, language } = readAnswerMetadata(metadata) ?? {};
    if (bot_id === botId && role !== undefined && language !== undefined)
      found.topic = { role, language, section: null, level: null, about: null };
  }
}
