/**
 * Whether a line says how far a document's figures may be trusted: such a line is never left out beside them.
 * @param text as a document writes it
 */
export function isCaveat(text: string): boolean {
  return /for reference only|for guidance only|indicative only|仅供参考|僅供參考|\b(?:gives?|has|have) only\b.*\b(?:figures|data)\b|只有.*数据/iu.test(
    text,
  );
}
