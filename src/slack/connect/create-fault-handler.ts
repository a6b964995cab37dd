import type { AnyMiddlewareArgs, webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { catalogue, languages } from '../../language/index.ts';
import type { ReadPerson } from '../read/people.ts';
import { isRefusedForGood } from '../read/read-end.ts';
import { readWritten } from '../read/read-written.ts';
import { renderWords } from '../render/index.ts';
import { callOnce } from '../send/call-once.ts';
import { post } from '../send/post.ts';
import { respondTo } from '../send/respond-to.ts';
import { respondWith } from '../send/respond-with.ts';

/** What Bolt tells of a listener that failed. */
export interface Failure {
  error: Error;
  body: AnyMiddlewareArgs['body'];
  context: { botToken?: string | undefined };
}

/** Where a person waits for an answer. */
type Waiting =
  | { kind: 'response-url'; user: string; url: string }
  | { kind: 'conversation'; user: string; channel: string; thread: string | undefined }
  | { kind: 'step'; user: string; execution: string }
  | { kind: 'nobody' };

/**
 * The one place where faults end: the person who waits reads a sentence with an id, the log has the cause under
 * the same id.
 * @param dependencies `clientOf` makes a client with a workspace's token; `newId` names a fault; `fetch` reaches response_urls
 * @returns a handler that never throws; it says whether the person was told, or never can be
 */
export function createFaultHandler({
  clientOf,
  readPerson,
  log,
  newId,
  fetch,
}: {
  clientOf: (token: string | undefined) => webApi.WebClient;
  readPerson: ReadPerson;
  log: Logger;
  newId: () => string;
  fetch: webApi.FetchFunction;
}): (failure: Failure) => Promise<boolean> {
  return async ({ error, body, context }) => {
    const errorId = newId();
    log.error({ err: error, errorId }, 'a question could not be answered');
    const waiting = whoWaits(body);
    if (waiting.kind === 'nobody') return false;
    // Without a token, as of a workspace that is not known, nothing can be posted.
    if (waiting.kind === 'conversation' && context.botToken === undefined) return false;
    const client = clientOf(context.botToken);
    try {
      const { language } = waiting.user === '' ? unknownPerson : await readPerson(client, waiting.user);
      await tell(client, waiting, catalogue(language).fault(errorId));
      return true;
    } catch (second) {
      log.error({ err: second, errorId }, 'nor could the person be told');
      return isRefusedForGood(second);
    }
  };

  async function tell(
    client: webApi.WebClient,
    waiting: Exclude<Waiting, { kind: 'nobody' }>,
    sentence: string,
  ): Promise<void> {
    const message = renderWords(sentence);
    if (waiting.kind === 'step') {
      await callOnce(() =>
        client.functions.completeError({ function_execution_id: waiting.execution, error: message.text }),
      );
    } else if (waiting.kind === 'response-url') {
      await respondWith(respondTo(fetch, waiting.url), message, {
        response_type: 'ephemeral',
        replace_original: false,
      }).catch((error) => {
        if (waiting.user === '') throw error;
        return post(client, { channel: waiting.user, thread: undefined }, message, null);
      });
    } else {
      await post(client, waiting, message, null).catch((error) => {
        if (!isRefusedForGood(error)) throw error;
        return post(client, { channel: waiting.user, thread: undefined }, message, null);
      });
    }
  }
}

/** A workflow has no language of its own. */
const unknownPerson = { language: languages[0] };

function whoWaits(body: Failure['body']): Waiting {
  if ('response_url' in body && typeof body.response_url === 'string') {
    const user = 'user_id' in body ? String(body.user_id) : 'user' in body ? userOf(body.user) : '';
    return { kind: 'response-url', user, url: body.response_url };
  }
  if (!('event' in body)) {
    // Windows and shortcuts have no place of their own: a direct message reaches the person.
    const user = 'user' in body ? userOf(body.user) : '';
    return user === ''
      ? { kind: 'nobody' }
      : { kind: 'conversation', user, channel: user, thread: undefined };
  }
  if (body.event.type === 'function_executed') {
    return { kind: 'step', user: '', execution: String(body.event.function_execution_id) };
  }
  const written = readWritten(body.event);
  if (written === null) return { kind: 'nobody' };
  return { kind: 'conversation', user: written.user, channel: written.channel, thread: written.answerIn };
}

function userOf(user: unknown): string {
  return typeof user === 'object' && user !== null && 'id' in user ? String(user.id) : '';
}
