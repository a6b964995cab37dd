import type { webApi } from '@slack/bolt';
import type { Message } from '../render/index.ts';
import { respondTo } from './respond-to.ts';
import { respondWith } from './respond-with.ts';

/**
 * Answers a command through its response_url, outside of the request that brought it.
 * @param fetch reaches the address
 * @returns false where Slack takes the message in none of its forms, as when the address is too old
 */
export async function postToUrl(
  fetch: webApi.FetchFunction,
  url: string,
  message: Message,
): Promise<boolean> {
  try {
    await respondWith(respondTo(fetch, url), message, { response_type: 'ephemeral' });
    return true;
  } catch {
    return false;
  }
}
