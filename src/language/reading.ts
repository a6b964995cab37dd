import type { DistressWords } from './distress.ts';
import type { Language } from './language.ts';
import type { RegionalWords } from './regional-words.ts';
import type { TalkWords } from './talk.ts';

/**
 * How one language is read: every pattern and list of words by which Rolebook understands what people ask and what
 * documents say in it. Patterns are sources to be joined with the other languages', without regard to case; what a language
 * has no words for is `nothing`, or an empty list.
 */
export interface Reading {
  /** How it is called, in it, of which language people speak: "in Chinese please". */
  names: Record<Language, RegExp>;
  /** What file names, folders and front matter call it, beside its code, in lower case. */
  codes: readonly string[];
  /** Its words that languages have too which Rolebook does not read: they alone do not make a text foreign. */
  foreignToo: readonly string[];
  /** What is written otherwise in some of its regions, with the words that everything else expects. */
  regional: RegionalWords;
  talk: TalkWords;
  distress: DistressWords;
  words: WordsReading;
  message: MessageReading;
  asking: AskingReading;
  sorts: SortsReading;
  requirement: RequirementReading;
  said: SaidReading;
  document: DocumentReading;
  pay: PayReading;
  figures: FiguresReading;
  titles: TitlesReading;
  levels: Record<LevelName, LevelWords>;
  /** The first, second, third … level by its number in words, such as 一级. */
  numberedLevels: readonly string[];
  commands: CommandsReading;
}

/** Words that tell little by themselves, for `question/` and `subject/`. */
interface WordsReading {
  /** Left out of the terms by which questions and lines are compared. */
  stop: readonly string[];
  /** Characters that only join or ask: a pair that holds one is no term. For languages without spaces. */
  functionCharacters: RegExp;
  /** Characters that ask or grade: a short text with one is no name. For languages without spaces. */
  askingCharacters: RegExp;
  /** Articles, without which two questions are the same. */
  articles: readonly string[];
  /** Everyday words of up to six letters, which the initials of a role's name may happen to spell. */
  common: readonly string[];
}

/** What a message is made of, for `question/read-message.ts`, `slack/read/` and `subject/read-follow-up.ts`. */
interface MessageReading {
  /** What greets or asks politely before a question. */
  politeness: RegExp;
  /** What only asks whether somebody knows, as a whole clause: "does anybody know:". */
  callsOut: RegExp;
  /** Thanks at the end of a question, with no mark before them. */
  thanks: RegExp;
  /** A word that opens a message which only points at another one: "hi", "please". */
  opening: RegExp;
  /** Points at another message, as its whole text: "can you answer this?". */
  pointsAbove: RegExp;
  /** What a line in a channel asks by, wherever the question stands: "what …", …吗. */
  question: RegExp;
  /** How people ask for more of what they were shown: the whole of a message. */
  moreOf: RegExp;
  /** How people ask for what comes after the last answer, "and after that": the whole of a message. */
  nextOf: RegExp;
  /** Words that point at what was spoken of before. */
  pointsBack: RegExp;
  /** How people ask which roles there are, "@roles" standing for them: the whole of a question. */
  rolesAsked: RegExp;
  /** How people ask who of the roles it is, whoever was talked about: "which role fits me", 哪个岗位. */
  whichRole: RegExp;
  /** How people ask for all that a role requires, sorted: "must-haves and nice-to-haves", 要求汇总. */
  brief: RegExp;
  /** What people call roles there. */
  rolesNamed: RegExp;
  /** Whoever writes tells of themselves. */
  ofSelf: RegExp;
  /** Joins one question to the next: "by the way", 另外. */
  joint: RegExp;
  /** Counts questions: 问题一, 第二个. */
  numbered: RegExp;
  /** Begins a line of a forwarded mail's head. */
  mailHead: RegExp;
  /** Begins what a mail program adds at the end: "Sent from my phone". */
  sentFrom: RegExp;
  /** Closes a letter, as its whole line. */
  closing: RegExp;
  /** Closes it with a name behind: "Best, Ann". */
  closingWithName: RegExp;
  /** The wish for an answer in a language, "@language" standing for its name; the first that fits counts. */
  wantedLanguage: readonly RegExp[];
}

