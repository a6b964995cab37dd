import { LIMITS } from '../limits.ts';
import type { Json } from '../types.ts';
import { type Method, type MethodContext, ok, refuse } from './method.ts';

const scopes = ['assistant:write', 'chat:write'];

const setStatus: Method = {
  scopes,
  run: (args, context) => {
    const place = find(args, context);
    if ('error' in place) return refuse(place);
    const status = String(args.status ?? '');
    if (status) context.team.statuses.set(place.key, status);
    else context.team.statuses.delete(place.key);
    context.team.changed();
    return ok();
  },
};

const setSuggestedPrompts: Method = {
  scopes,
  run: (args, context) => {
    const place = find(args, context);
    if ('error' in place) return refuse(place);
    const { prompts } = args;
    const shaped =
      Array.isArray(prompts) &&
      prompts.length > 0 &&
      prompts.length <= LIMITS.suggestedPrompts &&
      prompts.every((prompt: Json) => prompt.title && prompt.message);
    if (!shaped)
      return refuse({
        error: 'invalid_arguments',
        messages: [
          `must provide 1 to ${LIMITS.suggestedPrompts} prompts with title and message [json-pointer:/prompts]`,
        ],
      });
    context.team.prompts.set(place.channel, { title: args.title, prompts });
    context.team.changed();
    return ok();
  },
};

const setTitle: Method = {
  scopes,
  run: (args, context) => {
    const place = find(args, context);
    if ('error' in place) return refuse(place);
    return args.title
      ? ok()
      : refuse({ error: 'invalid_arguments', messages: ['missing required field: title'] });
  },
};

export const assistantMethods: Record<string, Method> = {
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'assistant.threads.setTitle': setTitle,
};

function find(args: Json, { team }: MethodContext): { channel: string; key: string } | { error: string } {
  const channel = team.channels.get(String(args.channel_id));
  if (!channel?.members.has(team.botUser.id)) return { error: 'channel_not_found' };
  return { channel: channel.id, key: `${channel.id}:${String(args.thread_ts ?? '')}` };
}
