import { normalize } from '../../src/question/index.ts';
import { createTitleTranslator, titleWords } from '../../src/subject/index.ts';
import { levelOf } from '../../src/subject/levels.ts';

const wordsOf = (text: string) => titleWords(normalize(text)).map(({ word }) => word);

describe('the words of a title', () => {
  it.each([
    [
      ['Sr. SWEs', 'snr software engineer', 'Senior Software Engineers'],
      ['senior', 'software', 'engineer'],
    ],
    [
      ['front-end dev', 'Front End Developer', 'frontend developers'],
      ['frontend', 'developer'],
    ],
    [
      ['mid level PM', 'Mid-Level Product Manager'],
      ['mid', 'product', 'manager'],
    ],
    [
      ['HRBP', 'Human Resources Business Partner'],
      ['hr', 'business', 'partner'],
    ],
    [
      ['SRE', 'site reliability engineer'],
      ['site', 'reliability', 'engineer'],
    ],
    [
      ['ML engineer', 'Machine Learning Engineer'],
      ['machine', 'learning', 'engineer'],
    ],
    [
      ['QA', 'Quality Assurance'],
      ['quality', 'assurance'],
    ],
    [["nurse's", 'nurses', 'Nurse'], ['nurse']],
    [
      ['sales rep', 'Sales Representatives'],
      ['sales', 'representative'],
    ],
    [
      ['A.I. PM', 'Artificial Intelligence PM'],
      ['ai', 'product', 'manager'],
    ],
    [
      ['AI产品PM', 'ai 产品 pm'],
      ['ai', '产', '品', 'product', 'manager'],
    ],
    [
      ['C++ dev', 'c++ developer'],
      ['c++', 'developer'],
    ],
  ])('are the same in each of %j', (spellings, words) => {
    for (const spelling of spellings) expect(wordsOf(spelling)).toEqual(words);
  });

  it('say where they stand', () => {
    const text = 'is a full stack dev ok';
    const [joined, next] = titleWords(text).slice(2);
    expect(text.slice(joined?.start, joined?.end)).toBe('full stack');
    expect(text.slice(next?.start, next?.end)).toBe('dev');
  });

  it.each([
    ['associate', 'associate'],
    ['junior', 'junior'],
    ['entry', 'junior'],
    ['mid', 'mid'],
    ['senior', 'senior'],
    ['staff', 'staff'],
    ['lead', 'lead'],
    ['principal', 'principal'],
    ['ii', 'ii'],
    ['engineer', null],
    ['constructor', null],
    ['salary', null],
  ])('that set a level are known: %s is %s', (word, level) => {
    expect(levelOf(word)).toBe(level);
  });
});

describe('a Chinese title in English words', () => {
  const { toEnglish, toChinese } = createTitleTranslator({
    高级: ['senior'],
    数据: ['data'],
    数据工程师: ['data engineer'],
    经理: ['manager'],
    税务顾问: ['tax adviser', 'tax consultant'],
  });

  it.each([
    ['高级数据工程师', ['senior data engineer']],
    ['数据 经理', ['data manager']],
    ['ai经理', ['ai manager']],
    ['数据的经理', ['data manager']],
    ['数据员', ['data']],
    ['高级税务顾问', ['senior tax adviser', 'senior tax consultant']],
    ['养蜂经理', []],
    ['', []],
  ])('of "%s" is %j', (title, titles) => {
    expect(toEnglish(title).map((words) => words.join(' '))).toEqual(titles);
  });

  it('is found by the words of the English one, in any order', () => {
    expect(toChinese(['consultant', 'tax'])).toEqual(['税务顾问']);
    expect(toChinese(['bee', 'keeper'])).toEqual([]);
  });
});
