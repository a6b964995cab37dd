import type { webApi } from '@slack/bolt';
import { readEnd } from '../read/read-end.ts';
import { justNow, readMessages } from '../read/read-messages.ts';
import { untilAllowed } from '../read/until-allowed.ts';

/** A file as a person gets it. */
interface TextFile {
  filename: string;
  title: string;
  content: string;
}

/** How long a file is looked for that may have come through, in ms. */
const lookPatience = 10_000;

/**
 * Sends a person a file by direct message, once: where it is not known whether Slack has shared it, it is looked for
 * before it is sent again; where Slack limits the rate, it waits.
 * @param person Slack's id
 * @throws what Slack's client throws where Slack does not take it
 */
export async function sendFile(client: webApi.WebClient, person: string, file: TextFile): Promise<void> {
  const { channel } = await untilAllowed(() => client.conversations.open({ users: person }));
  const channel_id = channel?.id ?? person;
  const before = await filesIn(client, channel_id);
  const share = () => untilAllowed(() => client.files.uploadV2({ channel_id, ...file }));
  try {
    await share();
  } catch (error) {
    if (readEnd(error).kind === 'refused') throw error;
    const now = await filesIn(client, channel_id);
    const isThere = [...now].some(([id, title]) => title === file.title && !before.has(id));
    if (!isThere) await share();
  }
}

/** The titles of the files that were lately shared, by their ids; none where Slack does not let us look. */
async function filesIn(client: webApi.WebClient, channel: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  try {
    const place = { channel, thread: undefined };
    for await (const { files = [] } of readMessages(client, place, justNow(), lookPatience)) {
      for (const { id, title } of files) found.set(id ?? '', title ?? '');
    }
  } catch {
    // Rather two files than none.
  }
  return found;
}
