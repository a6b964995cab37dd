import type { AllMiddlewareArgs, Middleware, webApi } from '@slack/bolt';
import type { Whereabouts } from './workspace-of.ts';

/**
 * Where an app with only one token is installed.
 * @param client Slack's Web API with that token
 * @throws what Slack's client throws
 */
export async function readHome(client: webApi.WebClient): Promise<Whereabouts> {
  const { team_id, enterprise_id, is_enterprise_install } = await client.auth.test();
  return { teamId: team_id, enterpriseId: enterprise_id, isEnterpriseInstall: is_enterprise_install };
}

/**
 * Makes everything that comes in count for the workspace in which the app is installed, where it is one: what a person
 * of another company presses in a shared channel names their own team, and would be remembered apart.
 * @returns a listener for everything
 */
export function stayAtHome({ teamId, isEnterpriseInstall }: Whereabouts): Middleware<object> {
  return async ({ context, next }: AllMiddlewareArgs) => {
    if (teamId !== undefined && isEnterpriseInstall !== true) context.teamId = teamId;
    await next();
  };
}