/** How questions ask, for `answer/`. */
interface AskingReading {
  /** For pay. */
  pay: RegExp;
  /** For what is said of figures, and not for them: from when they are, what they hold and depend on. */
  ofFigures: RegExp;
  /** For when or where figures come from. */
  provenance: RegExp;
  /** To set two things side by side. */
  comparing: RegExp;
  /** For that and for nothing else, at the beginning. */
  comparingOutright: RegExp;
  /** Joins the two things that are compared. */
  comparedJoint: RegExp;
  /** Words around the name of one of them. */
  aroundCompared: RegExp;
  /** How to get to a level. */
  goal: RegExp;
  /** Says that a level is reached already. */
  reached: RegExp;
  /** For the step after the one that is named. */
  next: RegExp;
  /** A level by its number, "level 2". */
  numberedLevel: RegExp;
  /** For the most, or the least, that is paid. */
  highest: RegExp;
  lowest: RegExp;
  /** Begins a question how to become what is named behind it: "how do I become a …". */
  becoming: RegExp;
  /** The same question in words that documents answer. */
  becomingMeans: string;
  /** Stands for a role in a question of what holds for everybody. */
  everybody: string;
  /** Before an occupation that whoever asks has: "I am a …". */
  ownOccupation: RegExp;
  /** Behind one that they come from. */
  movesOn: RegExp;
  /** Before an occupation that the one asked about meets or may become: "with the", "promoted to". */
  alongside: RegExp;
  /** Behind one that they work with. */
  worksWith: RegExp;
  /** What is asked about without its name: "this job". */
  thisRole: RegExp;
  /** For a yes or a no, or how far something is needed. */
  whether: RegExp;
  /** Before the name of what may be needed: "do I need …". */
  needed: RegExp;
  /** Behind such a name: "… required?". */
  neededAfter: RegExp;
  /** Whole words that begin with a capital wherever they stand, in their case: no names of what may be needed. */
  capitalised: RegExp;
  /** Parts one matter of a sentence from the next: "salary and tools". */
  matterJoint: RegExp;
  /** What is left at the beginning of a matter that is parted so. */
  matterRest: RegExp;
  /** Words of questions about a list that name none of its lines. */
  listWords: readonly string[];
  /** The same in languages without spaces. */
  listParts: RegExp;
  /** What may stand beside a level or a place in "and for juniors?". */
  besideLevel: RegExp;
}

/** How a question asks for a sort of thing, and how a line holds one, for `search/answer-types.ts`: the model weighs them. */
interface SortsReading {
  money: AskedAndHeld;
  /** How long, how often. */
  duration: AskedAndHeld;
  /** A day, or a time of a day. */
  date: AskedAndHeld;
  /** Where it is done. */
  place: AskedAndHeld;
  /** Any number at all. */
  number: Pick<AskedAndHeld, 'asked'>;
  /** Somebody to work with or report to. */
  person: AskedAndHeld;
  /** Things that have names, such as tools and companies. */
  names: Pick<AskedAndHeld, 'asked'>;
  /** What is welcome and not required; held by headings and labels. */
  optional: AskedAndHeld;
  /** What is required; held by headings and labels. */
  required: AskedAndHeld;
}

/** One sort of thing. */
interface AskedAndHeld {
  asked: RegExp;
  held: RegExp;
}

/**
 * What documents require, as their headings, labels and lines say it, for `answer/requirement-lines.ts` and briefs. Stricter
 * than `sorts`: what matches here is shown as required or welcome.
 */
interface RequirementReading {
  /** Headings and labels that name what is welcome. */
  optionalName: RegExp;
  /** Headings and labels that name what is required. */
  requiredName: RegExp;
  /** Headings and labels of what is not asked for. */
  unneededName: RegExp;
  /** A line says that something is not asked for: "a licence is not required", "we do not use Azure". */
  unneededText: RegExp;
  /** Begins the answer to a question of yes or no. */
  yesOrNo: RegExp;
  /** What uses the same words for something else: "essential duties". */
  otherName: RegExp;
  /** A line says that something is welcome. */
  optionalText: RegExp;
  /** A line says that something is required, whatever else it says. */
  requiredText: RegExp;
  /** A line about a tool says that there is no way without. */
  mustText: RegExp;
  /** Parts what is a must from what is a plus within a sentence. */
  mixedJoint: RegExp;
}

/** How lines of documents say it, for `answer/`. */
interface SaidReading {
  /** From when figures are. */
  asOf: RegExp;
  /** From where they come. */
  comesFrom: RegExp;
  /** That day or year itself, with what stands before it. */
  date: RegExp;
  /** How far figures may be trusted. */
  caveat: RegExp;
  /** For where alone a document has figures. */
  scope: RegExp;
  /** Figures or times in words. */
  countInWords: RegExp;
  /** Begins a sentence that takes back the one before it. */
  reversal: RegExp;
  /** Moves to the side within a career. */
  sideways: RegExp;
  /** How it is: what a question of yes or no wants to hear. */
  howItIs: RegExp;
  /** How it usually is. */
  usual: RegExp;
  /** Where it is otherwise. */
  qualified: RegExp;
  /** How it is higher up. */
  ofSeniors: RegExp;
  /** Of the document itself: "listed below". */
  ofDocument: RegExp;
  /** Begins with the role, "@role", as what needs something; its first group is kept. */
  roleNeeds: RegExp;
  /** Says of the role, "@role", what holds of it anyway, in a post for it. */
  ofRole: RegExp;
}

