import { inAny, sourceOfAny } from '../language/index.ts';
import { roleTitle } from './role-title.ts';

const pageWords = inAny(({ document }) => document.page);
const roleEnding = inAny(({ document }) => document.roleEnding);
const instruction = inAny(({ document }) => document.instruction);
const pageFolders = new RegExp(`(?:^|/)${sourceOfAny(({ document }) => document.pageFolder)}/`, 'iu');

/**
 * Whether a document is a page beside roles, such as a FAQ, a template or an interview guide, and no role itself.
 * @param title its title as written; empty where it has none
 * @param file its path relative to the knowledge folder
 * @param isJobTitle whether a text is the title of a job
 */
export function isPageBesideRoles(
  title: string,
  file: string,
  isJobTitle: (text: string) => boolean,
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
  return pageFolders.test(file) || names.some((name) => pageWords.test(name));
}
