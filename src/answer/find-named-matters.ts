import { type Language, languages, reading, sourceOfAny } from '../language/index.ts';

const name = String.raw`(?<!\w)[A-Z][\w.+#&-]*(?:\s+[A-Z][\w.+#&-]*){0,3}(?!['’\w])`;

const latin = String.raw`(?<!\w)[A-Za-z][A-Za-z0-9.+#&-]+`;

/** "Do I need Splunk", "is Terraform required"; among Chinese, in any letters: "要会Splunk吗", "Terraform是必须的吗". */
const inLatin = around(name, languages);
const inChinese = around(latin, ['zh']);

function around(matter: string, asked: readonly Language[]): RegExp[] {
  return asked.flatMap((language) => {
    const { needed, neededAfter } = reading(language).asking;
    return [
      new RegExp(`${needed.source}(${matter})`, 'gu'),
      new RegExp(`(${matter})${neededAfter.source}`, 'gu'),
    ];
  });
}

/** Words that begin with a capital wherever they stand. */
const capitalised = new RegExp(`^${sourceOfAny(({ asking }) => asking.capitalised)}$`, 'u');

/** A question with more capitals than this among its words is written in capitals, which then tell nothing. */
const mostCapitals = 0.5;

/**
 * Finds what a question asks for by a name that no word list need know: with a capital, or in Latin letters among
 * Chinese, where it asks whether the thing is needed, used or enough.
 * @param written the question as the person wrote it
 * @returns the names as written; often empty
 */
export function findNamedMatters(written: string): string[] {
  const isChinese = /\p{Script=Han}/u.test(written);
  const words = written.match(/[A-Za-z][\w'.+#&-]*/gu) ?? [];
  const capitals = words.filter((word) => /^[A-Z][a-z]/.test(word)).length;
  if (!isChinese && capitals / Math.max(1, words.length) > mostCapitals) return [];
  const found = (isChinese ? inChinese : inLatin).flatMap((pattern) =>
    [...written.matchAll(pattern)].map(({ 1: matter = '' }) => matter.replace(/[.]+$/, '').trim()),
  );
  return [...new Set(found)].filter((matter) => matter !== '' && !capitalised.test(matter));
}
