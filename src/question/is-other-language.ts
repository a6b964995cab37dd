import { languages, wordsOfAll } from '../language/index.ts';

/** Scripts of languages that Rolebook does not read: kana, Hangul, Cyrillic, Arabic, Hebrew, Thai, Devanagari, Greek. */
const otherScript =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Greek}]/gu;

/** How many letters of another script make a text one of another language: one alone may be an emoticon. */
const leastLetters = 3;

/** A particle behind a word, as Japanese joins them: 給料は. Alone の stands in Chinese names too. */
const japanese = /(?<=[\p{Script=Han}\p{Script=Katakana}a-z])[はがをにでもへ](?=[\p{Script=Han}\s\p{P}]|$)/iu;

/** Words that hold sentences together, and what is asked most, of languages that many people write, by their codes. */
const otherWords: Record<string, string> = {
  de: `wie viel viele verdient verdiene ein eine einen einer der den das und ist sind ich brauche braucht man muss für welche
    welcher welches werkzeuge gehalt fähigkeiten nicht mit auf bei als zu wird kann ob wer wo warum macht ganzen arbeitet
    voraussetzungen aufgaben ausbildung erfahrung gibt dafür`,
  fr: `combien gagne un une le la les des est sont quel quelle quels quelles faut il elle pour avec dans comment pourquoi
    salaire du au que qui je dois besoin outils utilise télétravail compétences diplôme travaille cette`,
  es: `cuánto cuanto gana una el los las del es son qué que cuál cual cuáles para con cómo como necesito necesita por salario
    herramientas sueldo estudios trabajo hace este puesto usa`,
  pt: 'quanto ganha um uma o os da do são preciso precisa ferramentas quais salário faz precisam',
  it: 'guadagna il lo gli di della sono serve servono stipendio per quali competenze quanto cosa lavoro',
  nl: 'hoeveel een het van zijn heb nodig wat welke gebruikt hij verdient moet voor salaris doet',
  sv: 'hur mycket vad vilka vilken använder är och att jag behöver behövs lön gör på',
  da: 'hvor meget mye hvad hva hvilke bruger bruker og jeg løn lønn tjener',
  pl: 'ile jaki jaka jakie są jest potrzebne potrzebuję zarabia pracy jak czy umiejętności',
  tr: 'kadar hangi gerekli nasıl bir için nedir maaş maaşı kazanır beceriler',
  cs: 'kolik jaký jaká jaké jsou potřebuji vydělává plat jak dovednosti',
  hu: 'mennyit milyen egy kell hogyan és az fizetés keres',
  fi: 'kuinka paljon mitä mikä ja miten tarvitaan palkka ansaitsee',
  vi: 'bao nhiêu là gì một tháng cần lương thế nào',
  id: 'berapa apa gaji yang dan untuk bagaimana dibutuhkan',
};
const foreign = new Set(
  Object.entries(otherWords)
    .filter(([code]) => !languages.some((language) => language === code))
    .flatMap(([, words]) => words.split(/\s+/)),
);
const ownToo = new Set(wordsOfAll(({ foreignToo }) => foreignToo));

/** How large a share of a text's words must be another language's, and how many at the least, where there are as many. */
const leastShare = 0.3;
const leastWords = 2;

/** The shortest word that is of another language all by itself: "gehalt". */
const shortestAlone = 5;

/**
 * Whether a text is in a language that Rolebook does not read.
 * @param text as the person wrote it
 */
export function isOtherLanguage(text: string): boolean {
  if ((text.match(otherScript) ?? []).length >= leastLetters || japanese.test(text)) return true;
  if (/\p{Script=Han}/u.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const others = words.filter((word) => foreign.has(word));
  const [alone = ''] = words;
  if (words.length === 1 && alone.length >= shortestAlone && !ownToo.has(alone)) return foreign.has(alone);
  return (
    others.some((word) => !ownToo.has(word)) &&
    others.length >= leastWords &&
    others.length / words.length >= leastShare
  );
}
