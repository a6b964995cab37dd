import fc from 'fast-check';
import { isPinyin, pinyinSyllables } from '../../src/question/index.ts';

describe('cutting a word into pinyin syllables', () => {
  it.each([
    ['gongzi', ['gong', 'zi']],
    ['xinzi', ['xin', 'zi']],
    ['fangan', ['fang', 'an']],
    ['yaoqiu', ['yao', 'qiu']],
    ['', []],
  ])('cuts %s', (word, syllables) => {
    expect(pinyinSyllables(word)).toEqual(syllables);
  });

  it.each(['salary', 'strength', 'gongzix'])('tells that %s is no pinyin', (word) => {
    expect(pinyinSyllables(word)).toBeNull();
  });

  it.each([
    ['zhuang', ['zhuang']],
    ['nvren', ['nv', 'ren']],
    ['xianghuayuan', ['xiang', 'hua', 'yuan']],
    ['aaaa', ['a', 'a', 'a', 'a']],
  ])('takes the longest syllable that leaves a rest: %s', (word, syllables) => {
    expect(pinyinSyllables(word)).toEqual(syllables);
  });

  it.each(['Gongzi', 'gong zi', 'gong1', 'göng', '工资', '-'])(
    'cuts nothing but small letters: %s',
    (word) => {
      expect(pinyinSyllables(word)).toBeNull();
    },
  );

  it('gives back the word whenever it can be cut, in parts that are syllables themselves', () => {
    const syllable = fc.constantFrom('gong', 'zi', 'a', 'an', 'xian', 'i', 'e', 'r', 'ngo', 'uang', 'ng');
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 400 }), (parts) => {
        const word = parts.join('');
        const cut = pinyinSyllables(word);
        if (cut === null) return;
        expect(cut.join('')).toBe(word);
        for (const part of cut) expect(pinyinSyllables(part)).not.toBeNull();
      }),
    );
  });

  // Trying every way to cut these takes longer than the universe has existed.
  it('comes to an end on words that can be cut in very many ways but for their last letter', () => {
    fc.assert(
      fc.property(fc.constantFrom('xian', 'anan', 'fangan', 'ai', 'a'), (part) => {
        const word = `${part.repeat(2_000)}b`;
        expect(pinyinSyllables(word)).toBeNull();
        expect(isPinyin(word)).toBe(false);
      }),
    );
  });
});

describe('a text in pinyin', () => {
  const isEnglish = (word: string) => ['can', 'women', 'manage'].includes(word);

  it.each([
    ['gongzi duoshao', true],
    ['gongzi', true],
    ['gong', false],
    ['sql yao hui ma', true],
    ['sql python', false],
    ['gao gongzi duoshao salary', false],
    ['gao gong zi duo shao salary', true],
    ['can women manage', false],
    ['', false],
    ['12 ?', false],
    // A word longer than 40 letters is no pinyin that anyone writes.
    ['gong'.repeat(10), true],
    ['gong'.repeat(11), false],
  ])('is "%s": %s', (text, expected) => {
    expect(isPinyin(text, isEnglish)).toBe(expected);
  });
});
