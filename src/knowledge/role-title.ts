import { plainHeading } from './plain-heading.ts';

const documentWords = {
  en: [
    'job description',
    'role description',
    'position description',
    'job profile',
    'role profile',
    'role guide',
    'role handbook',
    'role overview',
    'job family',
    'job spec(?:ification)?',
    'person specification',
    'career (?:ladder|path|track|guide|level)s?',
    'frequently asked questions',
    'faqs?',
    'handbook',
    'guide',
    'roles?',
    'position',
    'jd',
    'career development',
    'questions (?:&|and) answers',
    'q&a',
  ].join('|'),
  zh: '岗位说明书|职位说明书|岗位职责说明|岗位职责|职位描述|岗位描述|岗位介绍|职位介绍|岗位说明|职位说明|岗位篇|岗位手册|工作手册|工作指南|岗位指南|职业指南|学习指南|职位指南|成长指南|入门指南|面试指南|求职指南|发展指南|招聘启事|招聘简章|招聘需求|招聘要求|招聘|任职(?:资格|要求|条件)?|学习路线|职位需求|岗位需求|指南|手册|说明|常见问题',
};

const atEnd = new RegExp(
  `\\s*(?:[:：|\\-–—·(（\\[【]\\s*)?(?:${documentWords.en}|${documentWords.zh})\\s*[)）\\]】]?$`,
  'iu',
);

const atStart =
  /^[【[（(]?(?:岗位说明书?|职位说明书?|职位描述|岗位|职位|招聘|诚聘|急聘|jd)[】\])）]\s*|^(?:岗位说明书|职位说明书|职位描述)[\s_-]+|^(?:job description|job title|job profile|role profile|role description|role guide|role|title|titles for|roles for|about the|the|hiring|we(?:'re| are) hiring|position(?: title| description)?|jd|job|岗位说明书|岗位说明|岗位名称|岗位|职位说明书|职位描述|职位名称|职位|基本工作介绍|工作介绍|招聘)\s*[:：|\-–—]\s*|^(?:titles for|hiring|we(?:'re| are) hiring|about the|招聘)\s*|^(?:so you want to (?:be(?:come)?|work as)|becoming|life as|working as|(?:a |the )?(?:day|week) in the life of|meet (?:the|our)|what is|what does)(?: an?| the)?\s+/iu;

// A version, an article that is left alone, a bracket behind words that name the document: "…职业指南（学习路线）".
const ofTheDocument = new RegExp(
  `\\s*(?:do)?\\s*[?？]$|\\s+v\\d+(?:\\.\\d+)*$|\\s*[:：|–—-]\\s*(?:a|an|the)?$|(?<=(?:${documentWords.en}|${documentWords.zh})\\s*)[（(【\\[][^()（）]*[)）】\\]]$`,
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

/** A title without what stands in brackets within it: "Nurse (Band 5)" is a Nurse. */
export function withoutBrackets(title: string): string {
  return title.replace(/\s*[（(【[][^()（）【】[\]]*[)）】\]]\s*/gu, ' ').trim();
}
