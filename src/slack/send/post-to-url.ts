import type { webApi } from '@slack/bolt';
import type { Message } from '../render/index.ts';

/**
 * Answers through a response_url outside of the press or command that brought it.
 * @param fetch reaches the address
 * @returns false where Slack takes the message in none of its forms, as when the address is too old
 */
export async function postToUrl(
  fetch: webApi.FetchFunction,
  url: string,
  { text, blocks, plainer }: Message,
): Promise<boolean> {
  const message = { response_type: 'ephemeral', replace_original: false, text };
  const forms = [{ ...message, blocks }, ...(plainer ? [{ ...message, blocks: plainer }] : []), message];
  for (const form of forms) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    });
    if (response.ok && !/"ok"\s*:\s*false/.test(await response.text())) return true;
  }
  return false;
}
