import type { Catalogue } from './catalogue.ts';

/** 中文：用户会读到的每一句话。 */
export const zh: Catalogue = {
  titleOf: (role, section) => `${role} · ${section}`,
  source: (role, section, reviewed) => `出处：${role} > ${section}${reviewed ? ` · ${reviewed} 审阅` : ''}`,
  notCovered: (subject) => `文档里没有提到${subject}。`,
  chooseSection: '不太确定你想问哪一部分，是下面的哪一个？',
  chooseRole: '你问的是哪个岗位？',
  unknown: {
    'other-role': (role) => `我这里还没有“${role}”的文档。`,
    'not-in-document': '我手上的文档里没有写这一点。',
    company: '这是公司内部的事，我只了解岗位，可以问问人事或 IT。',
    talk: '你好，我专门回答岗位方面的问题。',
    'out-of-scope': '没太明白你想问什么。',
    empty: '你还没有写问题。',
  },
  thatRole: '这个岗位',
  canAnswer: (roles, more) =>
    `我能告诉你${roles.join('、')}${more > 0 ? `等 ${roles.length + more} 个岗位` : ''}做什么、要求什么、薪资多少、怎么发展。`,
  forExample: '可以这样问：',
  showWhole: '查看整节',
  share: '分享到频道',
  sharedBy: (name) => `由 ${name} 分享`,
  someone: '一位同事',
  requirements: { title: '任职要求', and: '、' },
  help: {
    title: '怎么向 Rolebook 提问',
    intro: '用自己的话问就行，中文英文都可以：在频道里 @ 我，或者直接给我发私信。',
    ways: [
      '/role [问题]：关于岗位的任何问题',
      '/salary [岗位]：薪资多少',
      '/career [岗位]：怎么发展',
      '/requirements [岗位]：任职要求一览',
      '/tools [岗位]：要用哪些工具',
    ],
    sources: '每个回答都出自文档，并注明出处。',
  },
  fault: (id) =>
    `抱歉，我这边出了点问题，没能回答你，请再试一次。如果还是不行，请把错误编号 ${id} 告诉管理员。`,
  staleButton: '这个按钮已经失效，请重新提问。',
};
