/**
 * Sets a key, and forgets the oldest ones so that the map stays small however long the process runs.
 * @param limit how many keys may stay
 */
export function keepNewest<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, limit: number): void {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= limit) return;
    map.delete(oldest);
  }
}
