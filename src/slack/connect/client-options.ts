import { setTimeout as wait } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import { fetchByHttp } from './fetch-by-http.ts';

/** In ms; a claim, which holds 30 s, outlives a call. */
const timeout = 10_000;

/** fetch that gives up, for Bolt's response_urls, which it calls without a limit. */
export const fetchInTime: webApi.FetchFunction = async (url, init) => {
  try {
    return await fetchByHttp(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeout) });
  } catch (error) {
    // "fetch failed" says nothing; why it failed stands a cause below.
    const { message, cause } = error as Error;
    throw new Error(cause instanceof Error ? `${message}: ${cause.message}` : message, { cause: error });
  }
};

/** Calls that read, or that leave the same behind when made twice. Of every other one Slack may have done the first. */
const repeatable =
  /\/(?:auth\.test|users\.info|chat\.(?:getPermalink|update)|conversations\.(?:history|replies|open)|views\.(?:publish|update))$/;

/** A connection that breaks, or a server that is restarted, is there again this soon. */
const pauses = [300, 900];

/** fetch for Slack's Web API: a call that may be made twice is tried again where it ended in nothing. */
function tryAgain(fetchOnce: webApi.FetchFunction): webApi.FetchFunction {
  return async (url, init) => {
    if (!repeatable.test(String(url))) return fetchOnce(url, init);
    for (const pause of pauses) {
      const response = await fetchOnce(url, init).catch((error) => {
        // The time of all tries together is over.
        if (init?.signal?.aborted === true) throw error;
        return null;
      });
      if (response !== null && response.status < 500) return response;
      await response?.text().catch(() => '');
      await wait(pause);
    }
    return fetchOnce(url, init);
  };
}

/**
 * Options for Slack's Web API. Each client needs an object of its own, since Bolt writes into it. No call is made
 * twice by the client, and none waits where Slack limits the rate: by itself the client holds back all calls of a token
 * then, whatever they are about. `send/post.ts` does what posting needs.
 * @param apiUrl the Web API's address; null for Slack's own
 * @param fetchOnce makes one request
 */
export function clientOptions(
  apiUrl: string | null,
  fetchOnce: webApi.FetchFunction = fetchInTime,
): webApi.WebClientOptions {
  return {
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: tryAgain(fetchOnce),
    ...(apiUrl !== null && { slackApiUrl: apiUrl }),
  };
}
