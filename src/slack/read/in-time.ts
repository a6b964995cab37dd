/**
 * What helps an answer, in time for it: the answer goes without what comes later.
 * @param ms how long it may take
 * @throws what `help` throws, or that it took too long
 */
export async function inTime<Result>(help: Promise<Result>, ms: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Slack took longer than ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([help, late]);
  } finally {
    clearTimeout(timer);
  }
}
