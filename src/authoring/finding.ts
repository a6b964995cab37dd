import type { Source } from '../knowledge/index.ts';
import type { CheckName, Finding, Level } from './types.ts';

/** Makes a finding that a person must mend. */
export function finding(
  level: Level,
  check: CheckName,
  source: Source,
  problem: string,
  remedy: string,
): Finding {
  return { level, check, source, problem, remedy, fixes: [] };
}
