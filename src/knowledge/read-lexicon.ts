import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createParseCache, type ParseCache } from './parse-cache.ts';

const wordList = z.array(z.coerce.string().min(1));

const occupationsShape = z.object({
  en: z.object({ heads: wordList, titles: wordList, fields: wordList }),
  zh: z.object({
    suffixes: wordList,
    exceptions: wordList,
    titles: wordList,
    departments: wordList,
    fields: wordList,
  }),
});

const names = z.array(
  z.object({ en: z.string(), zh: z.string(), words: wordList, said: wordList.default([]) }),
);

const vocabularyShape = z.object({ groups: z.array(wordList.min(2)) });

const synonymsShape = vocabularyShape.extend({
  places: names,
  companies: names,
  software: names,
  topics: names,
});

/** What Rolebook knows of words, apart from any role. */
export interface Lexicon {
  /** What titles of occupations are made of. */
  occupations: z.infer<typeof occupationsShape>;
  /** The English of Chinese titles and of the words that titles are made of, most usual first. */
  titleWords: Record<string, string[]>;
  /** Groups of words with one meaning. */
  synonyms: string[][];
  /** Places, companies, programs and other matters: how to name each, the words that mean it, and those by which only documents speak of it. */
  names: z.infer<typeof names>;
  /** Those among them that are places. */
  places: z.infer<typeof names>;
}

/**
 * Reads the word lists.
 * @param folder the folder that holds occupations.yml, titles.txt, synonyms.yml and vocabulary.yml
 * @param cache holds lists that were parsed before
 * @throws Error naming the file and the entry where one is not as it should be
 */
export async function readLexicon(folder: string, cache: ParseCache = createParseCache()): Promise<Lexicon> {
  const read = async <T>(name: string, parse: (text: string) => T | Promise<T>): Promise<T> => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return cache.get([name, text], async () => parse(text));
  };
  const [occupations, synonyms, vocabulary, titleWords] = await Promise.all([
    read('occupations.yml', (text) => parseList('occupations.yml', text, occupationsShape)),
    read('synonyms.yml', (text) => parseList('synonyms.yml', text, synonymsShape)),
    read('vocabulary.yml', (text) => parseList('vocabulary.yml', text, vocabularyShape)),
    read('titles.txt', readTitles),
  ]);
  const { groups, places, companies, software, topics } = synonyms;
  return {
    occupations,
    titleWords,
    synonyms: [...groups, ...vocabulary.groups],
    places,
    names: [...places, ...companies, ...software, ...topics],
  };
}

async function parseList<T>(name: string, text: string, shape: z.ZodType<T>): Promise<T> {
  // Loaded only here: most starts find the lists parsed.
  const { readYaml } = await import('./read-yaml.ts');
  const { value, problems } = readYaml(text);
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`${name}:${problem.line}: ${problem.problem}. Mend the line.`);
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(
    `${name}: "${issue?.path.join('.')}" ${issue?.message}. See the other entries for the form.`,
  );
}

// Thousands of plain lines: a YAML parser takes a second over them.
function readTitles(text: string): Record<string, string[]> {
  const titles: Record<string, string[]> = {};
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [, chinese, english] = line.match(/^([^:]+):(.+)$/) ?? [];
    if (!chinese || !english)
      throw new Error(`titles.txt:${index + 1}: "${line}" is not "Chinese: English, English".`);
    titles[chinese.trim()] = english.split(',').map((title) => title.trim());
  });
  return titles;
}
