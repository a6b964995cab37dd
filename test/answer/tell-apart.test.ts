import { tellApart } from '../../src/answer/tell-apart.ts';
import type { Candidate } from '../../src/answer/types.ts';

const candidate = (id: string, title: string): Candidate => ({
  role: { id, names: [title], isPage: false, audience: [], editions: [] },
  section: null,
  title,
});

it('candidates of one title are told apart by where their documents stand', () => {
  const titles = tellApart([
    candidate('now/cook', 'Cook'),
    candidate('old/cook', 'Cook'),
    candidate('maid', 'Maid'),
  ]);
  expect(titles.map(({ title }) => title)).toEqual(['Cook (now/cook)', 'Cook (old/cook)', 'Maid']);
});
