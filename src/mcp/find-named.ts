/**
 * Finds what an agent names: by its id, else by what people call it, in whatever case, where only one thing is called so.
 * @param all what there is
 * @param said what the agent wrote
 * @param namesOf what one of them is called
 */
export function findNamed<Named extends { id: string }>(
  all: readonly Named[],
  said: string,
  namesOf: (one: Named) => readonly string[],
): Named | undefined {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  const wanted = plain(said);
  const called = all.filter((one) => [one.id, ...namesOf(one)].some((name) => plain(name) === wanted));
  return all.find(({ id }) => id === said) ?? (called.length === 1 ? called[0] : undefined);
}
