import type { Team } from './team.ts';
import type { Block, Json } from './types.ts';

const TOKEN = /https?:\/\/[^\s<>]+|[@#][^\s@#]+(?: [^\s@#]+)?/g;

/**
 * What Slack makes of a line that a person types: mentions, channels and addresses become markup, the rest is
 * escaped, and the same line comes along as a rich_text block.
 *
 * @param typed the line as typed, e.g. `@Rolebook what is it?`
 * @returns `text` and `blocks` of the message
 */
export function typedText(team: Team, typed: string): { text: string; blocks: Block[] } {
  const pieces = split(team, typed);
  return {
    text: pieces.map(({ markup }) => markup).join(''),
    blocks: [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: pieces.map(({ element }) => element) }],
      },
    ],
  };
}

/** Escapes the three characters that are markup in Slack. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

interface Piece {
  markup: string;
  element: Json;
}

function split(team: Team, typed: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of typed.matchAll(TOKEN)) {
    const found = recognise(team, match[0]);
    if (!found) continue;
    if (match.index > done) pieces.push(plain(typed.slice(done, match.index)));
    pieces.push(found);
    done = match.index + found.length;
  }
  if (done < typed.length) pieces.push(plain(typed.slice(done)));
  return pieces;
}

function plain(text: string): Piece {
  return { markup: escapeText(text), element: { type: 'text', text } };
}

/** Names may have a space, so the longest name that the words begin with wins. */
function recognise(team: Team, words: string): (Piece & { length: number }) | undefined {
  if (/^https?:/.test(words)) {
    const url = escapeText(words);
    return { markup: `<${url}>`, element: { type: 'link', url: words }, length: words.length };
  }
  const rest = words.slice(1).toLowerCase();
  if (words.startsWith('#')) {
    const channel = [...team.channels.values()].find(
      ({ name }) => name !== '' && rest.split(' ')[0] === name,
    );
    return channel
      ? {
          markup: `<#${channel.id}|${channel.name}>`,
          element: { type: 'channel', channel_id: channel.id },
          length: channel.name.length + 1,
        }
      : undefined;
  }
  const range = rest.match(/^(here|channel|everyone)\b/)?.[1];
  if (range)
    return { markup: `<!${range}>`, element: { type: 'broadcast', range }, length: range.length + 1 };
  const names = [...team.people.values()]
    .flatMap(({ id, name, realName }) => [name, realName].map((each) => ({ id, name: each.toLowerCase() })))
    .sort((a, b) => b.name.length - a.name.length);
  const person = names.find(({ name }) => rest.startsWith(name));
  return person
    ? {
        markup: `<@${person.id}>`,
        element: { type: 'user', user_id: person.id },
        length: person.name.length + 1,
      }
    : undefined;
}
