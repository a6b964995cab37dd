import { createWordCorrector } from '../../src/subject/correct-word.ts';

describe('the word that was meant', () => {
  const correct = createWordCorrector(['manager', 'engineer', 'designer', 'data', 'qa']);

  it.each([
    ['manager', 'manager'],
    ['manger', 'manager'],
    ['maanger', 'manager'],
    ['enginer', 'engineer'],
    ['engineeer', 'engineer'],
    ['desinger', 'designer'],
    ['qa', 'qa'],
    ['manage', null],
    ['managers', null],
    ['qb', null],
    ['', null],
    ['xxxxxxxx', null],
    ['e'.repeat(500), null],
  ])('by "%s" is %s', (written, meant) => {
    expect(correct(written)).toBe(meant);
    expect(correct(written)).toBe(meant);
  });
});
