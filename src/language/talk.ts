import { enTalk } from './en-talk.ts';
import type { Language } from './language.ts';
import { zhTalk } from './zh-talk.ts';

/** How people talk around a question, as the sources of patterns. */
export const talk: Record<Language, typeof enTalk> = { en: enTalk, zh: zhTalk };

/** Thanks and assent; that an answer is wrong, or an insult; the wish for a person; who we are. */
export type Talk = keyof typeof enTalk;

/** How people ask for more of what they were shown: the whole of a message. */
export const moreOf: Record<Language, string> = {
  en: "(?:and |so |ok(?:ay)?,? |yes,? |please |can you |could you |can i |i want |i'd like )*(?:(?:tell|show|give|get|see|hear|know|read) (?:me )?)?(?:some |a bit |a little |the |any )*(?:more|details?|in (?:more )?detail|everything|all of it|the rest|rest|go on|continue|elaborate|explain|why(?: (?:is|are|do|does) (?:that|this|it|they|so)(?: so)?| so| not)?|how come|what else|anything else|full (?:section|answer|text)|whole (?:section|answer|text))(?: (?:please|about (?:it|this|that)|details?|info(?:rmation)?|on (?:this|that|it)|then))*",
  zh: '(?:请|再|那|能|能不能|可以|可不可以|想|看|给我|帮我)*(?:多)?(?:说|讲|介绍|解释|看|了解)?(?:得)?(?:一?点|一些|一下|下)?(?:更多|继续|详细(?:点|一点|一些|说说|说明|的)?|展开(?:说说|讲讲)?|具体(?:点|一点|说说|的)?|还有(?:呢|吗|别的吗|什么)?|为什么(?:呢|呀|这样|是这样)?|为啥(?:呢)?|全部|全文|整节|然后呢|细说)(?:吗|呢|吧|看看|说说|讲讲|一下|内容)*',
};

/** Words that point at what was spoken of before. */
export const pointsBack: Record<Language, string> = {
  en: "\\b(?:their|theirs|they|them|its?|it's|(?:that|this|the|such a) (?:role|job|position|one))\\b|^(?:and|what about|how about)\\b",
  zh: '他们|她们|它|其|这个(?:岗位|职位|工作|角色)|那个(?:岗位|职位|工作|角色)|该岗位|^那|呢[?？。\\s]*$',
};
