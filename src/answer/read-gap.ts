import type { Answering } from './create-answering.ts';

/** A question that was not answered, as the people who keep the documents see it. */
interface ReadGap {
  /** What asks in it, without greetings, signatures, mentions, addresses and numbers to call. */
  text: string;
  /** The section that is nearest, whether or not it answers; null where none is. */
  nearest: { role: string; section: string } | null;
}

/** @param role the role that it was taken to be about; null for none */
export function readGap(answering: Answering, text: string, role: string | null): ReadGap {
  const { asking, considered } = answering.explain({ text, role, kind: null, language: null });
  const [first] = considered;
  const [section] = first?.sections ?? [];
  return {
    text: withoutPeople(asking.join(' ').trim() || text),
    nearest:
      first === undefined || section === undefined
        ? null
        : { role: first.role.id, section: section.section.id },
  };
}

function withoutPeople(text: string): string {
  return text
    .replace(/<[@#!][^>]*>|(?<![\p{L}\p{N}])@[\p{L}\p{N}._-]+/gu, '…')
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…')
    .replace(/\+?\d[\d\s()-]{7,}\d/g, '…')
    .replace(/(?:…\s*)+/g, '… ')
    .replace(/\s+/g, ' ')
    .trim();
}
