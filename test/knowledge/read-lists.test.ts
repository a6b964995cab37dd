import { readLexicon, readQuestions } from '../../src/knowledge/index.ts';
import { writeDocuments } from '../support/write-documents.ts';

describe('example questions', () => {
  it('stand under labels, in the order of the files’ names', async () => {
    const folder = writeDocuments({
      'b.txt': '# salary\nhow much?\r\n\r\n#none: company\nvpn?\n',
      'a.txt': '\n\n# tools\n  which tools #1?  \n',
      'notes.md': 'no question\n',
    });
    expect(await readQuestions(folder)).toEqual([
      { text: 'which tools #1?', label: 'tools', file: 'a.txt', line: 4 },
      { text: 'how much?', label: 'salary', file: 'b.txt', line: 2 },
      { text: 'vpn?', label: 'none: company', file: 'b.txt', line: 5 },
    ]);
  });

  it('above the first label are told by line', async () => {
    const folder = writeDocuments({ 'a.txt': '# tools\nx\n', 'b.txt': '\nhow much?\n' });
    await expect(readQuestions(folder)).rejects.toThrow(
      'b.txt:2: no "# label" stands above this question. Add one.',
    );
  });
});

describe('word lists', () => {
  const good = {
    'occupations.yml':
      'en: { heads: [engineer], titles: [cook], fields: [data] }\nzh: { suffixes: [师], exceptions: [], titles: [厨师], departments: [], fields: [数据] }\n',
    'synonyms.yml':
      'groups: [[pay, 薪资]]\nplaces: [{ en: China, zh: 中国, words: [china, 中国] }]\ncompanies: []\nsoftware: []\ntopics: []\n',
    'titles.txt': '# words\n工程师: engineer, developer\n',
  };

  it('are read together', async () => {
    const lexicon = await readLexicon(writeDocuments(good));
    expect(lexicon.synonyms).toEqual([['pay', '薪资']]);
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
    ['titles.txt', '# words\n工程师 engineer\n', /^titles\.txt:2: "工程师 engineer" is not/],
  ])('that are wrong in %s are told by entry', async (file, content, message) => {
    await expect(readLexicon(writeDocuments({ ...good, [file]: content }))).rejects.toThrow(message);
  });
});
