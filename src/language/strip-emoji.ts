/**
 * Takes emoji out of a text, whether as characters or in Slack's form such as ":wave:", with the invisible
 * characters that join them.
 * @param text any text
 * @returns the text with a space in the place of each
 */
export function stripEmoji(text: string): string {
  return text
    .replace(/:(?=[0-9_+-]*[a-z])[a-z0-9_+-]+:/g, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200B-\u200F]|[\uFE00-\uFE0F]|\u20E3/gu, ' ');
}