/** Words of documents for what they are made of, for `knowledge/`. */
interface DocumentReading {
  /** What a document calls itself, beside the role, in its title. */
  kind: RegExp;
  /** Those of them that may be people too: "guide". */
  kindOrPerson: RegExp;
  /** What stands so before the role: in brackets of its own, before a space or dash, before a colon, right before it. */
  titleStart: { bracketed: RegExp; spaced: RegExp; marked: RegExp; bare: RegExp };
  /** What people write down beside roles: lists and forms, procedures, rules, pay in general, the company. */
  page: RegExp;
  /** Ends, or begins, a role's title that is no known one, though a word of a page stands in it: "Culture and Values Lead". */
  roleEnding: RegExp;
  /** Begins a title that says what to do with a role: "How to onboard a volunteer". */
  instruction: RegExp;
  /** Folders of such pages. */
  pageFolder: RegExp;
  /** Begins a line that says something of the document and nothing of the role. */
  metadata: RegExp;
  /** A line, as a whole, that stands where text is still to come. */
  placeholder: RegExp;
  /** First headings, as a whole, that name no role. */
  genericHeading: RegExp;
  /** Headings of stages, which come one after the other. */
  stage: RegExp;
  /** Those who work here otherwise than everybody: a page about them speaks of nobody else. */
  someOfStaff: RegExp;
  /** Who stands beside a role: "team", "officers". */
  people: RegExp;
  /** Ends a heading, behind a title, that says what of the role its section is about: "requirements". */
  matterOfRole: RegExp;
  /** A heading that names the matter, and behind it whose it is: "Requirements for the docs lead". */
  matterOfWhom: RegExp;
  /** Begins a heading that says what its section is about and is nobody's title: "What you'll be doing". */
  clauseHeading: RegExp;
  /** Headings, as a whole, of a table of contents. */
  contents: RegExp;
  /** Begins the first name of a table of names and values: "Job title". */
  formLabel: RegExp;
  /** The label, as a whole, of a form's line that says whose it is: "Job title". */
  titleLabel: RegExp;
  /** Such a label that may say something else too: "Role". */
  maybeTitleLabel: RegExp;
  /** What stands before a colon, as a whole, and is no label. */
  noLabel: RegExp;
  /** Marks a question, before a colon or a number. */
  questionMark: RegExp;
  /** Marks an answer so. */
  answerMark: RegExp;
  /** Joins the parts of a heading. */
  headingJoint: RegExp;
  /** Words with a full stop that ends no sentence, without it. */
  abbreviation: RegExp;
}

/** Words of money, for `answer/` and `authoring/`. */
interface PayReading {
  /** Columns of a table that hold pay. */
  column: RegExp;
  /** Headings of columns, from their beginning, that are ends or words of amounts and not whose they are: "minimum". */
  bound: RegExp;
  /** An amount of money by the unit behind it. */
  amount: RegExp;
  /** Money that is no pay of a level. */
  beside: RegExp;
  /** What is paid beside it, or for more than the usual: "overtime". */
  extra: RegExp;
  /** Currencies by their names. */
  currency: RegExp;
  /** Those that one country alone pays in. */
  currencyOfOneCountry: RegExp;
  /** Where pay holds, beside the names of countries, in their case. */
  place: RegExp;
  /** Between an amount and the time that it is for: "$31 an hour". */
  per: RegExp;
  /** "An hour", "a month", behind the stroke of "40/hr". */
  rates: Record<'hour' | 'day' | 'week' | 'month' | 'year', RegExp>;
  /** An amount and more. */
  more: RegExp;
  /** An amount at the most. */
  less: RegExp;
  /** Behind a number that is no amount. */
  noAmount: RegExp;
}

/** How numbers are written, for `answer/`, `authoring/` and `knowledge/read-interval.ts`. */
/** Ways to write figures, each with the plain one: 九折 is 10%. What is no figure, such as 90年代, becomes ";". */
export type OwnFigures = readonly {
  written: RegExp;
  plain: (written: string, ...groups: (string | undefined)[]) => string;
}[];

