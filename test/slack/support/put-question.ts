import type { Workspace } from 'slack-stand-in';

/**
 * Puts a question where it is to be seen, as an answer needs it that goes into its thread; the app is not told.
 * @param channel where it stands: the direct conversation with the app unless said
 * @returns the event by which Slack tells of a direct message
 */
export function putQuestion(
  workspace: Workspace,
  channel: string = workspace.directOf(workspace.people.mei),
): { type: string; channel_type: string; channel: string; user: string; text: string; ts: string } {
  const user = workspace.people.mei;
  const { text, ts } = workspace.putMessage(channel, user, 'tools?');
  return { type: 'message', channel_type: 'im', channel, user, text, ts };
}
