/** The longest line that may be metadata, in characters: more than that says something of the role. */
const longest = 140;

const begins =
  /^[*_(（\s]*(?:last (?:updated|reviewed|modified|edited|changed)\b|(?:page |document )?owner\s*[:：]|updated(?: on| at)?\s*(?:[:：]|\d)|reviewed (?:by|on)\b|(?:document )?version\s*[:：]?\s*v?\d|effective (?:date|from)\b|maintained by\b|document (?:no|id|control)\b|最后?更新|更新(?:时间|日期|于)|最近更新|修订|版本号?\s*[:：]?\s*v?\d|文档负责人|维护人?\s*[:：]|生效日期)/iu;

/**
 * Whether a line says something of the document and nothing of the role: "Last updated 3 March · Owner: People team".
 * @param text one line, without Markdown
 */
export function isMetadata(text: string): boolean {
  return text.length <= longest && begins.test(text) && /\d|[:：]|·/.test(text);
}
