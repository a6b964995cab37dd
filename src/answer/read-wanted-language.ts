import type { Language } from '../language/index.ts';

const english = /(?:in|to|into)\s+(chinese|mandarin|english)/.source;
const polite = /(?:\s*,?\s*(?:please|pls|plz|thanks|thank you))/.source;
const saying =
  /(?:answer|reply|respond|say (?:it|that|this)|write (?:it|that|this)|show (?:it|me|this)|tell me|give (?:it|that) to me|translate (?:it|that|this)|the same|same|again|but|now)/
    .source;
const han = /(中文|汉语|普通话|简体|英文|英语)/u.source;

/** "…, in Chinese please", "answer in English: …", "用英文：…", "…，请用中文回答". */
const wanted = [
  // Nothing but the wish: "Chinese please", "the English version?", "翻译成中文", "英文版呢".
  new RegExp(
    String.raw`^(?:(?:and|now|but|ok|okay|please|can you|could you|can i (?:have|get|see)|give me|the|it|that|this|same)[\s,]+)*(?:in\s+)?(?=.*(?:please|pls|plz|version))(chinese|mandarin|english)(?:\s+version)?${polite}?[\s.!?]*$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?:请|麻烦|能不能|可不可以|可以|能|你|再|把它|帮我)*(?:(?:换|改|翻译?|切换|转)(?:成|为|到)|说|讲)${han}(?:版)?(?:吗|吧|呢|啊|一下|可以吗|谢谢)*[。！!？?\s]*$`,
    'u',
  ),
  new RegExp(String.raw`^(?:请|要|有|给我)*${han}版(?:本)?(?:的)?(?:吗|吧|呢|有吗|谢谢)*[。！!？?\s]*$`, 'u'),
  new RegExp(
    String.raw`(?:^|[\s,.;?!])(?:please\s+|can you\s+|could you\s+)*${saying}\s+${english}${polite}?[\s,.:;?!]*`,
    'iu',
  ),
  new RegExp(String.raw`(?:^|[\s,.;?!])${english}${polite}[\s.!?]*$`, 'iu'),
  new RegExp(String.raw`(?:^|[,.;?!]\s*)${english}[\s.!?]*$`, 'iu'),
  new RegExp(String.raw`^(?:please[,\s]+)?${english}\s*[,:]\s*`, 'iu'),
  new RegExp(
    String.raw`[，,。；;？?\s]*(?:请|麻烦|能不能|可以)?你?用${han}(?:来)?(?:回答|回复|说一下|说说|告诉我|显示|答复)(?:一下|我|吗|吧|谢谢)*[，,：:。！!？?\s]*`,
    'u',
  ),
  new RegExp(String.raw`^(?:请)?用${han}[，,：:\s]+`, 'u'),
  new RegExp(String.raw`(?:^|[，,。；;？?\s])(?:请)?用${han}(?:吧|谢谢|说|讲)*[。！!\s]*$`, 'u'),
];

/**
 * Takes the wish for a language out of a question.
 * @param text as the person wrote it
 * @returns the question without the wish, and the language; null where none is wished for, as in "do they work in English?"
 */
export function readWantedLanguage(text: string): { text: string; wanted: Language | null } {
  for (const pattern of wanted) {
    const match = text.match(pattern);
    const name = match?.[1];
    if (match === null || name === undefined) continue;
    const rest = `${text.slice(0, match.index)} ${text.slice((match.index ?? 0) + match[0].length)}`.trim();
    return { text: rest, wanted: /english|英/iu.test(name) ? 'en' : 'zh' };
  }
  return { text, wanted: null };
}
