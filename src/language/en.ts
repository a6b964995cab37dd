/** English: every sentence that a person may read. Functions take what varies and return plain text. */
export const en = {
  /** Between two sentences that read on. */
  betweenSentences: ' ',
  /** Between a role and a section in a title. */
  titleOf: (role: string, section: string) => `${role} · ${section}`,
  source: (role: string, section: string, reviewed: string | null) =>
    `From: ${role} > ${section}${reviewed ? ` · reviewed ${reviewed}` : ''}`,
  notCovered: (subject: string) => `This section says nothing about ${subject}.`,
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
    roles.length + more === 1
      ? `I answer questions about the ${roles[0]} role.`
      : `I answer questions about ${listOf(roles, more)}.`,
  forExample: 'For example:',
  showWhole: 'Show the whole section',
  share: 'Share to channel',
  sharedBy: (name: string) => `Shared by ${name}`,
  someone: 'a colleague',
  feedback: {
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    thanks: 'Thank you. Good to know.',
    sorry: 'Sorry about that. Is it one of these?',
    sorryNothing: 'Sorry about that. Thank you for telling me.',
  },
  askPerson: {
    button: 'Ask a person',
    passedOn: 'I have passed your question on. You will hear from a person here.',
    title: 'A question for a person',
    whereAsked: 'where it was asked',
    howToAnswer: 'Answer in the thread below, then press Answered: the asker is told, with your last line.',
    answered: 'Answered',
    answeredBy: (name: string) => `Answered by ${name}`,
    alreadyAnswered: 'This question is answered already.',
    forgotten: 'The question that stood here is deleted: the person who asked wanted to be forgotten.',
    youAreAnswered: (name: string, question: string) => `${name} has answered your question “${question}”.`,
    whereAnswered: 'Read the answer',
  },
  /** The language's own name. */
  languageName: 'English',
  /** What people write to be told how to ask, with spaces between. "help" is known in every language. */
  helpWords: 'help',
  /** How Slack's locales of this language begin. */
  locale: 'en',
  home: {
    title: 'Ask about a role',
    recent: 'Your recent questions',
    roles: 'Roles I know',
    reviewed: (date: string) => `Reviewed ${date}`,
    version: (version: string) => `Version of the documents: ${version}.`,
    more: (count: number) => `And ${count} more: ask for them by name.`,
  },
  search: {
    title: 'Search roles',
    submit: 'Search',
    close: 'Close',
    question: 'Your question',
    placeholder: 'Such as: which tools does the role need?',
    role: 'Choose a role',
    section: 'Choose a section',
  },
  /** What the agent's pane offers first. */
  prompts: 'Try one of these',
  working: 'is looking that up…',
  workflow: {
    empty: 'The step got no question. Fill in its input “Question”.',
  },
  watch: {
    on: (name: string) =>
      `${name} has asked me to answer questions about roles here without a mention. I speak up only when I am sure, once a thread. /role watch off ends it.`,
    off: (name: string) => `${name} has turned this off: here I answer only when I am mentioned.`,
    how: 'Say /role watch on or /role watch off.',
    notAdmin: 'Admins can turn this on and off. Please ask one of them.',
    notHere: 'I am not in this channel, so I cannot read its questions. Invite me first: /invite @Rolebook',
    direct: 'This works in channels. Here I answer every message anyway.',
  },
  salary: {
    /** The two bars of a level in a chart. */
    from: 'From',
    to: 'Up to',
    level: 'Level',
  },
  career: {
    current: 'this level',
    next: 'next step',
    nextTopic: 'Next step',
    nextStep: (step: string) => `Next step: ${step}`,
    sidePaths: 'Side paths',
  },
  /** The summary for hiring managers, and what stands between its headings. */
  requirements: {
    title: 'Requirements',
    and: ', ',
    parts: {
      education: 'Education',
      experience: 'Experience',
      'must-have': 'Must-have skills',
      'nice-to-have': 'Nice to have',
      tools: 'Tools',
      traits: 'Traits',
    },
    asFile: 'Markdown file',
    asText: 'Plain text',
    copyThis: 'Copy this into your job post:',
    fileSent: 'I sent you the file as a direct message.',
    form: {
      title: 'Requirements brief',
      submit: 'Show brief',
      role: 'Role',
      years: 'Experience',
      anyYears: 'Any experience',
      language: 'Language',
      parts: 'Parts',
      channel: 'Post it to a channel too',
      channelHint: 'Leave this empty to see it alone first.',
      noRole: 'I don’t have a document about this role.',
      nothing: 'The document says nothing about these parts. Choose another one.',
      notInChannel: 'I could not post there. Invite me to the channel first, or leave this empty.',
    },
  },
  comparison: {
    title: 'Comparison',
    with: ' and ',
    topic: 'Topic',
    needsTwo: 'I can compare two roles or two levels that my documents speak of, and found only one here.',
  },
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
      '/role compare [one] and [another] – two roles or levels side by side',
      '/role watch on – answers in this channel without a mention',
      '/role my data, /role forget me – what is kept about you',
    ],
    sources: 'Every answer comes from a document, and says from where.',
  },
  fault: (id: string) =>
    `Something went wrong on my side, and I could not answer. Please try again. If it stays like this, quote error ${id}.`,
  forgetMe: {
    done: 'Done. I have deleted your questions, your feedback and everything else that I kept about you.',
    later: 'I can’t reach what I have kept right now, so nothing is deleted yet. Please try again later.',
  },
  gaps: {
    title: 'Questions without a good answer',
    none: 'No question waits: everything that was asked lately was answered.',
    kinds: {
      unknown: 'not answered',
      choose: 'asked back',
      'thumbed-down': 'not helpful',
      'handed-over': 'passed on to a person',
    },
    asked: (count: number, kind: string) =>
      count === 1 ? `Asked once · ${kind}` : `Asked ${count} times · ${kind}`,
    nearest: (place: string) => `Nearest: ${place}`,
    nothingNear: 'No section is near.',
    teach: 'Teach',
    write: 'Open the document',
    ignore: 'Ignore',
    next: 'More',
    taughtList: 'What was taught',
    draftsFile: 'Answers from people',
    back: 'Back',
    open: 'Questions without a good answer',
    notYours: 'This is for the people who keep the documents, and for admins.',
    ignored: 'It will not be listed again.',
    sent: 'I sent it to you as a direct message.',
  },
  teach: {
    title: 'Teach Rolebook',
    submit: 'Teach',
    close: 'Close',
    whoAsks: 'Whoever asks this, or nearly this,',
    isAnswered: 'gets the answer of this section:',
    alsoCaught: 'Of the open questions, it would answer these too:',
    noneCaught: 'Of the open questions, it would answer no other.',
    chooseSection: 'Choose the section that answers.',
    offer:
      'Does a section of a document answer this? Then teach it, and it is answered from there the next time. What you wrote is kept under /role gaps.',
    done: (place: string) =>
      `Taught: it is answered from ${place} now. /role taught lists it, and takes it back.`,
    none: 'Nothing was taught yet.',
    undo: 'Undo',
    undone: 'Taken back.',
    by: (name: string, date: string) => `Taught by ${name} on ${date}`,
    faults: {
      empty: 'There are no words in it, so nobody could ask it.',
      long: (most: number) => `It is longer than ${most} characters. Teach one question at a time.`,
      'no-section': 'That section is not there any more. Choose another one.',
      'other-role': (role: string) => `It names another role, ${role}. Choose a section of that one.`,
      breaks: (question: string) =>
        `It would take the answer away from “${question}”. Choose a section that answers both, or write the document.`,
      taught: (text: string, place: string) =>
        `“${text}” was taught to mean ${place}. Take that back first: /role taught.`,
    },
  },
  drafts: {
    title: 'Answers from people, to be written into the documents',
    none: 'No answer from a person waits.',
    answeredBy: (name: string, date: string) => `${name}, ${date}`,
  },
  myData: {
    sent: 'I sent you a file with everything that I keep about you.',
    title: 'What Rolebook keeps about you',
    later: 'I can’t reach what I have kept right now. Please try again later.',
  },
  keeper: {
    keptBy: (name: string) => `Kept by ${name}`,
    readSource: 'Read the document',
    overdue: (date: string) => `This was to be checked by ${date}, and may no longer be right.`,
  },
  outsiders: 'I answer people of the workspace that I belong to. Please ask one of them.',
  review: {
    title: (name: string) => `Is “${name}” still right?`,
    due: (date: string) => `Its review was due on ${date}. These lines hold figures or dates:`,
    nothingDated: 'No line in it holds a figure or a date.',
    stillRight: 'Still right',
    done: (date: string) => `Noted: reviewed on ${date}.`,
    later: 'I can’t note that right now. Please try again later.',
  },
  badDocument: {
    title: (file: string) => `${file} cannot be read any more`,
    stays: 'What it said before goes on being answered until it is mended.',
  },
  digest: {
    title: 'Rolebook’s week',
    asked: (count: number) => `${count} questions asked`,
    answered: (count: number) => `${count} answered`,
    helpful: (up: number, down: number) => `${up} answers marked helpful, ${down} not helpful`,
    gaps: 'Asked most without a good answer:',
    taught: (count: number) => `${count} phrases taught`,
    due: 'Due for review:',
  },
  staleButton: 'This button is too old for me to understand. Please ask again.',
};

function listOf(roles: string[], more: number): string {
  if (more > 0) return `${roles.join(', ')} and ${more} other ${more > 1 ? 'roles' : 'role'}`;
  return roles.length > 1
    ? `${roles.slice(0, -1).join(', ')} and ${roles.at(-1)}`
    : (roles[0] ?? 'job roles');
}
