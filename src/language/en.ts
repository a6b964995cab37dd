/** English: every sentence that a person may read. Functions take what varies and return plain text. */
export const en = {
  /** Between a role and a section in a title. */
  titleOf: (role: string, section: string) => `${role} · ${section}`,
  source: (role: string, section: string, reviewed: string | null) =>
    `From: ${role} > ${section}${reviewed ? ` · reviewed ${reviewed}` : ''}`,
  notCovered: (subject: string) => `The document says nothing about ${subject}.`,
  chooseSection: 'I am not sure which part you mean. Is it one of these?',
  chooseRole: 'Which role do you mean?',
  unknown: {
    'other-role': (role: string) => `I don’t have ${role} yet.`,
    'out-of-scope': 'I can’t answer that.',
    'not-in-document': 'The document doesn’t say.',
    empty: 'You haven’t asked anything yet.',
  },
  thatRole: 'that role',
  canAnswer: (roles: string, more: number) =>
    `I answer questions about ${roles}${more > 0 ? ` and ${more} more roles` : ''}: what the role does, needs, earns and becomes.`,
  forExample: 'For example:',
  examples: (role: string) => [
    `What does ${withArticle(role)} do every day?`,
    `How much does ${withArticle(role)} earn?`,
    `What degree does ${withArticle(role)} need?`,
  ],
};

function withArticle(role: string): string {
  return `${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${role}`;
}
