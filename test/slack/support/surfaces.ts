import type { Message, Workspace } from 'slack-stand-in';
import { validateMessage, validateView } from 'slack-stand-in';

/** What the bot said in a channel so far. */
export function said(workspace: Workspace, channel: string): Message[] {
  return workspace.messages(channel).filter(({ user }) => user === workspace.botUserId);
}

/** Waits until the bot has said so many messages in a channel; the newest of them. */
export async function answerIn(workspace: Workspace, channel: string, count = 1): Promise<Message> {
  return workspace.until(() => {
    const messages = said(workspace, channel);
    return messages.length >= count ? messages.at(-1) : null;
  }, `answer ${count} in ${channel}`);
}

/** The words of every text in blocks, as one line. */
export function wordsOf(blocks: unknown): string {
  return [...JSON.stringify(blocks).matchAll(/"(?:text|title)":"((?:[^"\\]|\\.)*)"/g)]
    .map((match) => JSON.parse(`"${match[1]}"`) as string)
    .join(' | ');
}

/** The action_ids in blocks, in their order. */
export function actionsIn(blocks: unknown): string[] {
  return [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]*)"/g)].map((match) => match[1] ?? '');
}

/** Slack's complaints about everything that the bot has on screen; empty when there are none. */
export function complaints(workspace: Workspace): unknown[] {
  const { people, channels } = workspace;
  const everyone = Object.values(people);
  const messages = [...Object.values(channels), ...everyone.map((id) => workspace.directOf(id))].flatMap(
    (id) =>
      said(workspace, id).map(({ text, blocks, files }) =>
        files.length > 0 ? null : text === '' ? 'no text' : validateMessage({ text, blocks }),
      ),
  );
  const refused = workspace
    .calls()
    .filter(({ response }) => response.ok !== true)
    .map(({ method, response }) => ({ method, response }));
  const views = workspace
    .calls()
    .filter(({ arguments: given }) => given.view !== undefined)
    .flatMap(({ arguments: given }) => {
      const view = typeof given.view === 'string' ? JSON.parse(given.view) : given.view;
      return validateView(view, view.type);
    });
  return [...messages.filter((each) => each !== null), ...refused, ...views];
}
