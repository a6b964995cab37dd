import { webApi } from '@slack/bolt';

/**
 * chat.postMessage as JSON, which every answer ends with. Slack's client writes a message into a form, and twice into a
 * log that nobody reads: an eighth of what a mention costs. Bolt makes the clients, so what sends stands in them only.
 * @throws what Slack's client throws, or why there is no answer of Slack's
 */
export async function postMessage(
  client: webApi.WebClient,
  message: webApi.ChatPostMessageArguments,
): Promise<webApi.ChatPostMessageResponse> {
  // biome-ignore lint/complexity/useLiteralKeys: TypeScript lets nothing else at what is private, and checks that it is there
  const [queue, fetch] = [client['requestQueue'], client['fetchFn']];
  const response = await queue.add(() =>
    fetch(`${client.slackApiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${client.token}`,
      },
      body: JSON.stringify(message),
      redirect: 'error',
    }),
  );
  const { status, statusText, headers } = response;
  if (status === 429) throw new webApi.WebAPIRateLimitedError(Number(headers.get('retry-after')) || 1);
  const text = await response.text();
  if (status !== 200) throw new webApi.WebAPIHTTPError(status, statusText, {}, text);
  const result = JSON.parse(text);
  if (!result.ok) throw new webApi.WebAPIPlatformError(result);
  return result;
}
