/** The title of an occupation without a number before it: "band 6 nurse" asks about a nurse. */
export function withoutNumber(title: string): string {
  return title.trim().replace(/^\d+\s+/u, '');
}
