import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/**
 * Writes one part of docs/performance.md and leaves the others, which other runs wrote.
 * @param {'search' | 'slack'} name between the marks of this name
 * @param {string} text in Markdown
 */
export function writePart(name, text) {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->\n`];
  const [before, rest] = page.split(from);
  const after = rest?.split(to)[1];
  if (after === undefined)
    throw new Error(`docs/performance.md has no ${from.trim()} … ${to.trim()}; put the marks back.`);
  writeFileSync(file, `${before}${from}${text}${to}${after}`);
}
