import { RespondError, type RespondFn, webApi } from '@slack/bolt';

/**
 * What Bolt gives a listener for its response_url, for answers outside of one; where Slack limits the rate, it says for how
 * long.
 * @param fetch reaches the address
 */
export function respondTo(fetch: webApi.FetchFunction, url: string): RespondFn {
  return (async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.status === 429)
      throw new webApi.WebAPIRateLimitedError(Number(response.headers.get('retry-after')) || 1);
    if (!response.ok) throw new RespondError(`Slack answered ${response.status}.`, response.status);
    return response;
  }) as RespondFn;
}
