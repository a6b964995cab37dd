import type { Passage } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import { levelHeights } from '../subject/index.ts';
import { wordsOf } from './words-of.ts';

/** Questions that a yes or a no answers, or how far something is needed. */
export const asksWhether = inAny(({ asking }) => asking.whether);

/** What says how it is. */
const says = inAny(({ said }) => said.howItIs);
const saysUsual = inAny(({ said }) => said.usual);

/** What qualifies it: where it is otherwise, and what is common besides. */
const qualifies = inAny(({ said }) => said.qualified);

/** What says how it is higher up. */
const isOfSeniors = inAny(({ said }) => said.ofSeniors);

/**
 * Puts the sentence that says how it is before those that qualify it, for a question of yes or no or of one name in a
 * list; where only such as qualify it were found, the section's own general statement comes first. A line that bears the
 * name that is asked for comes before those that only share another word.
 * @param likeliest the lines that answer, likeliest first
 * @param passages the section's
 * @param text the question, normalised
 * @returns at most as many lines as were found, and one
 */
export function sayFirst(likeliest: Passage[], passages: Passage[], text: string): Passage[] {
  const asked = new Set(wordsOf(text));
  const found = namedFirst(likeliest, passages, asked);
  const [best] = found;
  if (best === undefined || best.shape === 'row' || best.shape === 'step') return generalFirst(found, text);
  // A list of names says of none of them how it is.
  const own = new Set(namesIn(best.statement).filter((word) => asked.has(word)));
  if (!asksWhether.test(text) && !(isList(best) && own.size > 0)) return generalFirst(found, text);
  const general = passages.find(
    (passage) =>
      passage.shape === best.shape &&
      saysUsual.test(passage.text) &&
      !qualifies.test(passage.text) &&
      !passage.isLeadIn,
  );
  if (qualifies.test(best.text))
    return general === undefined ? [...new Set([best, ...found])] : [...new Set([general, best, ...found])];
  if (!isList(best)) return [...new Set([best, ...found])];
  const same = passages.filter(({ labels, statement }) =>
    wordsOf([...labels, statement].join(' ')).some((word) => own.has(word)),
  );
  const plain = [...found, ...same].find(
    (passage) => says.test(passage.text) && !isList(passage) && (own.size === 0 || same.includes(passage)),
  );
  return [...new Set([plain ?? best, ...found])];
}

/** The words of a text that begin with a capital, as names do. */
function namesIn(text: string): string[] {
  return (text.match(/(?<!\w)[A-Z][\w+#]*/gu) ?? []).flatMap(wordsOf);
}

// Where no likely line bears the name, one that says something of it may.
function namedFirst(found: Passage[], passages: Passage[], asked: ReadonlySet<string>): Passage[] {
  const bears = ({ labels, statement }: Passage) =>
    namesIn([...labels, statement].join(' ')).some((word) => asked.has(word));
  const bearing = found.some(bears)
    ? found.filter(bears)
    : passages.filter((passage) => bears(passage) && !isList(passage)).slice(0, 1);
  return [...new Set([...bearing, ...found])];
}

// Who names no level asks of the usual one.
function generalFirst(found: Passage[], text: string): Passage[] {
  if (levelHeights(text).length > 0) return found;
  const ofSeniors = found.filter((passage) => isOfSeniors.test(passage.text));
  return [...found.filter((passage) => !ofSeniors.includes(passage)), ...ofSeniors];
}

/** A name such as "MBA", or a word in capitals that no sentence begins with: "Transporeon". */
const nameWithin = /(?<!\w)[A-Z][\w+#]*[A-Z][\w+#]*|(?<=[^\s.!?:;•][ ]|\p{Script=Han}\s?)[A-Z][\w+#]{2,}/gu;

/**
 * The only line that bears a name for which a question of yes or no asks, such as "MBA".
 * @param roleNames the role's names, whose words name no line
 * @returns undefined where none or several do
 */
export function lineNamed(passages: Passage[], text: string, roleNames: string[]): Passage | undefined {
  if (!asksWhether.test(text)) return undefined;
  const own = new Set(roleNames.flatMap(wordsOf));
  const asked = new Set(wordsOf(text).filter((word) => !own.has(word)));
  const bearing = passages.filter(({ statement }) =>
    (statement.match(nameWithin) ?? [])
      .flatMap(wordsOf)
      .some((word) => asked.has(word) && word !== 'ai' && word !== 'pm'),
  );
  const [only, another] = bearing;
  return another === undefined && only !== undefined && only.shape !== 'row' && only.shape !== 'step'
    ? only
    : undefined;
}

function isList({ labels, statement }: Passage): boolean {
  return labels.length > 0 && statement.split(/[,、]/).length > mostItems;
}

/** How many things a line that says something of them names at the most. */
const mostItems = 3;
