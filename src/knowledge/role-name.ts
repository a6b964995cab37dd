import path from 'node:path';
import { type Language, languages, reading } from '../language/index.ts';

/**
 * A role's name as its file's name tells it: "02-senior-data-engineer.en.md" is "Senior Data Engineer"; an index
 * or README is named after its folder.
 * @param file a path relative to the knowledge folder
 */
export function roleNameFromFile(file: string): string {
  const last = pathOf(file).parts.at(-1) ?? file;
  return last
    .replace(/^(?:\d{4}-\d{1,2}-\d{1,2}|\d+)[-_. ]+/, '')
    .replace(/^(?:(?:copy of|fwd?|re)\b[-_. ]*|【[^】]*】\s*)+(?=\S)/i, '')
    .replace(/(?:[-_. ]*(?:\(copy\)|\((?:\d|[^()]* copy)\)|\b(?:final|copy|v\d+)\b))+$/i, '')
    .replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' ')
    .replace(/[-_.]+/g, ' ')
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .trim();
}

/**
 * The id that a file's path gives to its role, and the language that the path tells. Editions of one role
 * differ only by a language in the name ("x.zh.md", "x_en.md") or by a folder ("zh/x.md", "en/x.md").
 * @param file a path relative to the knowledge folder, with "/" between folders
 */
export function roleIdFromFile(file: string): { id: string; language: Language | null } {
  const { parts, language } = pathOf(file);
  return { id: parts.map((part) => part.trim().replace(/\s+/g, '-').toLowerCase()).join('/'), language };
}

// The folders and the name that tell the role, without those that tell the language.
function pathOf(file: string): { parts: string[]; language: Language | null } {
  let language: Language | null = null;
  const take = (code: string): '' => {
    language = codes.get(code.toLowerCase()) ?? language;
    return '';
  };
  const { dir, name } = path.posix.parse(file.replace(exportId, ''));
  const folders = dir
    .split('/')
    .filter((folder) => folder !== '' && !(codes.has(folder.toLowerCase()) && take(folder) === ''));
  const base = name.replace(
    new RegExp(`[._-](${[...codes.keys()].join('|')})$`, 'i'),
    (_whole, code: string) => take(code),
  );
  const isIndex = /^(?:readme|_?index)$/i.test(base) && folders.length > 0;
  return { parts: isIndex ? folders : [...folders, base], language };
}

/** What a notebook puts behind the name of each file and folder that it writes: "Nurse 0f1e…9b.md". */
const exportId = /[ _-][0-9a-f]{32}(?=\/|\.\w+$)/g;

/** The language that a code or a name stands for, such as "en", "zh-CN" or "English"; null for any other word. */
export function languageOfCode(code: string): Language | null {
  return codes.get(code.trim().toLowerCase().replace(/_/g, '-')) ?? null;
}

const codes = new Map<string, Language>([
  ...languages.flatMap((language) =>
    [language, ...reading(language).codes].map((code): [string, Language] => [code, language]),
  ),
]);
