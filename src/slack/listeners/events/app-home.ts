import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs, types, webApi } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import type { WorkspaceKey } from '../../../store/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { homeAction, renderHome } from '../../render/index.ts';
import type { Services } from '../../services.ts';

/** Slack takes four prompts. */
const promptsShown = 4;

/**
 * Someone opens the app: its Home tab is brought up to date, or its messages get something to start from. Neither is
 * asked for, so what Slack does not take is logged, and not tried again.
 */
export function listenToAppHome(app: App, services: Services): void {
  app.event('app_home_opened', async (opened) => {
    await show(opened).catch((error) =>
      services.log.warn({ err: error, tab: opened.event.tab }, 'what someone opened stays as it was'),
    );
  });

  async function show({
    event,
    client,
    context,
  }: AllMiddlewareArgs & SlackEventMiddlewareArgs<'app_home_opened'>): Promise<void> {
    const { language } = await services.readPerson(client, event.user);
    const examples = services.examples(language);
    if (event.tab === 'messages') {
      const prompts = examples.slice(0, promptsShown).map((text) => ({ title: text, message: text }));
      const [first, ...others] = prompts;
      if (first === undefined) return;
      await client.assistant.threads.setSuggestedPrompts({
        channel_id: event.channel,
        title: catalogue(language).prompts,
        prompts: [first, ...others],
      });
      return;
    }
    const view = await homeOf(services, workspaceOf(context), client, event.user);
    if (event.view?.private_metadata === view.private_metadata) return;
    await client.views.publish({ user_id: event.user, view });
  }

  // Back from another page of the tab.
  app.action({ type: 'block_actions', action_id: homeAction }, async ({ ack, body, client, context }) => {
    await ack();
    const view = await homeOf(services, workspaceOf(context), client, body.user.id);
    await client.views.publish({ user_id: body.user.id, view });
  });
}

async function homeOf(
  services: Services,
  workspace: WorkspaceKey,
  client: webApi.WebClient,
  user: string,
): Promise<types.HomeView> {
  const { language } = await services.readPerson(client, user);
  const recent = await services.store.questions.recentOf(workspace, user);
  return renderHome({
    language,
    roles: (await services.seenBy(client, user)).listed,
    examples: services.examples(language),
    recent: recent.map(({ text }) => text),
    version: services.version,
    keepsDocuments: await services.keepers.mayTeach(client, user),
  });
}
