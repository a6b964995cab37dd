import type { Catalogue } from './catalogue.ts';

/** 中文:用户会读到的每一句话。 */
export const zh: Catalogue = {
  titleOf: (role, section) => `${role} · ${section}`,
  source: (role, section, reviewed) => `出处:${role} > ${section}${reviewed ? ` · 审阅于 ${reviewed}` : ''}`,
  notCovered: (subject) => `文档里没有提到${subject}。`,
  chooseSection: '不太确定你想问哪一部分,是下面这些吗?',
  chooseRole: '你问的是哪个岗位?',
  unknown: {
    'other-role': (role) => `我这里还没有${role}的资料。`,
    'out-of-scope': '这个问题我答不了。',
    'not-in-document': '文档里没有写到这一点。',
    empty: '你还没有写问题。',
  },
  thatRole: '这个岗位',
  canAnswer: (roles, more) =>
    `我能回答这些岗位的问题:${roles}${more > 0 ? `等 ${more} 个以上岗位` : ''},比如做什么、要求什么、薪资和发展。`,
  forExample: '可以这样问:',
  examples: (role) => [`${role}每天做什么?`, `${role}薪资多少?`, `${role}要什么学历?`],
};
