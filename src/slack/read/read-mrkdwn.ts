/**
 * What a person wrote, without Slack's markup: mentions and broadcasts go, links keep their label, the emphasis
 * marks and emoji codes go, and &amp;, &lt; and &gt; become what they stand for. A quoted line keeps its ">", by which
 * it is known not to be the writer's own.
 * @param text a message's or command's text, as Slack sends it
 * @returns plain text with its line breaks, without empty lines; empty where nothing but markup was written
 */
export function readMrkdwn(text: string): string {
  return unescapeText(
    text
      .replace(/<([^<>]*)>/g, (_, inside: string) => readMarkup(inside))
      .replace(/(?<![\w:]):(?:[a-z][\w+'-]*|[+-]1|100):(?![\w:])/g, ' ')
      .replace(/`+/g, ' ')
      .replace(/(?<![A-Za-z0-9])[*_~]+|[*_~]+(?![A-Za-z0-9])/g, ''),
  )
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function readMarkup(inside: string): string {
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (/^(@|#|!(?!date))/.test(target)) return ' ';
  return label || (target.startsWith('!') ? ' ' : target);
}

function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
