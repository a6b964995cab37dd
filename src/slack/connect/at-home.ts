import type { AllMiddlewareArgs, Middleware, webApi } from '@slack/bolt';

/**
 * Makes everything that comes in count for the workspace in which the app is installed, where it is one: what a person
 * of another company presses in a shared channel names their own team, and would be remembered apart.
 * @param client Slack's Web API with the app's only token
 * @returns a listener for everything
 * @throws what Slack's client throws
 */
export async function stayAtHome(client: webApi.WebClient): Promise<Middleware<object>> {
  const { team_id: home, is_enterprise_install: isWide } = await client.auth.test();
  return async ({ context, next }: AllMiddlewareArgs) => {
    if (home !== undefined && isWide !== true) context.teamId = home;
    await next();
  };
}
