import { catalogue, languages } from '../../src/language/index.ts';

/** Every sentence by its path, with arguments of the sort that the functions take. */
function sentencesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, value(...argumentsOf(path))]];
  return Object.entries(value as object).flatMap(([key, own]) =>
    sentencesOf(own, path === '' ? key : `${path}.${key}`),
  );
}

function argumentsOf(path: string): unknown[] {
  return path === 'canAnswer' ? [['Beekeeper', 'Editor'], 3] : ['Beekeeper', 'Salary', '2026-01-31'];
}

const english = sentencesOf(catalogue('en'));
// It only joins sentences, and Chinese ones need nothing between them.
const joint = 'betweenSentences';

describe.each(languages)('what Rolebook says in %s', (language) => {
  const sentences = sentencesOf(catalogue(language));

  it('has the same entries as English', () => {
    expect(sentences.map(([path]) => path)).toEqual(english.map(([path]) => path));
  });

  it.each(sentences.filter(([path]) => path !== joint))(
    '%s is text without shouting or gaps',
    (_path, sentence) => {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/[!！]|undefined|null|\[object|\$\{/);
    },
  );
});

describe('the list of roles that Rolebook knows', () => {
  it.each([
    [['Editor'], 0, 'Editor'],
    [['Cook', 'Editor'], 0, 'Cook and Editor'],
    [['Cook', 'Editor', 'Host'], 1, 'Cook, Editor, Host and 1 other role.'],
    [['Cook', 'Editor', 'Host'], 2, 'Cook, Editor, Host and 2 other roles.'],
  ])('reads well for %j and %i more', (names, more, expected) => {
    expect(catalogue('en').canAnswer(names, more)).toContain(expected);
  });

  it('counts all of them in Chinese', () => {
    expect(catalogue('zh').canAnswer(['编辑', '厨师'], 3)).toContain('编辑、厨师等 5 个岗位');
    expect(catalogue('zh').canAnswer(['编辑'], 0)).not.toMatch(/等|个岗位/);
  });
});

it('Chinese sentences hold no Latin words but names', () => {
  // Who wrote in a third language is told in both.
  const chinese = sentencesOf(catalogue('zh')).filter(([name]) => name !== 'unknown.other-language');
  const withLatin = chinese.filter(([, sentence]) =>
    /[a-z]{3,}/i.test(
      sentence.replace(
        /Beekeeper|Editor|Salary|Rolebook|Markdown|\/role (?:compare|watch (?:on|off)|my data|forget me)|\/role \w+|\/\w+/g,
        '',
      ),
    ),
  );
  expect(withLatin).toEqual([]);
});
