import type { WorkspaceKey } from '../../store/index.ts';

/** The part of Bolt's context that tells where something happens. */
export interface Whereabouts {
  teamId?: string | undefined;
  enterpriseId?: string | undefined;
  isEnterpriseInstall?: boolean | undefined;
}

/**
 * The workspace that something belongs to.
 * @param context Bolt's context
 * @returns the store's key: the team, and before it the organisation where that is what installed the app
 */
export function workspaceOf({ teamId, enterpriseId, isEnterpriseInstall }: Whereabouts): WorkspaceKey {
  if (isEnterpriseInstall !== true || enterpriseId === undefined) return teamId ?? enterpriseId ?? '';
  return teamId === undefined ? enterpriseId : `${enterpriseId}/${teamId}`;
}

/** The part of an event's body that tells where it happens. */
interface EventBody {
  team_id?: string | undefined;
  enterprise_id?: string | null | undefined;
  authorizations?: {
    team_id?: string | null;
    enterprise_id?: string | null;
    is_enterprise_install?: boolean;
  }[];
}

/** The workspace that an event belongs to, before Bolt has read it. */
export function workspaceOfEvent(body: EventBody): WorkspaceKey {
  const [first] = body.authorizations ?? [];
  return workspaceOf({
    // In a channel shared with another company, the event's own team may be theirs.
    teamId: first?.team_id ?? body.team_id ?? undefined,
    enterpriseId: first?.enterprise_id ?? body.enterprise_id ?? undefined,
    isEnterpriseInstall: first?.is_enterprise_install,
  });
}
