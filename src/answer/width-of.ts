/** How wide a text stands, in Latin characters: a Han character is as wide as two. */
export function widthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
