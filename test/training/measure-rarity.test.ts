import { createConceptFinder, createTermExtractor } from '../../src/question/index.ts';
import { measureRarity } from '../../src/training/measure-rarity.ts';

it('a term is the rarer the fewer questions hold it, and one that hardly any holds is not listed', () => {
  const extract = createTermExtractor(createConceptFinder([]));
  const questions = Array.from({ length: 400 }, (_, index) =>
    [`how long is a day`, index % 4 === 0 ? 'with bees' : '', index % 50 === 0 ? 'and honey' : ''].join(' '),
  );
  const { day = 1, bee: bees = 1, honey } = measureRarity(questions, extract);
  expect(day).toBe(0);
  expect(bees).toBeGreaterThan(day);
  expect(bees).toBeLessThan(1);
  expect(honey).toBeUndefined();
});
