import { hasHan } from './naming-lines.ts';
import type { Passage } from './types.ts';

/**
 * What one column of a table says in a row, as a line of its own: "Research: runs interviews alone".
 * @param row a passage that is a row
 * @param column from 0, the row's name
 * @returns null where the cell says nothing
 */
export function columnLine({ labels, cells, source }: Passage, column: number): Passage | null {
  const cell = cells[column] ?? '';
  if (/^[-–—]*$/.test(cell)) return null;
  const label = labels.at(-1);
  const text = label === undefined ? cell : `${label}${hasHan(label) ? '：' : ': '}${cell}`;
  return { text, statement: cell, labels, isLeadIn: false, shape: 'bullet', cells: [], source };
}
