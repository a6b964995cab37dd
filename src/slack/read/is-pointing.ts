/** The longest text that only points, in characters. */
const longest = 80;

const greeting =
  /^(?:(?:hi|hey|hello|so|ok|okay|please|pls|thanks|sorry|rolebook|@\S+|你好|您好|嗨|请|麻烦|劳烦|那|帮忙)[\s,，.!！、]*){0,4}/iu;

const points = [
  /^(?:(?:can|could|would|will) (?:you|u|anyone)(?: please| pls| maybe)?|do you know|do you have|any ideas?(?: (?:on|about))?|please|pls|what about|how about|and)?\s*(?:help(?: (?:us|me|them|him|her))?(?: out)?(?: with| here)?|answer|know|take|handle|respond to|reply to|look at|look into|see|read|an answer(?: to| for)?)?\s*(?:this(?: one| question)?|that(?: one| question)?|it|here|above|the (?:question|message|one|answer)(?: above)?|(?:my|his|her|their|\S+'s) question)?(?: (?:above|here|please|pls|for (?:us|me|him|her|them)))*[\s?!.^]*$/iu,
  /^(?:你)?(?:能不能|可不可以|可以|能|会)?(?:帮(?:忙|我|他|她|我们)?)?(?:回答|解答|答|看看?|回复|处理|知道)?(?:一下|下)?(?:这个|这条|那个|上面|楼上|上一条|他|她|这)?(?:的)?(?:问题|消息|提问)?(?:吗|么|呢|吧)?[\s?？!！。.^]*$/u,
];

/**
 * Whether a text asks for nothing itself but points at another message: "can you answer this?", "see above", "回答一下这个问题".
 * @param text plain text
 * @returns true for an empty text too
 */
export function isPointing(text: string): boolean {
  if (text.length > longest) return false;
  const rest = text.replace(greeting, '').trim();
  // "Hello" and "thanks" point at nothing.
  if (rest === '') return text === '';
  return points.some((pattern) => pattern.test(rest));
}
