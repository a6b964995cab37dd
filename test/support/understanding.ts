import { openUnderstanding } from '../../src/open-rolebook.ts';

let opened: ReturnType<typeof openUnderstanding> | undefined;

/** The word lists and the model that the build left, opened once a test file. */
export function understanding(): ReturnType<typeof openUnderstanding> {
  opened ??= openUnderstanding();
  return opened;
}

/** How long opening them may take on a busy machine, in milliseconds. */
export const openingTime = 60_000;
