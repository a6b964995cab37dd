/**
 * Lets a pure function of a text remember its latest results: one message is read by several steps in turn.
 * @param work the function
 * @param most how many results are kept
 */
export function remember<T>(work: (text: string) => T, most: number): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (kept.size >= most) kept.delete(kept.keys().next().value as string);
    kept.set(text, result);
    return result;
  };
}
