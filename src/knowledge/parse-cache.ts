import { createHash } from 'node:crypto';

/** Values that were parsed earlier, by what they were parsed from: a start that finds all of them loads no parser. */
export interface ParseCache {
  /**
   * @param inputs every text that the value follows from
   * @param parse makes the value, plain data, where the cache does not hold it
   */
  get<Value>(inputs: string[], parse: () => Promise<Value>): Promise<Value>;
}

/** @param entries what `createParseRecorder` recorded; empty to parse everything */
export function createParseCache(entries: Record<string, unknown> = {}): ParseCache {
  return {
    get: async (inputs, parse) => {
      const key = keyOf(inputs);
      return Object.hasOwn(entries, key) ? (entries[key] as Awaited<ReturnType<typeof parse>>) : parse();
    },
  };
}

/** A cache that parses everything and records it. */
export function createParseRecorder(): ParseCache & { entries: Record<string, unknown> } {
  const entries: Record<string, unknown> = {};
  return {
    entries,
    get: async (inputs, parse) => {
      const value = await parse();
      // A copy: editions are joined in place later.
      entries[keyOf(inputs)] = structuredClone(value);
      return value;
    },
  };
}

/** The name under which a cache keeps what was parsed from some texts. */
export function keyOf(inputs: string[]): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('base64url');
}
