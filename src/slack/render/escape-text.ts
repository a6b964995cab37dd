/** Look-alikes for the characters that format a text in Slack. */
const lookAlikes: Record<string, string> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/**
 * Makes a plain text safe as a message's `text`, which Slack reads as mrkdwn: nothing in it can mention, link
 * or format. Inside a word the formatting characters do nothing, and stay.
 */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      /(?<![A-Za-z0-9])[*_~]|[*_~](?![A-Za-z0-9])|`/g,
      (character) => lookAlikes[character] ?? character,
    );
}
