import type { Passage, Section } from './types.ts';

/** Whether a passage is a row of the table whose columns its section keeps: another table there has columns of its own. */
export function isUnderColumns({ columns }: Section, { shape, cells }: Passage): boolean {
  return shape === 'row' && cells.length === columns.length;
}
