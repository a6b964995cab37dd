import { createConceptFinder, createTermExtractor, normalize } from '../../src/question/index.ts';

describe('the terms of a text', () => {
  const extract = createTermExtractor(createConceptFinder([['pay', 'salary', '薪资']]));

  it.each([
    ['Which tools would I need?', ['tool']],
    ['tools and tooling', ['tool']],
    ['the salary', ['=0', 'salary']],
    ['薪资', ['=0', '薪资']],
    ['需要学历吗', ['学历']],
    ['', []],
  ])('"%s" are %j', (text, terms) => {
    expect([...extract(normalize(text))].sort()).toEqual(terms);
  });
});
