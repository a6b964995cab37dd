import type { ParseArgsConfig } from 'node:util';

/** One of the things that the command line does. */
export interface Command {
  /** How it is written, and what it does: the first line as typed, the others below it. */
  usage: string[];
  /** What its own --help says below that. */
  explanation?: readonly string[];
  /** What it takes, as node:util's parseArgs describes options. */
  options: NonNullable<ParseArgsConfig['options']>;
  /**
   * Does it.
   * @param words what stands beside the options
   * @param values the options given
   * @returns false where what was asked for did not hold, so that the process ends with 1
   * @throws UsageError where the words make no sense
   */
  run(words: string[], values: Record<string, string | boolean | undefined>): Promise<boolean>;
}

/** Thrown where a command is written wrongly; its message names what is wrong, and how it is written is shown below. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
