import type { Store } from '../store/index.ts';

/** What the app remembers between two presses: the part of the store that its surfaces use. */
export type Memory = Pick<Store, 'feedback' | 'handOvers' | 'watchedChannels'> & {
  questions: Pick<Store['questions'], 'record' | 'recentOf'>;
};
