import { inAny, sourceOfAny } from '../language/index.ts';
import { roleTitle } from './role-title.ts';

const pageWords = inAny(({ document }) => document.page);
const roleEnding = inAny(({ document }) => document.roleEnding);
const instruction = inAny(({ document }) => document.instruction);
const folder = sourceOfAny(({ document }) => document.pageFolder);
const pageFolders = new RegExp(`(?:^|/)${folder}/|(?:^|[-_/])${folder}\\.\\w+$`, 'iu');

/** Whether a file stands at the top of the folder for all that is in it. */
export function isOfTheFolder(file: string): boolean {
  return /^readme\.\w+$/i.test(file);
}

/**
 * Whether a document is a page beside roles, such as a FAQ, a template or an interview guide, and no role itself.
 * @param title its title as written; empty where it has none
 * @param file its path relative to the knowledge folder
 * @param isJobTitle whether a text is the title of a job
 * @param isBuiltAsRole whether it tells duties and what they require: then its file's name alone makes it no page, for
 *   timeline.md may be about who sets the timing of subtitles
 */
export function isPageBesideRoles(
  title: string,
  file: string,
  isJobTitle: (text: string) => boolean,
  isBuiltAsRole = false,
): boolean {
  const [base = ''] =
    file
      .split('/')
      .at(-1)
      ?.split(/\.\w+$/) ?? [];
  const names = [title, /^(?:readme|index)$/i.test(base) ? '' : base].map((name) =>
    name.replace(/[-_]/g, ' '),
  );
  const isRole = (name: string) => {
    const bare = roleTitle(name);
    // "Care Assistant (home working)" and "Engineer, internal communications" begin with the role.
    const [beginning = ''] = bare.split(/[,，(（]/);
    const lastWord = bare.match(/[a-z]+$/iu)?.[0] ?? '';
    return [bare, beginning.trim(), lastWord].some(isJobTitle) || roleEnding.test(bare);
  };
  if (names.some((name) => isRole(name) && !instruction.test(name))) return false;
  const [titled, filed = ''] = names;
  return (
    isOfTheFolder(file) ||
    pageFolders.test(file) ||
    pageWords.test(titled ?? '') ||
    (!isBuiltAsRole && pageWords.test(filed))
  );
}
