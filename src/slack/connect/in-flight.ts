/** Work that was taken and is not done yet. */
export interface InFlight {
  /** Runs work and counts it until it ends; passes its outcome on. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves as soon as nothing is under way. */
  drained(): Promise<void>;
  /** How much is under way. */
  count(): number;
}

/** Begins with nothing under way. */
export function createInFlight(): InFlight {
  const underWay = new Set<Promise<unknown>>();
  return {
    count: () => underWay.size,
    async run(work) {
      const promise = work();
      underWay.add(promise);
      try {
        return await promise;
      } finally {
        underWay.delete(promise);
      }
    },
    async drained() {
      while (underWay.size > 0) {
        await Promise.allSettled(underWay);
        // A failed piece of work is followed by the message that says so; let that one start.
        await new Promise(setImmediate);
      }
    },
  };
}
