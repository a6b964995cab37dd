import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setReviewed } from './knowledge/index.ts';

/**
 * @param folder the folder of documents
 * @returns writes the day of a review into one of them; fails where it may not be written
 */
export function createReviewWriter(folder: string): (file: string, day: string) => Promise<void> {
  return async (file, day) => {
    const place = join(folder, file);
    await writeFile(place, setReviewed(await readFile(place, 'utf8'), day));
  };
}
