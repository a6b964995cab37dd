import type { App, BlockAction, webApi } from '@slack/bolt';
import { z } from 'zod';
import { type BriefPart, briefParts } from '../../../answer/index.ts';
import { catalogue, type Language, languages } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { answerMetadata } from '../../read/answer-metadata.ts';
import type { Lookup } from '../../read/lookup.ts';
import { rememberAsked } from '../../remember-asked.ts';
import {
  anyYears,
  formChannel,
  formLanguage,
  formParts,
  formRole,
  formYears,
  frameFor,
  renderReply,
  renderRequirementsForm,
  requirementsView,
} from '../../render/index.ts';
import { answerLater } from '../../send/answer-later.ts';
import { post } from '../../send/post.ts';
import { redrawWindow } from '../../send/redraw-window.ts';
import type { Services } from '../../services.ts';
import type { Opener } from '../commands/form.ts';

const metadata = z.object({
  language: z.enum(languages),
  /** Where the command was given, which can be answered for half an hour. */
  url: z.string(),
  channel: z.string().default(''),
});

type Values = Record<string, Record<string, { selected_option?: { value: string } | null } & Selected>>;
interface Selected {
  selected_options?: { value: string }[];
  selected_conversation?: string | null;
}

/** Opens the form for a brief. */
export async function openRequirementsForm(
  services: Services,
  client: webApi.WebClient,
  opener: Opener,
): Promise<void> {
  const { language } = await services.readPerson(client, opener.user);
  const seen = await services.seenBy(client, opener.user);
  await client.views.open({
    trigger_id: opener.triggerId,
    view: renderRequirementsForm({
      language,
      role: seen.listed.find(({ id }) => id === opener.role) ?? seen.only,
      briefLanguage: language,
      parts: briefParts,
      years: null,
      metadata: JSON.stringify({ language, channel: opener.channel, url: opener.url }),
    }),
  });
}

/** The form for a brief: its choices follow the role and the language; handing it in gives the brief. */
export function listenToRequirementsForm(app: App, services: Services): void {
  const roleWith = async (client: webApi.WebClient, user: string, id: string | undefined) =>
    (await services.seenBy(client, user)).listed.find((role) => role.id === id) ?? null;

  app.action<BlockAction>(
    { type: 'block_actions', action_id: new RegExp(`^(?:${formRole}|${formLanguage})$`) },
    async ({ ack, body, client }) => {
      await ack();
      if (body.view === undefined) return;
      const { role, language, parts, years } = readForm(body.view.state.values as unknown as Values);
      const form = metadata.parse(JSON.parse(body.view.private_metadata));
      await redrawWindow(
        client,
        body.view.id,
        renderRequirementsForm({
          language: form.language,
          role: await roleWith(client, body.user.id, role),
          briefLanguage: language ?? form.language,
          parts,
          years: years ?? null,
          metadata: body.view.private_metadata,
        }),
      );
    },
  );

  app.view(
    { type: 'view_submission', callback_id: requirementsView },
    async ({ ack, body, view, client, context }) => {
      const form = readForm(view.state.values as unknown as Values);
      const { language, channel, url } = metadata.parse(JSON.parse(view.private_metadata));
      const words = catalogue(language).requirements.form;
      const role = await roleWith(client, body.user.id, form.role);
      if (role === null) {
        await ack({ response_action: 'errors', errors: { [formRole]: words.noRole } });
        return;
      }
      const lookup: Lookup = {
        kind: 'requirements',
        request: { text: '', role: role.id, kind: null, language: form.language ?? language },
        years: form.years === anyYears ? null : (form.years ?? null),
        parts: form.parts,
      };
      const shownIn = async (channel: string | null, isPrivate: boolean) =>
        services.lookUp(
          lookup,
          workspaceOf(context),
          await services.audienceOf(client, body.user.id, channel, isPrivate),
        );
      const finding = await shownIn(null, true);
      if (finding.figure.kind !== 'brief') {
        await ack({ response_action: 'errors', errors: { [formParts]: words.nothing } });
        return;
      }
      if (form.channel !== null) {
        if ((await shownIn(form.channel, false)).reply.text !== finding.reply.text) {
          const errors = { [formChannel]: catalogue(language).notForChannel };
          await ack({ response_action: 'errors', errors });
          return;
        }
        const { name } = await services.readPerson(client, body.user.id);
        const by = name || catalogue(finding.reply.language).someone;
        const message = renderReply(finding, { kind: 'shared', by });
        try {
          await post(client, { channel: form.channel, thread: undefined }, message, answerMetadata(finding));
        } catch (error) {
          services.log.warn({ err: error, channel: form.channel }, 'a brief could not be shared');
          await ack({ response_action: 'errors', errors: { [formChannel]: words.notInChannel } });
          return;
        }
      }
      await ack();
      const command = { url, user: body.user.id };
      await answerLater(client, services.fetch, command, renderReply(finding, frameFor(channel)));
      await rememberAsked(services, workspaceOf(context), body.user.id, finding);
    },
  );
}

function readForm(values: Values): {
  role: string | undefined;
  years: string | undefined;
  language: Language | undefined;
  parts: BriefPart[];
  channel: string | null;
} {
  const states = Object.values(values).flatMap((block) => Object.entries(block));
  const stateOf = (id: string) => states.find(([action]) => action === id)?.[1];
  const chosen = (stateOf(formParts)?.selected_options ?? []).map(({ value }) => value);
  const language = stateOf(formLanguage)?.selected_option?.value;
  return {
    role: stateOf(formRole)?.selected_option?.value,
    years: stateOf(formYears)?.selected_option?.value,
    language: languages.find((each) => each === language),
    parts: briefParts.filter((part) => chosen.includes(part)),
    channel: stateOf(formChannel)?.selected_conversation ?? null,
  };
}
