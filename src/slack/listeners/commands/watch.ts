import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { catalogue } from '../../../language/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import { isDirect } from '../../read/is-direct.ts';
import { untilAllowed } from '../../read/until-allowed.ts';
import { renderWords } from '../../render/index.ts';
import { respondWith } from '../../send/respond-with.ts';
import type { Services } from '../../services.ts';

/** `/role watch on` and `/role watch off`: whether questions in this channel are answered without a mention. */
export function watchCommand(services: Services): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, client, context, respond, next }) => {
    const words = /^watch(?:\s+(\S+))?\s*$/i.exec(command.text.trim());
    if (words === null) return next();
    await ack();
    const { name, language } = await services.readPerson(client, command.user_id);
    const { watch, someone } = catalogue(language);
    const quietly = (text: string) => respondWith(respond, renderWords(text), { response_type: 'ephemeral' });
    const wanted = words[1]?.toLowerCase();
    if (wanted !== 'on' && wanted !== 'off') return quietly(watch.how);
    if (!(await services.keepers.isAdmin(client, command.user_id))) return quietly(watch.notAdmin);
    if (isDirect(command.channel_id)) return quietly(watch.direct);
    const isOn = wanted === 'on';
    if (isOn && !(await canRead(client, command.channel_id))) return quietly(watch.notHere);
    const { watchedChannels } = services.store;
    if ((await watchedChannels.get(workspaceOf(context), command.channel_id)) === isOn)
      return quietly(isOn ? watch.isOn : watch.isOff);
    await watchedChannels.set(workspaceOf(context), command.channel_id, isOn);
    // Everyone in the channel is to know that their questions are read.
    await respondWith(respond, renderWords((isOn ? watch.on : watch.off)(name || someone)), {
      response_type: 'in_channel',
    });
  };
}

async function canRead(client: Parameters<Services['readPerson']>[0], channel: string): Promise<boolean> {
  try {
    await untilAllowed(() => client.conversations.history({ channel, limit: 1 }));
    return true;
  } catch (error) {
    const code = (error as { data?: { error?: string } }).data?.error ?? '';
    if (/^(not_in_channel|channel_not_found)$/.test(code)) return false;
    throw error;
  }
}
