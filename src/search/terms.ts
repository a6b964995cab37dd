/** Words that mean the same, one list a group, normalised. */
export type SynonymGroups = string[][];

/** Turns text into the terms by which questions and passages are compared. */
export type ExtractTerms = (text: string) => Set<string>;

/**
 * Makes the function that turns text into terms: Latin words without their endings, pairs of Han characters,
 * and one term for each group of synonyms that the text touches, which is what joins the two languages.
 * Function words are left out.
 * @param groups synonyms, in any language
 */
export function createTermExtractor(groups: SynonymGroups): ExtractTerms {
  const latin = new Map<string, string[]>();
  const han = new Map<string, { word: string; term: string }[]>();
  let longestPhrase = 1;
  groups.forEach((group, index) => {
    const term = `=${index}`;
    for (const word of group) {
      if (/\p{Script=Han}/u.test(word)) {
        const first = word[0] as string;
        han.set(first, [...(han.get(first) ?? []), { word, term }]);
        continue;
      }
      const parts = latinWords(word).map(stem);
      longestPhrase = Math.max(longestPhrase, parts.length);
      const key = parts.join(' ');
      latin.set(key, [...(latin.get(key) ?? []), term]);
    }
  });
  return (text) => {
    const terms = new Set<string>();
    const words = latinWords(text);
    const stems = words.map(stem);
    stems.forEach((word, index) => {
      if (!stopWords.has(words[index] as string) && word.length > 1) terms.add(word);
      for (let length = 1; length <= longestPhrase && index + length <= stems.length; length += 1) {
        for (const term of latin.get(stems.slice(index, index + length).join(' ')) ?? []) terms.add(term);
      }
    });
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      for (let index = 0; index < run.length; index += 1) {
        const pair = run.slice(index, index + 2);
        if (pair.length === 2 && !functionCharacters.test(pair)) terms.add(pair);
        for (const { word, term } of han.get(run[index] as string) ?? [])
          if (text.includes(word) && run.startsWith(word, index)) terms.add(term);
      }
    }
    return terms;
  };
}

function latinWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9][a-z0-9+#&]*(?:[.'/][a-z0-9]+)*/g) ?? [];
}

// Only endings that never change which word it is; a real stemmer joins "organ" and "organize".
function stem(word: string): string {
  const bare = word.replace(/'s$/, '');
  if (bare.length <= 3) return bare;
  return bare
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=.{4})(?:ing|ed|ly)$/, '');
}

const functionCharacters =
  /[的了吗呢啊吧么嘛呀哦是不要有会能可这那些个什怎哪多少几我你他她它们在和跟与或也都就还才很太得地着过把被让给对从到为以及其所而则请问想知道该应需没无吃]/u;

const stopWords = new Set(
  `a about after all also am an and any are as at be been being but by can could did do does doing for from get
  give go got had has have how i if in into is it its just like many me more most much my need needed no not of on one
  or our out should so some tell that the their them then there these they this to too up us use used using very want
  was we were what when where which who whom why will with would you your must really please thanks hi hello job role
  position work working kind sort thing things know ok lot lots make makes take takes per`.split(/\s+/),
);
