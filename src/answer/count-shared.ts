/** With how many items all lists begin. */
export function countShared<T>(lists: T[][]): number {
  const [first = []] = lists;
  const end = first.findIndex((item, at) => lists.some((list) => list[at] !== item));
  return end < 0 ? first.length : end;
}
