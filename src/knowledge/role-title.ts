import { sourceOfAny } from '../language/index.ts';
import { plainHeading } from './plain-heading.ts';

const kind = sourceOfAny(({ document }) => document.kind);

const atEnd = new RegExp(`\\s*(?:[:：|\\-–—·(（\\[【]\\s*)?${kind}\\s*[)）\\]】]?$`, 'iu');

const [bracketed, spaced, marked, bare] = (['bracketed', 'spaced', 'marked', 'bare'] as const).map((where) =>
  sourceOfAny(({ document }) => document.titleStart[where]),
);
const atStart = new RegExp(
  String.raw`^[【[（(]?${bracketed}[】\])）]\s*|^${spaced}[\s_-]+|^${marked}\s*[:：|\-–—]\s*|^${bare}\s*`,
  'iu',
);

// A version, an article that is left alone, a bracket behind words that name the document: "…职业指南（学习路线）".
const ofTheDocument = new RegExp(
  `\\s*[?？,，]$|\\s+v\\d+(?:\\.\\d+)*$|\\s*[:：|–—-]\\s*(?:a|an|the)?$|(?<=${kind}\\s*)[（(【\\[][^()（）]*[)）】\\]]$`,
  'iu',
);

/** The longest text that is a title, in characters: anything longer is a sentence, and left as it is. */
export const longestTitle = 150;

/**
 * A document's title without the words that name the document and not the role, however many stand at either end:
 * "【招聘】测试工程师 职位描述(JD)" is 测试工程师, "Role guide: Data Engineer (handbook)" a Data Engineer.
 * @param title a heading, without Markdown
 * @returns the title itself where nothing else would be left
 */
export function roleTitle(title: string): string {
  let bare = plainHeading(title);
  if (bare.length > longestTitle) return bare;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(atStart, '').trim() || bare;
    bare = bare.replace(ofTheDocument, '').trim() || bare;
    bare = bare.replace(atEnd, '').trim() || bare;
  }
  return bare;
}

const person = new RegExp(`\\b(?:${sourceOfAny(({ document }) => document.kindOrPerson)})$`, 'iu');

/**
 * The role in a document's title, as `roleTitle` gives it, where no word of it is a person as well as a document: a tour
 * guide is a person, a guide for nurses is a document. Of other titles the text tells which is meant.
 * @param title a heading, without Markdown
 * @param text the whole document
 * @param isJobTitle whether a text is the title of a job
 */
export function roleInTitle(title: string, text: string, isJobTitle: (text: string) => boolean): string {
  const whole = plainHeading(title);
  const bare = roleTitle(title);
  if (!person.test(whole) || isJobTitle(bare)) return bare;
  const name = whole.toLowerCase();
  return isJobTitle(whole) ||
    [`${name}s`, ` a ${name}`, ` an ${name}`].some((each) => text.toLowerCase().includes(each))
    ? whole
    : bare;
}

/** A title without what stands in brackets within it: "Nurse (Band 5)" is a Nurse. */
export function withoutBrackets(title: string): string {
  return title.replace(/\s*[（(【[][^()（）【】[\]]*[)）】\]]\s*/gu, ' ').trim();
}

/** A title without the level that is written behind it: "Nurse (Band 5)" and "Nurse, level 5" are both a nurse. */
export function withoutLevel(title: string): string {
  return withoutBrackets(title).replace(/\s*[,，]\s*(?:\p{L}+\s*)?\d+$/u, '');
}
