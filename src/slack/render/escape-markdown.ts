const address = /https?:\/\/[^\s<>]+/g;

/** Makes a plain text literal in Markdown: no emphasis, links, headings or HTML of its own. Addresses stay whole. */
export function escapeMarkdown(text: string): string {
  const addresses = text.match(address) ?? [];
  return text
    .split(address)
    .map((part, index) => escapeWords(part) + escapeAddress(addresses[index] ?? ''))
    .join('');
}

function escapeWords(text: string): string {
  return text.replace(/[\\`*_~[\]<>#|]|&(?=#?\w+;)/g, '\\$&');
}

/** In an address, which Markdown reads to its end, signs of emphasis mean nothing, and a backslash would be part of it. */
function escapeAddress(text: string): string {
  return text.replace(/[\\`*[\]|]/g, (sign) => encodeURIComponent(sign).replace('*', '%2A'));
}
