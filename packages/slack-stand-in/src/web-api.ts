import { assistantMethods } from './methods/assistant.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import { functionMethods } from './methods/functions.ts';
import { type Method, type MethodContext, refuse } from './methods/method.ts';
import { peopleMethods } from './methods/people.ts';
import { reactionMethods } from './methods/reactions.ts';
import { viewMethods } from './methods/views.ts';
import type { Call, Json } from './types.ts';

const METHODS: Record<string, Method> = {
  ...assistantMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...functionMethods,
  ...peopleMethods,
  ...reactionMethods,
  ...viewMethods,
};

/**
 * How the next call of a method is to go wrong. `taken`: Slack does what is asked all the same, and its answer is what
 * goes wrong. The method `response_url` stands for those addresses.
 */
export type Failure =
  | { error: string; messages?: string[] }
  | { retryAfterSeconds: number }
  | { status: number; taken?: boolean }
  | { broken: true; taken?: boolean }
  | { hang: true; taken?: boolean };

/** What the server is to send back. */
export type Answer =
  | { kind: 'json'; status: number; headers: Record<string, string>; body: Json }
  /** Nothing: the caller waits. */
  | { kind: 'none' }
  /** Nothing, and the connection ends. */
  | { kind: 'broken' };

export interface WebApi {
  answer(method: string, args: Json, bearer: string | undefined): Answer;
  failNext(method: string, failure: Failure): void;
  /** What is to go wrong with the next call of a method. */
  nextFailure(method: string): Failure | undefined;
  calls: Call[];
}

/**
 * Makes the Web API: tokens, scopes, methods, and failures that a test orders.
 *
 * @param tokens the two tokens that open it
 * @param context what the methods work on
 */
export function createWebApi(tokens: { bot: string; app: string }, context: MethodContext): WebApi {
  const calls: Call[] = [];
  const failures = new Map<string, Failure[]>();

  function answer(method: string, args: Json, bearer: string | undefined): Answer {
    const { token: fromArguments, ...given } = args;
    const reply = decide(method, given, bearer ?? (fromArguments as string | undefined));
    calls.push({ method, arguments: given, response: reply.kind === 'json' ? reply.body : {} });
    context.team.changed();
    return reply;
  }

  function decide(method: string, args: Json, token: string | undefined): Answer {
    const failure = nextFailure(method);
    if (!failure) return json(run(method, args, token));
    if ('taken' in failure && failure.taken) run(method, args, token);
    return answerOf(failure);
  }

  function nextFailure(method: string): Failure | undefined {
    return failures.get(method)?.shift();
  }

  function run(name: string, args: Json, token: string | undefined): Json {
    const method = METHODS[name];
    if (!method) return { ok: false, error: 'unknown_method', req_method: name };
    if (!token) return refuse({ error: 'not_authed' });
    if (token !== tokens.bot && token !== tokens.app) return refuse({ error: 'invalid_auth' });
    if (token !== (method.token === 'app' ? tokens.app : tokens.bot))
      return refuse({ error: 'not_allowed_token_type' });
    const granted = context.team.manifest.oauth_config?.scopes?.bot;
    if (granted && method.scopes.length > 0 && !method.scopes.some((scope) => granted.includes(scope)))
      return { ok: false, error: 'missing_scope', needed: method.scopes[0], provided: granted.join(',') };
    return method.run(args, context);
  }

  return {
    answer,
    calls,
    nextFailure,
    failNext: (method, failure) => failures.set(method, [...(failures.get(method) ?? []), failure]),
  };
}

/** What the caller gets of a call that goes wrong. */
export function answerOf(failure: Failure): Answer {
  if ('hang' in failure) return { kind: 'none' };
  if ('broken' in failure) return { kind: 'broken' };
  if ('status' in failure) return json({ ok: false, error: 'internal_error' }, failure.status);
  if ('retryAfterSeconds' in failure) {
    const headers = { 'retry-after': String(failure.retryAfterSeconds) };
    return json({ ok: false, error: 'ratelimited' }, 429, headers);
  }
  return json(refuse(failure));
}

function json(body: Json, status = 200, headers: Record<string, string> = {}): Answer {
  return { kind: 'json', status, headers, body };
}
