/** The sum of products of two rows of one length. */
export function dot(one: Float32Array, other: Float32Array): number {
  return dotAt(one, other, 0);
}

/**
 * The sums of products of a row with each row of a table.
 * @param table rows of the row's length, one after the other
 */
export function products(row: Float32Array, table: Float32Array): Float32Array {
  const results = new Float32Array(table.length / row.length);
  for (let at = 0; at < results.length; at += 1) results[at] = dotAt(row, table, at * row.length);
  return results;
}

// Four sums at once: the machine adds to one while it waits for another.
function dotAt(row: Float32Array, table: Float32Array, base: number): number {
  const { length } = row;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    first += (row[at] as number) * (table[base + at] as number);
    second += (row[at + 1] as number) * (table[base + at + 1] as number);
    third += (row[at + 2] as number) * (table[base + at + 2] as number);
    fourth += (row[at + 3] as number) * (table[base + at + 3] as number);
  }
  for (; at < length; at += 1) first += (row[at] as number) * (table[base + at] as number);
  return first + second + third + fourth;
}
