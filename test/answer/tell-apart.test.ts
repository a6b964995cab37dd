import { tellApart } from '../../src/answer/tell-apart.ts';
import type { Candidate } from '../../src/answer/types.ts';

const candidate = (id: string, title: string): Candidate => ({
  role: { id, names: [title], isPage: false, audience: [], editions: [] },
  section: null,
  title,
});

it.each<[ids: string[], places: string[]]>([
  [
    ['now/cook', 'old/cook'],
    ['now', 'old'],
  ],
  [
    ['2026-rse-physics', '2026-rse-social-sciences'],
    ['physics', 'social-sciences'],
  ],
  // One is the beginning of the other, so that it has nothing of its own.
  [
    ['cook', 'cook-2'],
    ['cook', 'cook-2'],
  ],
  [
    ['old/cook', 'cook'],
    ['old/cook', 'cook'],
  ],
])('candidates of one title are told apart by what differs in where they stand: %j', (ids, places) => {
  const titles = tellApart([...ids.map((id) => candidate(id, 'Cook')), candidate('maid', 'Maid')]);
  expect(titles.map(({ title }) => title)).toEqual([...places.map((place) => `Cook (${place})`), 'Maid']);
});
