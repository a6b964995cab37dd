import type { App, webApi } from '@slack/bolt';
import { z } from 'zod';
import { chooseEdition, levelNames } from '../../../answer/index.ts';
import { catalogue, type Language, languages } from '../../../language/index.ts';
import { createNearestRoles } from '../../../subject/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import type { Seen } from '../../read/seen.ts';
import { rememberAsked } from '../../remember-asked.ts';
import {
  compareFirst,
  compareSecond,
  comparisonView,
  frameFor,
  option,
  optionsLimit,
  optionValueLimit,
  renderComparisonForm,
  renderReply,
} from '../../render/index.ts';
import { answerLater } from '../../send/answer-later.ts';
import type { Services } from '../../services.ts';
import type { Opener } from '../commands/form.ts';

const metadata = z.object({
  language: z.enum(languages),
  /** Where the command was given, which can be answered for half an hour. */
  url: z.string(),
  channel: z.string().default(''),
  /** The role whose levels are on offer; null for none. */
  role: z.string().nullable(),
});

/** Opens the form that asks which two to compare. */
export async function openComparisonForm(
  services: Services,
  client: webApi.WebClient,
  opener: Opener,
): Promise<void> {
  const { language } = await services.readPerson(client, opener.user);
  const role = opener.role ?? (await services.seenBy(client, opener.user)).only?.id ?? null;
  await client.views.open({
    trigger_id: opener.triggerId,
    view: renderComparisonForm(
      language,
      JSON.stringify({ language, channel: opener.channel, url: opener.url, role }),
    ),
  });
}

/** The form that asks which two to compare: it offers levels of the role talked about, and roles. */
export function listenToComparisonForm(app: App, services: Services): void {
  const levelsOf = ({ roles }: Seen, id: string | null, language: Language) => {
    const role = roles.find((each) => each.id === id);
    return role === undefined ? [] : levelNames(chooseEdition(role, language));
  };

  for (const action_id of [compareFirst, compareSecond]) {
    app.options<'block_suggestion'>(
      { type: 'block_suggestion', action_id },
      async ({ ack, payload, body, client }) => {
        const { language, role } = metadata.parse(JSON.parse(body.view?.private_metadata ?? ''));
        const typed = payload.value.trim().toLowerCase();
        const seen = await services.seenBy(client, body.user.id);
        const levels = levelsOf(seen, role, language).filter((name) => name.toLowerCase().includes(typed));
        const nearest = createNearestRoles(seen.listed);
        const roles = nearest(typed, optionsLimit).map((each) => chooseEdition(each, language).name);
        const names = [...new Set([...levels, ...roles])].filter((name) => name.length <= optionValueLimit);
        await ack({ options: names.slice(0, optionsLimit).map((name) => option(name, name)) });
      },
    );
  }

  app.view(
    { type: 'view_submission', callback_id: comparisonView },
    async ({ ack, body, view, client, context }) => {
      const { language, channel, url, role } = metadata.parse(JSON.parse(view.private_metadata));
      const { question, form, needsTwo } = catalogue(language).comparison;
      const chosen = (id: string) => view.state.values[id]?.[id]?.selected_option?.value ?? '';
      const [one, other] = [chosen(compareFirst), chosen(compareSecond)];
      if (one === other) return ack({ response_action: 'errors', errors: { [compareSecond]: form.same } });
      const request = { text: question(one, other), role, kind: null, language };
      const workspace = workspaceOf(context);
      const audience = await services.audienceOf(client, body.user.id, null, true);
      const finding = services.lookUp(
        { kind: 'question', request, asked: services.newId() },
        workspace,
        audience,
      );
      if (finding.figure.kind !== 'comparison')
        return ack({ response_action: 'errors', errors: { [compareSecond]: needsTwo } });
      await ack();
      const command = { url, user: body.user.id };
      await answerLater(client, services.fetch, command, renderReply(finding, frameFor(channel)));
      await rememberAsked(services, workspace, body.user.id, finding);
    },
  );
}
