const asks = [
  /[?？]\s*$/u,
  /^(?:(?:hi|hey|hello|so|and|but|ok|quick question)\b\W*)*(?:what|which|who|whom|whose|how|when|where|why|is|are|was|does|do|did|can|could|should|would|will|has|have|anyone|anybody)\b/iu,
  /什么|怎么|怎样|多少|哪|吗|呢|谁|几年|是否|是不是|能不能|可不可以|要不要|需不需要|有没有|麼|嗎|誰|幾年/u,
];

/**
 * Whether a line of a text asks something, so far as its form tells.
 * @param text plain text
 */
export function isQuestion(text: string): boolean {
  return text.split('\n').some((line) => asks.some((pattern) => pattern.test(line)));
}
