import type { SectionKind } from '../knowledge/index.ts';
import type { Classification } from '../question/index.ts';
import type { PhraseMatch } from '../search/index.ts';

/** What a question asks for, before any document is looked at. All shares add up to 1. */
export interface Prior {
  /** How likely each kind is asked for, by its id. */
  kinds: Map<string, number>;
  /** How likely none of them is. */
  none: number;
}

/** What is known of a question by itself. */
export interface Asked {
  classification: Classification;
  phrase: PhraseMatch | null;
  /** The kind that the surface fixes; null to read it from the question. */
  fixedKind: string | null;
  kinds: SectionKind[];
}

/** How much a phrase that is the whole question counts against the classifier, 0 to 1. */
const phraseWeight = 0.9;

/** Joins what the surface, a phrase and the classifier say of the kind that is asked for. */
export function readPrior({ classification, phrase, fixedKind, kinds }: Asked): Prior {
  if (fixedKind !== null) return { kinds: new Map([[fixedKind, 1]]), none: 0 };
  const known = new Set(kinds.map((kind) => kind.id));
  const share = phrase ? phraseWeight * phrase.score : 0;
  const shares = new Map<string, number>();
  for (const { kind, probability } of classification.kinds)
    if (known.has(kind)) shares.set(kind, probability * (1 - share));
  if (phrase) shares.set(phrase.kind, (shares.get(phrase.kind) ?? 0) + share);
  return { kinds: shares, none: classification.none * (1 - share) };
}
