/** Whether a channel is a direct message, as its id tells. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}
