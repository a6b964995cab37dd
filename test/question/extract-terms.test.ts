import { createConceptFinder, createTermExtractor, normalize } from '../../src/question/index.ts';

describe('the terms of a text', () => {
  const extract = createTermExtractor(
    createConceptFinder([['pay', 'salary', '薪资', '一年挣多少', 'annual pay']]),
  );

  it.each([
    ['Which tools would I need?', ['tool']],
    ['tools and tooling', ['tool']],
    // A word that a group stands for is not counted twice, but the words of a phrase are.
    ['the salary', ['=0']],
    ['薪资', ['=0']],
    ['annual pay', ['=0', 'annual']],
    ['一年挣多少', ['=0', '一年', '年挣']],
    ['需要学历吗', ['学历']],
    ['', []],
  ])('"%s" are %j', (text, terms) => {
    expect([...extract(normalize(text))].sort()).toEqual(terms);
  });
});
