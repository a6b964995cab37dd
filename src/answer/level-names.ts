import type { Edition } from '../knowledge/index.ts';
import { levelHeights } from '../subject/index.ts';

/** The levels that a document speaks of, as it names them, each height once and in its order. */
export function levelNames({ sections }: Edition): string[] {
  const names = sections.flatMap(({ passages }) =>
    passages.flatMap(({ shape, cells, text }) =>
      shape === 'row' ? (cells[0] ?? []) : shape === 'step' ? text : [],
    ),
  );
  const seen = new Set<number>();
  return names.filter((name) => {
    const [height] = levelHeights(name);
    return height !== undefined && !seen.has(height) && seen.add(height);
  });
}
