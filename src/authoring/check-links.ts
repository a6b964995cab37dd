import path from 'node:path';
import type { DocumentLinks } from '../knowledge/index.ts';
import { finding } from './finding.ts';
import type { Finding, Fix, Texts } from './types.ts';

/**
 * Tells relative links that lead to no file of the folder, or to no heading of the file. What leads out of the folder is not
 * looked at.
 * @param file the document's path in the folder
 * @param links each document's links by its path
 * @param files all files and folders of the folder
 */
export function checkLinks(
  file: string,
  links: ReadonlyMap<string, DocumentLinks>,
  files: ReadonlySet<string>,
  texts: Texts,
): Finding[] {
  const own = links.get(file);
  const lines = texts.get(file)?.split(/\r?\n/) ?? [];
  return (own?.links ?? []).flatMap(({ target, line }) => {
    const [address = '', anchor = ''] = target.split('#') as [string, string?];
    if (isNoFile(target)) return [];
    const source = { file, line };
    const to = decoded(address.replace(/\?.*$/, ''));
    const found = to === '' ? file : findFile(path.posix.join(path.posix.dirname(file), to), files);
    if (found === null) return [];
    if (found === undefined) {
      const moved = movedTo(to, files);
      const problem = `The link leads to no file: "${target}".`;
      if (moved === null)
        return [finding('warning', 'links', source, problem, 'Mend the link, or take it out.')];
      const link = encodeURI(path.posix.relative(path.posix.dirname(file), moved));
      const remedy = `Did you mean "${link}"?`;
      return [
        {
          ...finding('warning', 'links', source, problem, remedy),
          fixes: fixesOf(lines, line, address, link),
        },
      ];
    }
    const anchors = links.get(found)?.anchors;
    if (anchor === '' || anchors === undefined || anchors.some((each) => isSame(each, decoded(anchor))))
      return [];
    const where = found === file ? 'this document' : found;
    return [
      finding(
        'warning',
        'links',
        source,
        `The link leads to no heading of ${where}: "#${anchor}".`,
        'Mend the link, or take what stands behind # out.',
      ),
    ];
  });
}

// A web address, a path on some site, or what a tool fills in.
function isNoFile(target: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/)|[{}<>]|^$|^#?$/i.test(target);
}

/** @returns the file; null where it is out of the folder; undefined where there is none */
function findFile(target: string, files: ReadonlySet<string>): string | null | undefined {
  const wanted = target.replace(/\/$/, '');
  if (/^\.\.(?:\/|$)/.test(wanted)) return null;
  if (wanted === '.' || wanted === '') return null;
  // Site generators write a page's address without an ending, or with that of its HTML.
  const names = [wanted, `${wanted}.md`, wanted.replace(/\.html?$/i, '.md')];
  return names.find((name) => files.has(name));
}

// Where one file alone bears the name, whatever its folder or its capitals, it is the one that was meant.
function movedTo(target: string, files: ReadonlySet<string>): string | null {
  const name = path.posix.basename(target).toLowerCase();
  const same = [...files].filter(
    (file) => path.posix.basename(file).toLowerCase() === name && name.includes('.'),
  );
  return same.length === 1 ? (same[0] as string) : null;
}

function fixesOf(lines: string[], line: number, address: string, link: string): Fix[] {
  const was = lines[line - 1] ?? '';
  const place = `](${address}`;
  // A link that is written otherwise, or twice in one line, is for a person.
  return was.split(place).length === 2 && /[)#\s]/.test(was[was.indexOf(place) + place.length] ?? '')
    ? [{ line, was, now: was.replace(place, () => `](${link}`) }]
    : [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Each program makes another address of a heading: letters and digits are what they agree on.
function isSame(anchor: string, wanted: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [one, other] = [bare(anchor), bare(wanted)];
  return one === other || one === other.replace(/\d$/, '');
}
