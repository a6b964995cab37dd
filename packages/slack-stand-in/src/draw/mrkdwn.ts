import type { Block, Json } from '../types.ts';

/** A style mark counts only at the edge of a word, in any script: `2*3*4` and `snake_case` stay as they are. */
const INLINE =
  /`([^`\n]+)`|<([^<>\n]+)>|:([a-z][a-z0-9_+'-]*|[+-]1):|(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\4(?![\p{L}\p{N}])/gu;

const STYLES: Record<string, string> = { '*': 'bold', _: 'italic', '~': 'strike' };
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Reads Slack's mrkdwn as Slack does.
 *
 * @param text mrkdwn with & < > escaped
 * @returns the same as a rich_text block, which leaves nothing to interpretation
 */
export function readMrkdwn(text: string): Block {
  const elements = text
    .split(/```\n?([\s\S]*?)\n?```\n?/)
    .flatMap((part, index) =>
      index % 2 === 1
        ? [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: decode(part) }] }]
        : paragraphs(part),
    );
  return { type: 'rich_text', elements };
}

/** Plain text as a rich_text block: only emoji names are read. */
export function readPlainText(text: string): Block {
  const elements = text
    .split(/(:(?:[a-z][a-z0-9_+'-]*|[+-]1):)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^:[^\s:]+:$/.test(part) ? { type: 'emoji', name: part.slice(1, -1) } : { type: 'text', text: part },
    );
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** Runs of quoted lines, and runs of others. */
function paragraphs(part: string): Json[] {
  if (part === '') return [];
  const runs: { quote: boolean; lines: string[] }[] = [];
  for (const line of part.replace(/\n$/, '').split('\n')) {
    const quote = /^(>|&gt;)/.test(line);
    const last = runs.at(-1);
    const content = quote ? line.replace(/^(>|&gt;) ?/, '') : line;
    if (last?.quote === quote) last.lines.push(content);
    else runs.push({ quote, lines: [content] });
  }
  return runs.map(({ quote, lines }) => ({
    type: quote ? 'rich_text_quote' : 'rich_text_section',
    elements: inline(lines.join('\n'), {}),
  }));
}

function inline(text: string, style: Record<string, true>): Json[] {
  const styled = (element: Json): Json => (Object.keys(style).length > 0 ? { ...element, style } : element);
  const elements: Json[] = [];
  let done = 0;
  const plain = (end: number) => {
    if (end > done) elements.push(styled({ type: 'text', text: decode(text.slice(done, end)) }));
  };
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, link, emoji, mark, inside] = match;
    plain(match.index);
    if (code !== undefined)
      elements.push({ type: 'text', text: decode(code), style: { ...style, code: true } });
    else if (link !== undefined) elements.push(styled(linked(link)));
    else if (emoji !== undefined) elements.push(styled({ type: 'emoji', name: emoji }));
    else elements.push(...inline(inside ?? '', { ...style, [STYLES[mark ?? ''] ?? '']: true }));
    done = match.index + whole.length;
  }
  plain(text.length);
  return elements;
}

/** What stands between angle brackets. */
function linked(content: string): Json {
  const [target = '', ...words] = content.split('|');
  const label = words.length > 0 ? decode(words.join('|')) : undefined;
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
  const range = target.match(/^!(here|channel|everyone)$/)?.[1];
  if (range) return { type: 'broadcast', range };
  if (target.startsWith('!')) return { type: 'text', text: label ?? target };
  return { type: 'link', url: decode(target), text: label ?? decode(target) };
}

function decode(text: string): string {
  return text.replace(/&amp;|&lt;|&gt;/g, (entity) => ENTITIES[entity] ?? entity);
}
