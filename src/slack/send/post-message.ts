import { webApi } from '@slack/bolt';

const headers = { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' };
/** How Slack's client ends where Slack does not say for how long it limits the rate. */
const secondsByDefault = 1;

/**
 * chat.postMessage as JSON, which every answer ends with. Slack's client writes a message into a form, and twice into a
 * log that nobody reads: a tenth of what a mention costs. Bolt makes the clients, so what sends stands in them only.
 * @throws what Slack's client throws
 */
export async function postMessage(
  client: webApi.WebClient,
  message: webApi.ChatPostMessageArguments,
): Promise<webApi.ChatPostMessageResponse> {
  const init = {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${client.token}` },
    body: JSON.stringify(message),
    redirect: 'error',
  } as const;
  // biome-ignore lint/complexity/useLiteralKeys: TypeScript lets nothing else at what is private, and checks that it is there
  const [queue, fetch] = [client['requestQueue'], client['fetchFn']];
  const response = await queue
    .add(() => fetch(`${client.slackApiUrl}chat.postMessage`, init))
    .catch((error: Error) => {
      throw new webApi.WebAPIRequestError(error);
    });
  const { status, statusText } = response;
  if (status === 429) {
    throw new webApi.WebAPIRateLimitedError(Number(response.headers.get('retry-after')) || secondsByDefault);
  }
  const text = await response.text();
  if (status !== 200) {
    throw new webApi.WebAPIHTTPError(
      status,
      statusText,
      Object.fromEntries(response.headers.entries()),
      text,
    );
  }
  const result = parse(text);
  if (!result.ok) throw new webApi.WebAPIPlatformError({ ...result, error: String(result.error) });
  return result;
}

/** What is no JSON, such as a proxy's page, comes as the error. */
function parse(text: string): webApi.ChatPostMessageResponse {
  try {
    return JSON.parse(text);
  } catch {
    return { ok: false, error: text };
  }
}
