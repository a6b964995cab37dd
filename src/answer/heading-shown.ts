/**
 * A heading as people are shown it: in the document's own words, without what only marks it as a heading or points to a
 * footnote, such as the colon and the star of "Qualifications:*" or the brackets of 【任职要求】.
 * @param heading as the document writes it
 */
export function headingShown(heading: string): string {
  return heading.replace(/(?<=[^\s:：*])[\s:：*]+$/u, '').replace(/^【([^【】]+)】$/u, '$1');
}
