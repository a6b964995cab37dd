import type { z } from 'zod';

/**
 * Reads what a button or a modal carries.
 * @param shape what it is to be
 * @param value the button's value, or the modal's private metadata
 * @returns null where it is none that this version writes
 */
export function parseCarried<Shape extends z.ZodType>(
  shape: Shape,
  value: string | undefined,
): z.output<Shape> | null {
  try {
    return shape.parse(JSON.parse(value ?? ''));
  } catch {
    return null;
  }
}
