import type { Block, Json } from './types.ts';

export interface PlacedElement {
  element: Json;
  /** The block whose id an action of this element carries. */
  block: Block;
  /** JSON pointer inside the outermost block. */
  pointer: string;
}

/**
 * Every element of a block that a person can act on, wherever the block keeps it.
 *
 * @param block a valid block
 * @returns the elements in reading order; those of nested blocks come with the nested block
 */
export function elements(block: Block): PlacedElement[] {
  const own = (list: unknown, pointer: string): PlacedElement[] =>
    (Array.isArray(list) ? (list as Json[]) : []).map((element, index) => ({
      element,
      block,
      pointer: `${pointer}/${index}`,
    }));
  const single = (value: unknown, pointer: string): PlacedElement[] =>
    value === undefined ? [] : [{ element: value as Json, block, pointer }];
  const inside = (list: unknown, pointer: string): PlacedElement[] =>
    (Array.isArray(list) ? (list as Block[]) : []).flatMap((child, index) =>
      elements(child).map((placed) => ({ ...placed, pointer: `${pointer}/${index}${placed.pointer}` })),
    );
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return own(block.elements, '/elements');
    case 'section':
      return single(block.accessory, '/accessory');
    case 'input':
      return single(block.element, '/element');
    case 'card':
      return own(block.actions, '/actions');
    case 'carousel':
      return inside(block.elements, '/elements');
    case 'container':
      return inside(block.child_blocks, '/child_blocks');
    default:
      return [];
  }
}
