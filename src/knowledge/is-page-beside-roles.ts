import { roleTitle } from './role-title.ts';

/** Words for what people write down beside roles: lists and forms, procedures, rules, pay in general, the company. */
const pageWords = new RegExp(
  [
    String.raw`\b(?:${[
      'faqs?|q&a|templates?|checklists?|glossary|overview|intro(?:duction)?|index|readme|footer|header|timeline|calendar',
      'how[- ]?tos?|how (?:it|we|to|do|does|you|your|the|pay|is|are)|interview(?:s|ing)?|onboarding|offboarding|process',
      'procedures?|workflow|flow|assignment|tips|known issues|contributing|meetings?|emails?|messages?|notices?',
      'announcements?|release notes|changelog|newsletters?|polic(?:y|ies)|code of conduct|guidelines?|guidance|rules',
      'career (?:paths?|ladders?|tracks?|framework|levels)|at a glance|(?:our|all|open) (?:roles|jobs|positions)',
      'about us|our (?:values|story|history|offices?|culture|mission)|values|company history|who.s who|welcome',
      'org(?:ani[sz]ation(?:al)?)? (?:charts?|structure)|contacts?|statements?|benefits|perks|expenses|referrals?',
      '(?:pay|salary|wage|job|grade) (?:bands?|scales?|grades?|structures?|ranges?|levels?|framework)|\\S+ levels',
      '(?:annual|parental|sick|maternity|paternity|unpaid) leave|holidays?|vacation|transfers|relocation|dress code',
      '(?:employee|staff|company|team) (?:handbook|guide)|(?:performance|salary|pay) reviews?|appraisals?',
      '(?:remote|home|hybrid|flexible) working|working (?:from|abroad)',
    ].join('|')})\b`,
    '常见问题|模板|清单|面试|流程|入职|须知|公告|目录|说明页|问答|制度|规范|怎么|如何|find|onboard',
    '员工(?:手册|守则)|通道说明$|(?:办法|规定|政策|指引|通知|安排|标准|福利|待遇|文化|价值观|架构|体系)$',
    '(?:一览|汇总|介绍|简介|历程|通讯录|联系方式|联系人)$',
  ].join('|'),
  'iu',
);

/** How a title of a role ends that is no known one, though a word of a page stands in it: "Culture and Values Lead". */
const roleEnding =
  /(?:(?<![转轮换调上离待])岗|员|师|经理|主管|负责人|助理|总监|顾问|官|(?<!员)工)$|^head of\b|\b(?:lead|head|partner|member|volunteer|champion|ambassador|advocate|representative)$/iu;

/** A title that says what to do with a role: "How to onboard a volunteer". */
const instruction = /^(?:how|welcome)\b|^(?:如何|怎)/iu;

const pageFolders = /(?:^|\/)(?:templates?|how[- ]?tos?|examples?|模板)\//iu;

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
