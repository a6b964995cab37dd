import { readLexicon } from '../../src/knowledge/index.ts';
import { writeDocuments } from '../support/write-documents.ts';

describe('word lists', () => {
  const good = {
    'occupations.yml':
      'en: { heads: [engineer], titles: [cook], fields: [data] }\nzh: { suffixes: [师], exceptions: [], titles: [厨师], departments: [], fields: [数据] }\n',
    'synonyms.yml':
      'groups: [[pay, 薪资]]\nplaces: [{ en: China, zh: 中国, words: [china, 中国] }]\ncompanies: []\nsoftware: []\ntopics: []\n',
    'vocabulary.yml': 'groups: [[repair, mend, 维修]]\n',
    'titles.txt': '# words\n工程师: engineer, developer\n',
  };

  it('are read together', async () => {
    const lexicon = await readLexicon(writeDocuments(good));
    expect(lexicon.synonyms).toEqual([
      ['pay', '薪资'],
      ['repair', 'mend', '维修'],
    ]);
    expect(lexicon.names.map(({ en }) => en)).toEqual(['China']);
    expect(lexicon.titleWords).toEqual({ 工程师: ['engineer', 'developer'] });
  });

  it.each([
    [
      'occupations.yml',
      'en: {}\nzh: {}\n',
      /^occupations\.yml: "en\.heads" .+ See the other entries for the form\.$/,
    ],
    ['synonyms.yml', good['synonyms.yml'].replace('pay, ', ''), /^synonyms\.yml: "groups\.0" /],
    ['synonyms.yml', 'groups: [[pay, 薪资]\n', /^synonyms\.yml:\d: .+ Mend the line\.$/],
    ['vocabulary.yml', 'groups: [[repair]]\n', /^vocabulary\.yml: "groups\.0" /],
    ['titles.txt', '# words\n工程师 engineer\n', /^titles\.txt:2: "工程师 engineer" is not/],
  ])('that are wrong in %s are told by entry', async (file, content, message) => {
    await expect(readLexicon(writeDocuments({ ...good, [file]: content }))).rejects.toThrow(message);
  });
});
