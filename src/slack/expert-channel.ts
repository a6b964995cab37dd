import type { WorkspaceKey } from '../store/index.ts';

/** Slack's id of the channel where people answer; or one for each team or organisation by its id; or null. */
export type ExpertChannel = string | Readonly<Record<string, string>> | null;

/** @returns the channel of a workspace: its team's, else its organisation's; null where it has none */
export function expertChannelOf(channel: ExpertChannel, workspace: WorkspaceKey): string | null {
  if (channel === null || typeof channel === 'string') return channel;
  const [found] = workspace
    .split('/')
    .flatMap((id) => channel[id] ?? [])
    .reverse();
  return found ?? null;
}
