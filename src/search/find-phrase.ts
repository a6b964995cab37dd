import Fuse from 'fuse.js';
import type { SectionKind } from '../knowledge/index.ts';
import { normalize, occupationMask, roleMask } from '../question/index.ts';
import { sameLetters } from './same-letters.ts';

/** The section kind that a short question names outright, and how well, 0 to 1. */
export interface PhraseMatch {
  kind: string;
  score: number;
}

/** Finds the kind whose phrase a question is, typos allowed; null where it is more than a phrase. */
export type FindPhrase = (masked: string) => PhraseMatch | null;

/** How many phrases Fuse.js compares with one question, at the most. */
const candidateLimit = 32;

/** What a phrase may be surrounded by and still be the whole question. */
const padding =
  /[\uE000?!.,:;，。？！、：；~'"()（）-]|^(?:(?:the|a|an|and|so|ok|what(?:'s| is| are)|whats|tell me(?: about)?|show(?: me)?|their|its|about)\b|请问|想知道|想问下?|那|它的|他们的?|的|这个岗位的?|这岗位的?|岗位的?|职位的?)\s*|\s*(?:\b(?:please|pls|plz|thanks|thx)|的|呢|吗|嘛|呀|啊|是什么|怎么样|如何|有哪些|是怎样的)$/giu;

/**
 * Indexes the phrases of the section kinds, for questions that are little more than one ("salery?", "学历要求呢").
 * @param kinds the section kinds with their titles and phrases
 */
export function createPhraseFinder(kinds: SectionKind[]): FindPhrase {
  const phrases = kinds.flatMap((kind) =>
    [...Object.values(kind.title), ...Object.values(kind.phrases).flat()].map((phrase) => ({
      kind: kind.id,
      text: normalize(phrase),
    })),
  );
  const exact = new Map(phrases.map(({ text, kind }) => [text, kind]));
  const byPair = new Map<string, number[]>();
  phrases.forEach(({ text }, index) => {
    for (const pair of pairsOf(text)) byPair.set(pair, [...(byPair.get(pair) ?? []), index]);
  });
  return (masked) => {
    // Of another occupation the same phrase asks for what no document here says.
    if (masked.includes(occupationMask)) return null;
    const text = bare(masked);
    // Nothing but a role's name asks what that role is.
    if (text === '' && masked.includes(roleMask)) return { kind: 'summary', score: 1 };
    const whole = exact.get(text) ?? exact.get(masked.trim());
    if (whole) return { kind: whole, score: 1 };
    // Fuzzy matching on Han characters turns one word into another: only Latin script has typos of that sort.
    if (text.length < 5 || text.length > 40 || /\p{Script=Han}/u.test(text)) return null;
    const shared = new Map<number, number>();
    for (const pair of pairsOf(text))
      for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    const candidates = [...shared]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, candidateLimit)
      .map(([index]) => phrases[index] as { kind: string; text: string })
      .filter((phrase) => Math.abs(phrase.text.length - text.length) <= 2 && sameLetters(phrase.text, text));
    if (candidates.length === 0) return null;
    const [best] = new Fuse(candidates, {
      keys: ['text'],
      threshold: 0.4,
      distance: 30,
      includeScore: true,
    }).search(text, { limit: 1 });
    return best ? { kind: best.item.kind, score: 1 - (best.score ?? 1) } : null;
  };
}

function bare(masked: string): string {
  let text = masked.trim();
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(padding, ' ').replace(/\s+/g, ' ').trim();
  }
  return text;
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < text.length; index += 1) pairs.add(text.slice(index, index + 2));
  return pairs;
}