interface FiguresReading {
  /** How much a word or letter behind a number makes of it. */
  scales: Readonly<Record<string, number>>;
  /** Those words and letters. */
  scale: RegExp;
  /** What a number counts, right behind it. */
  units: Record<CountedUnit, RegExp>;
  /** Further words for how often a document is due, as front matter writes them. */
  intervals: Record<'day' | 'week' | 'month' | 'quarter' | 'year', RegExp>;
  /** Half a year, in one word, as front matter writes it. */
  halfYear: RegExp;
  /** Headings of columns that say what their numbers count. */
  columns: Record<CountedUnit | 'money', RegExp>;
  /** Between the ends of a range: "2 to 5". */
  rangeTo: RegExp;
  /** Between two figures that share a unit: "2 and 5 years". */
  pair: RegExp;
  /** Behind a figure that is a least: "or more". */
  orMore: RegExp;
  /** The time of day: the word before the hour, the marks of hours, half hours and minutes, what stands behind, and which
   * of the words are of the first and of the second half of the day. */
  clock: Record<'before' | 'hour' | 'half' | 'minute' | 'after' | 'early' | 'late', RegExp>;
  /** What it alone writes so. */
  own: OwnFigures;
  /** A number in words, 0 to 100 or a half, or what says it otherwise ("once", "March"). */
  inWords: (value: number) => RegExp;
  /** Before a number in words that counts nothing: the third, 第三. */
  ordinal: RegExp;
}

/** What a number counts. */
export type CountedUnit = 'percent' | 'years' | 'months' | 'weeks' | 'days' | 'hours';

/** Words of job titles, for `subject/`. */
export interface TitlesReading {
  /** What people write for a word of a title. */
  writtenOut: Readonly<Record<string, string>>;
  /** Two words of a title that are one. */
  compounds: Readonly<Record<string, string>>;
  /** Words that join those of a name and tell nothing. */
  connectors: readonly string[];
  /** Leads from a job to what it is for, within a title: the " of " of "Minister of Music". */
  ofMatter: RegExp;
  /** Words that may stand in the label of a level and name none. */
  besideLevel: readonly string[];
  /** Words, as a whole, that tell nothing of which role is meant. */
  tellsNothing: RegExp;
  /** Words that no title holds. */
  inNoTitle: RegExp;
  /** Words of very many titles. */
  general: readonly string[];
  /** Words that end titles only after a field: "support executive". */
  weakHeads: readonly string[];
  /** Ends what names a field and nobody: "engineering", 管理. */
  field: RegExp;
  /** A level's word as a verb: "which jobs lead to this one", and not "from lead to principal". */
  levelAsVerb: RegExp;
  /** Before a level: a deputy of it. */
  deputy: RegExp;
  /** Before a department's name that stands for those who work in it, at the end of what is said. */
  beforeDepartment: RegExp;
  /** Behind such a name. */
  afterDepartment: RegExp;
  /** Begins what makes the title before it a longer one. */
  goesOn: RegExp;
  /** Begins what makes the title before it a matter: an accountant's certificate names no accountant. */
  isMatterOf: RegExp;
  /** Fields that make the title behind them no longer one. */
  bareFields: readonly string[];
  /** A word, as a whole, that tells how somebody is, and not what: "competent". */
  quality: RegExp;
  /** What names somebody by where it stands, whatever its words: the group `name`. */
  somebody: readonly RegExp[];
}

/** Heights and sorts of a career, as titles name them. */
export type LevelName =
  | 'intern'
  | 'associate'
  | 'junior'
  | 'mid'
  | 'senior'
  | 'staff'
  | 'lead'
  | 'principal'
  | 'head'
  | 'director'
  | 'chief'
  | 'distinguished';

/** Words for one level, for `subject/levels.ts`. */
interface LevelWords {
  /** They set it within a title. A longer one stands before those that it ends in. */
  title: readonly string[];
  /** The same as typed in Latin letters, for languages in other scripts. */
  typed: readonly string[];
  /** What else documents and people call it, outside of titles, as regular expressions. */
  otherwise: readonly string[];
}

/** What people type behind /role, as a whole, for `slack/`. */
interface CommandsReading {
  /** To be told how to ask. "Help" is known in every language. */
  help: readonly string[];
  gaps: RegExp;
  taught: RegExp;
  forgetMe: RegExp;
  /** What comes near: nothing is deleted by it. */
  nearForgetMe: RegExp;
  myData: RegExp;
  nearMyData: RegExp;
  /** To compare, without saying what. */
  compare: RegExp;
}
