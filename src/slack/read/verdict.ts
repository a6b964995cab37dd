import { type Language, languages } from '../../language/index.ts';
import { type Lookup, readLookup, writeLookup } from './lookup.ts';

/** What somebody says of an answer by a press, with what the press carries. */
interface Verdict {
  verdict: 'up' | 'down';
  /** The language of the answer; null below an answer of an older version. */
  language: Language | null;
  /** What was asked for; null where it is none that this version writes. */
  lookup: Lookup | null;
}

/** The value of a button below an answer, within Slack's limit: `writeLookup` leaves room for a mark. */
export function writeVerdict(verdict: Verdict['verdict'], language: Language, lookup: Lookup): string {
  return `${verdict === 'up' ? '+' : '-'}${language}:${writeLookup(lookup)}`;
}

/** What such a button's value stands for. */
export function readVerdict(value: string): Verdict {
  const [, sign, written, carried = ''] = value.match(/^([+-])(?:(\w+):)?(.*)$/s) ?? [];
  return {
    verdict: sign === '-' ? 'down' : 'up',
    language: languages.find((language) => language === written) ?? null,
    lookup: readLookup(carried),
  };
}
