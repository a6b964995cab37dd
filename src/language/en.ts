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
    'other-role': (role: string) => `I don’t have a document about “${role}” yet.`,
    'not-in-document': 'The documents I have don’t say anything about that.',
    company: 'That is a matter of your company, and I only know job roles. Your HR or IT team can help.',
    talk: 'Hello. I answer questions about job roles.',
    'out-of-scope': 'I’m not sure what you mean.',
    empty: 'You haven’t asked anything yet.',
  },
  thatRole: 'that role',
  canAnswer: (roles: string[], more: number) =>
    `I can tell you what ${listOf(roles, more)} ${roles.length + more > 1 ? 'do, need, earn and become' : 'does, needs, earns and becomes'}.`,
  forExample: 'For example:',
  showWhole: 'Show the whole section',
  share: 'Share to channel',
  sharedBy: (name: string) => `Shared by ${name}`,
  someone: 'a colleague',
  /** The summary for hiring managers, and what stands between its headings. */
  requirements: { title: 'Requirements', and: ', ' },
  help: {
    title: 'How to ask Rolebook',
    intro:
      'Ask in your own words, in English or Chinese: mention me in a channel or write me a direct message.',
    ways: [
      '/role [question] – anything about a role',
      '/salary [role] – what it earns',
      '/career [role] – where it leads',
      '/requirements [role] – what it requires, in one message',
      '/tools [role] – which tools it needs',
    ],
    sources: 'Every answer comes from a document, and says from where.',
  },
  fault: (id: string) =>
    `Something went wrong on my side, and I could not answer. Please try again. If it stays like this, quote error ${id}.`,
  staleButton: 'This button is too old for me to understand. Please ask again.',
};

function listOf(roles: string[], more: number): string {
  const names = roles.map((role) => `${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${role}`);
  if (more > 0) return `${names.join(', ')} and ${more} other ${more > 1 ? 'roles' : 'role'}`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'a role');
}
