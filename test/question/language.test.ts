import { detectLanguage, isOtherLanguage, isPinyin, pinyinSyllables } from '../../src/question/index.ts';

describe('the language of a question', () => {
  it.each([
    ['薪资多少', 'zh'],
    ['AI PM 薪资?', 'zh'],
    ['what is 薪资', 'zh'],
    ['xinzi duoshao', 'zh'],
    ['ai chanpin jingli yao hui shenme', 'zh'],
    ['PYTHON yao hui ma', 'zh'],
    ['what is the salary', 'en'],
    ['pay?', 'en'],
    ['ai pm', 'en'],
    ['sql', 'en'],
    ['do he', 'en'],
    ['can i make long runs', 'en'],
    ['', null],
    ['???', null],
    ['123', null],
    ['зарплата', null],
  ])('of "%s" is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('pinyin', () => {
  it.each([
    ['gongzi', ['gong', 'zi']],
    ['xinzi', ['xin', 'zi']],
    ['chanpinjingli', ['chan', 'pin', 'jing', 'li']],
    ['xian', ['xian']],
    ['danger', ['dang', 'er']],
    ['nver', ['nv', 'er']],
    ['', []],
    ['salary', null],
    ['python', null],
    ['zz', null],
  ])('"%s" is cut into %j', (word, expected) => {
    expect(pinyinSyllables(word)).toEqual(expected);
  });

  it('takes a very long word in its stride', () => {
    expect(isPinyin(`${'a'.repeat(900)}z`)).toBe(false);
    expect(isPinyin(`${'gong '.repeat(150)}`)).toBe(true);
  });
});

describe('another language', () => {
  it.each([
    ['AI PMの給料は？', true],
    ['給料はいくらですか', true],
    ['wie viel verdient ein Manager', true],
    ['Gehalt?', true],
    ['Hur mycket tjänar en produktchef?', true],
    ['Ile zarabia product manager?', true],
    ['Berapa gaji manajer produk AI?', true],
    ['What markets do they serve', false],
    ['wat do they do all day', false],
    ['meitian yao zuo shenme gongzuo', false],
    ['鲜の每日怎么样', false],
    ['AI产品经理薪资多少', false],
  ])('of "%s" is told: %s', (text, isOther) => {
    expect(isOtherLanguage(text)).toBe(isOther);
  });
});
