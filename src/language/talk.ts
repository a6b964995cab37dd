import { enTalk } from './en/talk.ts';
import type { Language } from './language.ts';
import { zhTalk } from './zh/talk.ts';

/** How people talk around a question, as the sources of patterns. */
export const talk: Record<Language, typeof enTalk> = { en: enTalk, zh: zhTalk };

/** Thanks and assent; that an answer is wrong, or an insult; the wish for a person; who we are. */
export type Talk = keyof typeof enTalk;

/** How people ask for more of what they were shown: the whole of a message. */
export const moreOf: Record<Language, string> = {
  en: "(?:and |so |ok(?:ay)?,? |yes,? |please |can you |could you |can i |i want |i'd like )*(?:(?:tell|show|give|get|see|hear|know|read) (?:me )?)?(?:some |a bit |a little |the |any )*(?:more|details?|in (?:more )?detail|everything|all of it|the rest|rest|go on|continue|elaborate|explain|why(?: (?:is|are|do|does) (?:that|this|it|they|so)(?: so)?| so| not)?|how come|what else|anything else|full (?:section|answer|text)|whole (?:section|answer|text))(?: (?:please|about (?:it|this|that)|details?|info(?:rmation)?|on (?:this|that|it)|then))*",
  zh: '(?:请|再|那|能|能不能|可以|可不可以|想|看|给我|帮我)*(?:多)?(?:说|讲|介绍|解释|看|了解)?(?:得)?(?:一?点|一些|一下|下)?(?:更多|继续|详细(?:点|一点|一些|说说|说明|的)?|展开(?:说说|讲讲)?|具体(?:点|一点|说说|的)?|还有(?:呢|吗|别的吗|什么)?|为什么(?:呢|呀|这样|是这样)?|为啥(?:呢)?|全部|全文|整节|然后呢|细说)(?:吗|呢|吧|看看|说说|讲讲|一下|内容)*',
};

/** What greets or asks politely before a question. */
export const politeness: Record<Language, string> = {
  en: '(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear|there|all|team|everyone|so|ok|okay|and|rolebook|please|pls|can you|could you|would you)[\\s,.!;:-]+)*',
  zh: '(?:(?:你好|您好|嗨|大家好|早上好|上午好|下午好|晚上好|早|请问|请|麻烦|能不能|可以|帮我|那么?)[\\s，,。.！!；;：:]*)*',
};

/** How people ask which roles there are: the whole of a question. */
export const rolesAsked: Record<Language, string> = {
  en: '(?:(?:which|what|how many) (?:all )?(?:are (?:all )?)?(?:the )?(?:other )?@roles(?: (?:do|can|are|have|that|which|exist|available|there|you|u|i|we|know|have|cover|hold|answer|help|ask|asked|tell|me|with|about|on|for|of|in|here|listed|documented|available|got|right now|currently|at the moment|all|please))*|(?:list|show|name|give|tell)(?: me| us)?(?: (?:all|every|the|a list of|an overview of|your|of|which|what))* @roles(?: (?:there are|that|you|know|have|cover|are|there|can|answer|about|available|please))*|(?:a |the )?(?:list|overview) of (?:all )?(?:the |your )?@roles|(?:all |the )*@roles(?: list)?)(?: please| pls| thanks| thank you)?',
  zh: '(?:你|您|你们|这里|这边|目前|现在|手上|一共|总共|都|还)*(?:知道|了解|有|能回答|能查|可以查|可查|收录|包含|支持|介绍|掌握|会回答|能问|可以问|覆盖)*(?:了|有|的)?(?:哪些|哪几个|什么|些什么|多少个?|几个)@roles(?:的)?(?:资料|信息|文档|介绍|说明|问题)?(?:可以?查|可以?问|能查|能问)?(?:呢|吗|啊|呀)?|(?:列出|列一下|列|看看|看一下|展示|显示|给我|说说)(?:一下)?(?:你|您)?(?:知道|了解|有)?(?:的)?(?:所有|全部)?(?:的)?@roles(?:列表|清单|名单)?(?:都)?(?:列出来|列一下)?|(?:所有|全部)?(?:的)?@roles(?:列表|清单|名单|目录|一览)|(?:所有|全部)(?:的)?@roles(?:都)?(?:列出来|列一下)?',
};

/** What people call roles there. */
export const rolesNamed: Record<Language, string> = {
  en: '(?:(?:job |role )?(?:roles|jobs|positions|titles)|job descriptions|professions|occupations)',
  zh: '(?:个)?(?:岗位|职位|角色|职务|工种)',
};

/** Words that point at what was spoken of before. */
export const pointsBack: Record<Language, string> = {
  en: "\\b(?:their|theirs|they|them|its?|it's|(?:that|this|the|such a) (?:role|job|position|one))\\b|^(?:and|what about|how about)\\b",
  zh: '他们|她们|它|其|这个(?:岗位|职位|工作|角色)|那个(?:岗位|职位|工作|角色)|该岗位|^那|呢[?？。\\s]*$',
};
