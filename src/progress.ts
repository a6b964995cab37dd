/** Shows on a terminal how far a longer piece of work is; stays quiet in a pipe. */
interface Progress {
  /** @param share how much is done, 0 to 1 */
  show(share: number): void;
  /** Clears the line. */
  end(): void;
}

/**
 * @param title what is being done
 * @param stream where to show it
 */
export function createProgress(title: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { show: () => {}, end: () => {} };
  return {
    show: (share) => stream.write(`\r${title} … ${Math.round(share * 100)} %`),
    end: () => stream.write('\r\u001b[K'),
  };
}
