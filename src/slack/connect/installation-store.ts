import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Installations } from '../../store/index.ts';

/**
 * Bolt's view of the installations in our store: one an organisation or team.
 * @param now the clock in milliseconds
 */
export function createInstallationStore(installations: Installations, now = Date.now): InstallationStore {
  return {
    async storeInstallation(installation) {
      const { team, enterprise, isEnterpriseInstall } = installation;
      const owner = ownerOf({ teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall });
      await installations.save(owner, { ...installation, installedAt: now() });
    },
    async fetchInstallation(query) {
      const owner = ownerOf(query);
      const installation = await installations.get(owner);
      if (installation === null)
        throw new Error(`Rolebook is not installed in ${owner}. Install it at /slack/install.`);
      return installation as Installation<'v2', boolean>;
    },
    async deleteInstallation(query) {
      await installations.remove(ownerOf(query));
    },
  };
}

/** Whose installation it is: the whole organisation's, or one team's. */
function ownerOf({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
}: Partial<Pick<InstallationQuery<boolean>, 'teamId' | 'enterpriseId'>> & {
  isEnterpriseInstall?: boolean | undefined;
}): string {
  const owner = isEnterpriseInstall === true ? enterpriseId : teamId;
  if (owner === undefined) throw new Error('Slack told neither a team nor an organisation.');
  return owner;
}
