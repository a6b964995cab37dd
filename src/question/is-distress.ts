import { languages, reading } from '../language/index.ts';
import { normalize } from './normalize.ts';

/** As much as is read at once, and how much of it is read again with what follows, in characters. */
const pieceLength = 900;
const overlap = 120;
/** As many pieces of a long message are read. */
const mostPieces = 20;

const readers = languages.map((language) => {
  const { signs, topics, idioms, professions, firstPerson } = reading(language).distress;
  return {
    signs: new RegExp(signs.join('|'), 'u'),
    topics: new RegExp(topics.join('|'), 'u'),
    idioms: new RegExp(idioms.join('|'), 'gu'),
    professions: new RegExp(professions, 'u'),
    firstPerson: new RegExp(firstPerson, 'u'),
  };
});

/**
 * Whether the writer of a message, or somebody near to them, seems to be in distress: by a wish to die, a crisis,
 * harassment or violence. Figures of speech ("this job is killing me") and questions about the work of helpers are
 * none.
 * @param text as a person wrote it
 */
export function isDistress(text: string): boolean {
  return piecesOf(text).some((piece) => {
    const words = normalize(piece);
    return readers.some(({ signs, topics, idioms, professions, firstPerson }) => {
      const plain = words.replace(idioms, ' ');
      // Of work is what few messages are tested for: most hold neither a sign nor a topic.
      return signs.test(plain)
        ? !professions.test(plain) || firstPerson.test(plain)
        : topics.test(plain) && !professions.test(plain);
    });
  });
}

function piecesOf(text: string): string[] {
  const step = pieceLength - overlap;
  const count = Math.min(mostPieces, Math.max(1, Math.ceil((text.length - overlap) / step)));
  return Array.from({ length: count }, (_, index) => text.slice(index * step, index * step + pieceLength));
}
