import { leads } from '../../src/answer/choose-subject.ts';
import type { Role } from '../../src/knowledge/index.ts';
import type { RankedRole } from '../../src/subject/index.ts';
import { bookOf } from '../support/open-documents.ts';

describe('whether the likeliest role leads the others', () => {
  let role: Role;

  beforeAll(async () => {
    [role] = (await bookOf({ 'cook.md': '# Cook\n\n## Pay\n\n- A little.\n' })).roles as [Role];
  });

  it.each([
    ['nobody', [], false],
    ['the only one', [1], true],
    ['one twice as likely as the next', [2 + Math.log(2.1), 2, 2], true],
    ['one that is hardly likelier', [2.3, 2], false],
    ['two of one score', [2, 2, -5], false],
  ])('%s', (_, scores, expected) => {
    const ranked = scores.map((score): RankedRole => ({ role, score, probability: 0.1, signs: [] }));
    expect(leads(ranked)).toBe(expected);
  });
});
