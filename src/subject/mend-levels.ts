import { createWordCorrector } from './correct-word.ts';
import { levelOf, levelWords } from './levels.ts';

/** A shorter word is too often another one. */
const shortest = 5;

const longEnough = new RegExp(`[a-z]{${shortest},}`, 'giu');

const correct = createWordCorrector(levelWords().filter(({ length }) => length >= shortest));

/** A text with its misspelt levels as they are spelt: "sneior" is "senior". */
export function mendLevels(text: string): string {
  return text.replace(longEnough, (word) => {
    const plain = word.toLowerCase();
    return levelOf(plain) === null ? (correct(plain) ?? word) : word;
  });
}
