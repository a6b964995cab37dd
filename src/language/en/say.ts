import type { Language } from '../language.ts';

/** English: every sentence that a person may read. Functions take what varies and return plain text. */
export const en = {
  /** Between two sentences that read on. */
  betweenSentences: ' ',
  /** Between a role and a section in a title. */
  titleOf: (role: string, section: string) => `${role} · ${section}`,
  source: (role: string, section: string, reviewed: string | null) =>
    `From: ${role} > ${section}${reviewed ? ` · reviewed ${reviewed}` : ''}`,
  /** A matter of a role, as people ask for it. */
  matterOf: (matter: string, role: string) => `${matter} of the ${role}`,
  notCovered: (subject: string) => `The document says nothing about ${subject}.`,
  /** Where a level or years are asked for of which the lines shown say nothing of their own. */
  inGeneral: (asked: string) =>
    `The document says nothing of its own about “${asked}” here. In general it says:`,
  /** Where a document stands in one language only, and the asker uses another. */
  onlyIn: {
    en: 'This document is in English only.',
    zh: 'This document is in Chinese only.',
  } satisfies Record<Language, string>,
  /** The role is named where there are several. */
  chooseSection: (role: string | null) =>
    role === null
      ? 'I am not sure which part you mean. Is it one of these?'
      : `I am not sure which part of “${role}” you mean. Is it one of these?`,
  chooseRole: 'Which role do you mean?',
  chooseAnother: (count: number) =>
    count === 1
      ? 'I know one more besides these: ask about it by its name.'
      : `I know ${count} more besides these: ask about one by its name.`,
  unknown: {
    'other-role': (role: string) => `I don’t have a document about “${role}” yet.`,
    unplaced: (name: string) => `I can’t place “${name}”: I know no role of that name.`,
    'not-in-document': 'The documents I have don’t say anything about that.',
    company: 'That is a matter of your company, and I only know job roles. Your HR or IT team can help.',
    talk: 'Hello.',
    'out-of-scope': 'I’m not sure what you mean.',
    empty: 'You haven’t asked anything yet.',
    'other-language':
      'I speak English and Chinese. Please ask in one of them. 我会中文和英文，请用其中一种提问。',
    distress:
      'I am sorry, that sounds hard: please talk to a person you trust, and if anyone is in danger, call the emergency services now.',
  },
  /** Before the contact that the owner set, or the channel of people who answer. */
  peopleWhoHelp: 'People here can help too:',
  /** In reply to what asks nothing of a role. */
  talk: {
    hello: 'Hello. I answer questions about job roles. For example:',
    welcome: 'You are welcome.',
    sorry: 'I am sorry that this did not help. Ask me in other words, or go on here:',
    person: 'Of course, a person can help you.',
    nobody: 'I cannot reach a person from here. A colleague, your manager or HR can help you.',
    self: 'I am Rolebook, a program. I answer questions about job roles with sentences from documents that people here wrote, and I say where they stand.',
  },
  /** Above sections that come near what was asked. */
  nearest: (role: string | null) =>
    role === null ? 'These come nearest:' : `These come nearest, in “${role}”:`,
  thatRole: 'that role',
  canAnswer: (roles: string[], more: number) =>
    roles.length + more === 1
      ? `I answer questions about the ${roles[0]} role.`
      : `I answer questions about ${listOf(roles, more)}.`,
  forExample: 'For example:',
  showWhole: 'Show the whole section',
  share: 'Share to channel',
  notForChannel: 'The document is not for everybody there, so I did not share it.',
  sharedBy: (name: string) => `Shared by ${name}`,
  someone: 'a colleague',
  feedback: {
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    thanks: 'Thank you. Good to know.',
    sorry: 'Sorry about that. What was wrong? Is it one of these?',
    sorryNothing: 'Sorry about that. What was wrong? Ask again in other words, and I will look again.',
  },
  askPerson: {
    button: 'Ask a person',
    tooMany:
      'You have handed on many questions in the last hour. Please ask a person yourself, or try later.',
    passedOn: 'I have passed your question on. You will hear from a person here.',
    passedOnPrivately: 'I have passed your question on. You will hear from a person by direct message.',
    passedOnNameless:
      'I have passed your question on, without your name. You will hear from a person by direct message.',
    alreadyPassedOn: 'I have passed this question on already.',
    notPassedOn: 'I could not post it just now. Please try again, or ask a person yourself.',
    form: {
      goesTo: 'This will be posted in ',
      name: 'Your name',
      withName: 'With my name',
      withoutName: 'Without my name',
      namelessHint: 'The answer comes to you by direct message.',
      submit: 'Post it',
      close: 'Cancel',
    },
    title: 'A question for a person',
    whereAsked: 'where it was asked',
    inDirectMessage: 'in a direct message',
    nameless: 'Asked without a name',
    howToAnswer:
      'Answer in the thread below, then press Answered: the asker is told, with all that people wrote there.',
    answered: 'Answered',
    answeredBy: (name: string) => `Answered by ${name}`,
    alreadyAnswered: 'This question is answered already.',
    answerForm: {
      title: 'Your answer',
      answer: 'Answer',
      hint: 'Nobody has written below the question yet. What you write here goes to the person who asked.',
      empty: 'Please write the answer.',
      notTold: 'I could not tell the person who asked. The question stays open: please try again.',
      submit: 'Send',
      close: 'Cancel',
    },
    forgotten: 'The question that stood here is deleted: the person who asked wanted to be forgotten.',
    youAreAnswered: (name: string, question: string) => `${name} has answered your question “${question}”.`,
    whereAnswered: 'Read the answer',
  },
  /** The language's own name. */
  languageName: 'English',
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
    isOn: 'This is on here already.',
    isOff: 'This is not on here, so there is nothing to turn off.',
    direct: 'This works in channels. Here I answer every message anyway.',
  },
  salary: {
    /** A place of which no figures are given. */
    payIn: (place: string) => `pay in ${place}`,
    /** Between the figures of two levels. */
    betweenFigures: '; ',
    more: 'More, with a chart',
    /** What stands below the bars. */
    open: 'or more',
    noFigure: 'no figure',
    asked: '← asked for',
  },
  career: {
    current: 'this level',
    next: 'next step',
    nextTopic: 'Next step',
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
    /** Where a message does not hold all lines of a part. */
    more: (count: number) => `and ${count} more`,
    /** The headings of a job post. */
    jobPost: {
      education: 'Your education',
      experience: 'Your experience',
      'must-have': 'What you need',
      'nice-to-have': 'What would be a plus',
      tools: 'Tools that we use',
      traits: 'Who you are',
    },
    asFile: 'Markdown file',
    asText: 'Plain text',
    copyThis: 'Copy this into your job post:',
    /** Where the text does not hold all lines of the brief. */
    restInFile: 'These are the main points; the Markdown file holds all of them.',
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
    /** Stands for a cell that says what the one before it says. */
    same: 'the same',
    /** The question that the form asks. */
    question: (one: string, other: string) => `compare ${one} and ${other}`,
    form: {
      first: 'Compare this',
      second: 'With this',
      placeholder: 'A role or a level',
      submit: 'Compare',
      same: 'Choose two that differ.',
    },
    needsTwo: 'I can compare two roles or two levels that my documents speak of, and did not find two here.',
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
    ofCommand: (command: string) => `How to use ${command}`,
    commands: {
      '/role': {
        about: 'Anything about a role, in your own words.',
        ways: [
          '/role [question] – the answer, which only you see until you share it',
          '/role compare [one] and [another] – two roles or levels side by side; alone, a form that asks which',
          '/role watch on, /role watch off – whether I answer in this channel without a mention',
          '/role my data – sends you what I keep about you',
          '/role forget me – deletes it',
          '/role gaps, /role taught – what was not answered well, and what was taught (for owners and admins)',
        ],
      },
      '/salary': {
        about: 'What a role earns, as a table and a chart.',
        ways: [
          '/salary – the role that you last asked about, or the only one',
          '/salary [role] – another one',
          '/salary [level or place] – what it earns at that level or there, so far as the document says',
        ],
      },
      '/career': {
        about: 'Where a role leads, step by step.',
        ways: [
          '/career – the role that you last asked about, or the only one',
          '/career [role] – another one',
          '/career [level] – marks that level and the step after it',
        ],
      },
      '/requirements': {
        about: 'What a role requires, in one message: to hire by, or to measure yourself by.',
        ways: [
          '/requirements – a form for the role, the years, the language and the parts',
          '/requirements [role] – all of it at once',
          '/requirements [level or years] – such as /requirements senior or /requirements 3 years',
        ],
      },
      '/tools': {
        about: 'Which tools a role needs.',
        ways: [
          '/tools – the role that you last asked about, or the only one',
          '/tools [role] – another one',
          '/tools [tool] – whether the document names it',
        ],
      },
    },
    sources: 'Every answer comes from a document, and says from where.',
  },
  fault: (id: string) =>
    `Something went wrong on my side, and I could not answer. Please try again. If it stays like this, quote error ${id}.`,
  forgetMe: {
    how: 'To have everything deleted that I keep about you, write /role forget me. Nothing is deleted yet.',
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
    file: 'Send them as a file',
    write: 'Write into a document',
    formTitle: 'Answer from a person',
    submit: 'Write',
    close: 'Close',
    willBeWritten: 'This will be written into the document:',
    chooseRole: 'Choose the document.',
    ownHeading: 'Under a heading of its own, at the end',
    into: (file: string) => `It goes into ${file}.`,
    standsIn: (file: string) => `Stands in ${file}.`,
    written: (file: string, line: number) =>
      `It stands in ${file} from line ${line} on, and is answered from in a few seconds.`,
    inGit: 'The folder is kept with git: I have committed nothing, so you see the change there.',
    undone: (file: string) => `I took it out of ${file} again.`,
    edited: (file: string) =>
      `It no longer stands in ${file} as I wrote it, so I changed nothing. Take it out there by hand.`,
    busy: 'Somebody else is writing into the documents right now. Please try again.',
    refused: {
      git: () =>
        'The documents come from a git repository, where I can’t write. Get the answers as a file, and put them in there.',
      shared: () =>
        'Several workspaces share these documents, so I don’t write into them. Get the answers as a file.',
      unwritable: (file: string) => `I may not write into ${file}. Get the answers as a file.`,
      changed: (file: string) => `${file} has changed meanwhile. Please choose the section again.`,
      unplaced: (file: string) =>
        `At that place in ${file} it would not be read well. Choose another section, or get the answers as a file.`,
    },
  },
  myData: {
    how: 'Write /role my data, and I send you everything that I keep about you.',
    sent: 'I sent you a file with everything that I keep about you.',
    title: 'What Rolebook keeps about you',
    later: 'I can’t reach what I have kept right now. Please try again later.',
  },
  keeper: {
    keptBy: (name: string) => `Kept by ${name}`,
    readSource: 'Read the document',
    foundRight: (date: string) => `Found still right on ${date}`,
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
  /** What stands in a document that `cli new` writes: comments, of which nothing is ever answered. */
  template: {
    intro:
      'Write below the headings, and save. Comments such as this one are never shown: take them out once a section is written. Take out headings that you have nothing for.',
    /** What to write below the heading of each kind. */
    hints: {
      summary:
        'What the role is for, in two or three sentences. Name the role in each: every sentence may be shown alone.',
      tasks: 'What the person does, one task a bullet, the most important first.',
      'hard-skills':
        'What the person must be able to do, one skill a bullet. Write “a plus” where it is not required.',
      'soft-skills': 'How the person works with others, one skill a bullet: “**Communication:** …”.',
      tools: 'Which programs the role uses, and which of them are required.',
      environment: 'Where and with whom: the team, who the role reports to, hours, travel, work from home.',
      education: 'Which degree is needed, and what may stand in for it.',
      knowledge: 'What the person must know of the field.',
      proficiency: 'How well the person must master what is needed.',
      experience: 'How many years of which experience, for each level.',
      traits: 'What kind of person does well in the role.',
      industry: 'In which industries or departments the role exists.',
      salary:
        'A table: | Level | Pay a year in COUNTRY (CURRENCY) |. Below it say of when the figures are, and “for reference only” where they are.',
      career: 'The steps as a numbered list, lowest first. Below it where else the role may lead.',
      employers: 'Who employs people in this role.',
    } as Record<string, string>,
  },
  answeredHere: 'I can’t post where you asked, so I answer you here.',
  staleButton: 'This button is too old for me to understand. Please ask again.',
};

function listOf(roles: string[], more: number): string {
  if (more > 0) return `${roles.join(', ')} and ${more} other ${more > 1 ? 'roles' : 'role'}`;
  return roles.length > 1
    ? `${roles.slice(0, -1).join(', ')} and ${roles.at(-1)}`
    : (roles[0] ?? 'job roles');
}

/** Every sentence that Rolebook says, by name. The English file sets the shape; the others must match it. */
export type Catalogue = typeof en;
