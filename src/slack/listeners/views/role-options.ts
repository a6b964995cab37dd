import type { App } from '@slack/bolt';
import { chooseEdition } from '../../../answer/index.ts';
import { createNearestRoles } from '../../../subject/index.ts';
import {
  draftRole,
  formRole,
  option,
  optionsLimit,
  optionValueLimit,
  searchRole,
  teachRole,
} from '../../render/index.ts';
import type { Services } from '../../services.ts';

/** The roles on offer in a modal's choice of role, for what is typed there. */
export function listenToRoleOptions(app: App, services: Services): void {
  for (const action_id of [formRole, searchRole, teachRole, draftRole]) {
    app.options<'block_suggestion'>(
      { type: 'block_suggestion', action_id },
      async ({ ack, payload, body, client }) => {
        const { language } = await services.readPerson(client, body.user.id);
        const nearest = createNearestRoles((await services.seenBy(client, body.user.id)).listed);
        const options = nearest(payload.value, optionsLimit)
          .filter((role) => role.id.length <= optionValueLimit)
          .map((role) => option(chooseEdition(role, language).name, role.id));
        await ack({ options });
      },
    );
  }
}
