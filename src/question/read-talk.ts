import { type Language, languages, reading, type Talk } from '../language/index.ts';
import { isDistress } from './is-distress.ts';

/** The longest text that only talks, in characters. */
const longest = 80;

/** In this order: "no thanks, get me a person" wants a person. */
const order: Talk[] = ['person', 'self', 'complaint', 'thanks', 'greeting'];

const patterns = languages.flatMap((language) =>
  order.map((kind) => ({ kind, language, whole: new RegExp(`^(?:${reading(language).talk[kind]})$`, 'iu') })),
);

/** What greets before something else. */
const greetings = languages.map(
  (each) => new RegExp(`^${reading(each).message.politeness.source}(?=.)`, 'iu'),
);

/** A message that holds emoji and nothing else, as characters or in Slack's form. */
const onlyEmoji =
  /^(?=.*[:\p{Extended_Pictographic}])(?:\s|:[a-z0-9_+'-]+:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/iu;

/**
 * Whether a message asks nothing of a role, but greets, thanks, complains, wants a person, or asks who we are.
 * @param written as Slack sends it, with mentions left out or not
 * @param words its words, as plain text
 * @returns null for everything else; the language is null where emoji say it all
 */
export function readTalk(written: string, words: string): { kind: Talk; language: Language | null } | null {
  const marks = written.replace(/<@[^>]*>/g, '').trim();
  if (marks !== '' && marks.length <= longest && onlyEmoji.test(marks))
    return { kind: 'thanks', language: null };
  if (words === '' || words.length > longest) return null;
  const plain = words
    .normalize('NFKC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,!?。，！？~]+|[\s.,!?。，！？~…)(:;-]+$/gu, '');
  const afterGreeting = greetings.reduce((text, greeting) => text.replace(greeting, ''), plain);
  const talk = patterns.find(({ whole }) => whole.test(plain) || whole.test(afterGreeting)) ?? null;
  return talk !== null && isDistress(words) ? null : talk;
}
