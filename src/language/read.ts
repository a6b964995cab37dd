import { enReading } from './en/read.ts';
import { type Language, languages } from './language.ts';
import { nothing } from './nothing.ts';
import type { Reading } from './reading.ts';
import { zhReading } from './zh/read.ts';

const readings: Record<Language, Reading> = { en: enReading, zh: zhReading };

/**
 * How one language is read.
 * @param language the language of the text
 */
export function reading(language: Language): Reading {
  return readings[language];
}

/** Picks a pattern of a language. */
type PickOf<T> = (language: Reading) => T;

/**
 * One pattern that matches what any language's does. To be made once, where a file is loaded.
 * @param pick such as `({ pay }) => pay.column`
 * @param flags those of the joined pattern
 */
export function inAny(pick: PickOf<RegExp>, flags = 'iu'): RegExp {
  return new RegExp(sourceOfAny(pick), flags);
}

/** The source of such a pattern, in brackets of its own, as a part of a longer one. */
export function sourceOfAny(pick: PickOf<RegExp>): string {
  const sources = languages.map((language) => pick(readings[language]).source);
  const some = sources.filter((source) => source !== nothing.source);
  return `(?:${some.length > 0 ? some.join('|') : nothing.source})`;
}

/** The words of all languages, in the languages' order. */
export function wordsOfAll(pick: PickOf<readonly string[]>): string[] {
  return languages.flatMap((language) => pick(readings[language]));
}

/** What all languages' records hold, in one. */
export function recordOfAll<T>(pick: PickOf<Readonly<Record<string, T>>>): Record<string, T> {
  return Object.assign({}, ...languages.map((language) => pick(readings[language])));
}
