/** What tells headings and titles, for reading a document. */
export interface Classifiers {
  /** The section kind that a heading names; null where it names none. */
  findKind: (heading: string) => string | null;
  /** Whether a text is the title of a job and nothing else. */
  isJobTitle: (text: string) => boolean;
}
