import type { Book, Role, Section, SectionKind } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import {
  detectLanguage,
  type Encoder,
  isDistress,
  isOtherLanguage,
  maskSpans,
  normalize,
  occupationMask,
  readMessage,
  remember,
} from '../question/index.ts';
import {
  createNearestRoles,
  type FindUnplaced,
  followLevel,
  type ReadFollowUp,
  roleSigns,
} from '../subject/index.ts';
import { asWritten } from './as-written.ts';
import { chooseEdition } from './choose-edition.ts';
import { chooseSubject } from './choose-subject.ts';
import { compare, halvesOf, readComparing } from './compare.ts';
import type { Consider, Consideration } from './consider.ts';
import { type BriefPart, createBrief } from './create-brief.ts';
import { decide, type Verdict } from './decide.ts';
import { findBackground } from './find-background.ts';
import type { FindMissing } from './find-missing.ts';
import { focusLevel } from './focus-level.ts';
import { headingShown } from './heading-shown.ts';
import { joinAnswers } from './join-answers.ts';
import { listedRoles } from './listed-roles.ts';
import { findBand, readBands } from './read-bands.ts';
import { readWantedLanguage } from './read-wanted-language.ts';
import type { FindKind } from './requirement-lines.ts';
import { selectLines } from './select-lines.ts';
import { createSense, type Sense } from './sense.ts';
import { splitQuestion } from './split-question.ts';
import { createSuggestions } from './suggestions.ts';
import { tellApart } from './tell-apart.ts';
import type {
  Answer,
  Briefed,
  Candidate,
  Choice,
  Found,
  Part,
  Request,
  Unknown,
  UnknownReason,
} from './types.ts';

/** The ways to get an answer. All are pure: the same book and the same words give the same answer. */
export interface Answering {
  /** Answers a message in a person's own words. */
  ask(request: Request): Answer;
  /** The same, with the records of how it came to be. */
  explain(request: Request): Explanation;
  /** Reads what a question means, to compare it with another one. */
  sense(text: string): Sense;
  /** Shows one section as a whole, as a button does; `text` is what was asked before, for the level that it names. */
  show(choice: { role: string; section: string; language: Language; text?: string | undefined }): Answer;
  /** The roles that a text names, the likeliest first; the role talked about so far where it names none. */
  rolesIn(request: Request): { roles: Role[]; language: Language };
  /** What a role requires, as a brief; else what there is to say. */
  requirements(wanted: RequirementsRequest): Briefed | Answer;
}

/** What a brief is to hold. */
export interface RequirementsRequest {
  /** It names the role and maybe the experience, in words; or the role talked about so far counts. */
  request: Request;
  /** A span of years by its id, as readBands gives them; null to read it from the text. */
  years: string | null;
  parts: readonly BriefPart[];
}

/** How an answer came to be. */
export interface Explanation {
  answer: Answer;
  /** The parts of the message that ask, as they were read. */
  asking: string[];
  /** One a question and role that was considered, in order. */
  considered: Consideration[];
}

/** What answering needs. */
export interface AnsweringOptions {
  book: Book;
  encoder: Encoder;
  consider: Consider;
  /** What headings and labels mean. */
  findKind: FindKind;
  /** English words that could be pinyin too. */
  englishWords: string[];
  /** Tells what a question names and a section does not. */
  findMissing: FindMissing;
  /** Tells what a text names that is known nowhere. */
  findUnplaced: FindUnplaced;
  /** Reads how a message goes on from the last answer. */
  readFollowUp: ReadFollowUp;
}

const mostCandidates = 3;

/** How likely a clause asks at the least that names somebody: enough to be kept, too little to stand alone. */
const leastOfNaming = 0.2;

/** How many parts of messages stay read: those of one message. */
const keptParts = 64;

/** How much of a role's name, by weight, one of two things to compare must hold to be taken for the role. */
const mostOfName = 0.5;

/** The kind under which most documents say what they require. */
const anyRequirement = 'hard-skills';

/** How likely a second section must be beside the first to be shown with it. */
const nearShare = 0.5;

/** Puts the layers together: from a message's text to what there is to say. */
export function createAnswering({
  book,
  encoder,
  consider,
  findKind,
  englishWords,
  findMissing,
  findUnplaced,
  readFollowUp,
}: AnsweringOptions): Answering {
  const kinds = new Map(book.kinds.map((kind) => [kind.id, kind]));
  const roles = new Map(book.roles.map((role) => [role.id, role]));
  const suggest = createSuggestions(book);
  const english = new Set(englishWords);
  const nearestRoles = createNearestRoles(listedRoles(book.roles));
  // A clause that names somebody is needed, whatever else it says.
  const asks = remember((part: string) => {
    const text = normalize(part);
    const { roles: named, occupations } = consider.rankRoles.read(text);
    const somebody = [...named, ...occupations];
    const { asks: share } = encoder.encode(maskSpans(text, somebody, occupationMask));
    return Math.max(share, somebody.length > 0 ? leastOfNaming : 0);
  }, keptParts);

  const explain = (written: Request): Explanation => {
    if (isDistress(written.text)) return { answer: pointToPeople(written), asking: [], considered: [] };
    const { text, wanted } = readWantedLanguage(written.text);
    const request: Request = wanted === null ? written : { ...written, text, wanted };
    const comparing = request.kind === null ? readComparing(request.text) : null;
    if (!comparing?.asks) return explainAnswer(request);
    const named = rolesCompared(request);
    const titles = (kind: string) => kinds.get(kind)?.title[named.language] ?? kind;
    const comparison = compare(named, request.text, findKind, titles);
    if (comparison !== null) {
      return {
        answer: { kind: 'comparison', language: named.language, comparison, confidence: 1 },
        asking: [request.text],
        considered: [],
      };
    }
    // An answer about one of two must not pass for a comparison.
    const explanation = explainAnswer(request);
    const { answer } = explanation;
    return comparing.isOutright
      ? { ...explanation, answer: { ...answer, cannotCompare: true } }
      : explanation;
  };

  const explainAnswer = (request: Request): Explanation => {
    const followed = goOn(request);
    if (followed) return { answer: followed, asking: [request.text], considered: [] };
    const message = normalize(request.text);
    const language = languageOf(message, request);
    if (!/[\p{L}\p{N}]/u.test(message) && request.kind === null) {
      const why = request.text.trim() === '' ? 'empty' : 'out-of-scope';
      return { answer: unknown(language, why, 1), asking: [], considered: [] };
    }
    if (request.kind === null && isOtherLanguage(request.text) && !isPinyinAlone(request.text)) {
      return { answer: unknown(request.language ?? 'en', 'other-language', 1), asking: [], considered: [] };
    }
    const nobody = request.kind === null && !request.isArgument ? null : namesNobody(request);
    const isCertain = request.kind !== null || nobody?.why === 'unplaced';
    if (nobody && isCertain) return { answer: nobody, asking: [request.text], considered: [] };
    const considered: Consideration[] = [];
    const spokenOf = roles.get(request.role ?? '') ?? null;
    const kind = kinds.get(request.kind ?? '');
    const { asking, context } = kind
      ? { asking: [request.text], context: '' }
      : readMessage(request.text, asks);
    const answers = asking.flatMap((part) => askPart(part));
    const answer = joinAnswers(answers);
    // A sentence that was taken for talk around the question may be what makes sense of it.
    const namesSomebody = asking.some((part) => {
      const reading = consider.rankRoles.read(normalize(part));
      return reading.roles.length + reading.occupations.length > 0;
    });
    if (answer.kind === 'unknown' && !namesSomebody && isUnclear(answer.why)) {
      const nobody = namesNobody(request);
      if (nobody) return { answer: nobody, asking, considered };
    }
    if (answer.kind === 'answer' || context === '' || namesSomebody) return { answer, asking, considered };
    const second = joinAnswers(askPart(request.text));
    return { answer: second.kind === 'answer' ? second : answer, asking, considered };

    function askPart(part: string): Answer[] {
      const own = normalize(part);
      const text = kind ? `${own} ${kind.title[language].toLowerCase()}`.trim() : own;
      const named = subjectOf(text, message, language, spokenOf);
      if ('answer' in named) return [named.answer];
      return named.roles.flatMap((role) => {
        const first = consider(named.text, language, role, named.background);
        considered.push(first);
        const isOne = named.roles.length === 1 && named.background.length === 0;
        const pieces = kind || !isOne ? [] : splitQuestion(first.asked.masked, encoder);
        const several = pieces
          .map((piece) => consider(piece, language, first.role))
          .filter((each) => decide(each, null, consider.rankRoles.isSpokenOf) === 'answer');
        considered.push(...several);
        const whole = answerOf(first, part, kind ?? null);
        const others = several.map((each) => answerOf(each, part, null));
        // What is refused as a whole is answered in pieces only where each of them is, and where it is of nobody else.
        const isEach =
          several.length > 1 &&
          several.length === pieces.length &&
          first.asked.encoding.none < 0.5 &&
          first.roles.reading.occupations.length === 0;
        return whole.kind !== 'answer' && isEach
          ? others
          : whole.kind === 'answer'
            ? [whole, ...others]
            : [whole];
      });
    }

    function subjectOf(
      text: string,
      message: string,
      asked: Language,
      before: Role | null,
    ):
      | { roles: (Role | null)[]; text: string; background: { start: number; end: number }[] }
      | { answer: Answer } {
      const ranking = consider.rankRoles(text, asked);
      const background = findBackground(text, ranking.reading);
      const reading = {
        roles: ranking.reading.roles.filter((mention) => !background.includes(mention)),
        occupations: ranking.reading.occupations.filter((mention) => !background.includes(mention)),
      };
      const levelled =
        before && reading.roles.length === 0 && reading.occupations.length === 0
          ? followLevel(text, before)
          : null;
      if (levelled) {
        // The level's title tells of whom it is, and the question's own words what is asked.
        const subject = subjectOf(levelled, levelled, asked, null);
        return 'answer' in subject ? subject : { ...subject, text: `${text} ${levelled}`, background: [] };
      }
      // The name may stand in another sentence of the message.
      if (reading.roles.length === 0 && reading.occupations.length === 0 && message !== text) {
        const around = consider.rankRoles(message, asked);
        const beside = findBackground(message, around.reading);
        const roles = around.reading.roles.filter((mention) => !beside.includes(mention));
        const elsewhere = chooseSubject(
          message,
          { ...around, reading: { ...around.reading, roles } },
          before,
          asked,
        );
        if (elsewhere.kind === 'given') return { roles: elsewhere.roles, text, background };
      }
      const subject = chooseSubject(text, { ...ranking, reading }, before, asked);
      if (subject.kind === 'missing-level') {
        const near = subject.near.slice(0, mostCandidates).map((role) => roleCandidate(role, asked));
        const title = asWritten(text.slice(subject.start, subject.end).trim(), request.text);
        return { answer: unknown(asked, 'other-role', 1, title, near) };
      }
      if (subject.kind === 'ambiguous') {
        const asksNothing = consider(text, asked, null, background).asked.encoding.none > 0.5;
        if (!asksNothing || kind) return { answer: chooseRole(subject.roles, asked, request) };
      }
      return { roles: subject.kind === 'given' ? subject.roles : [null], text, background };
    }

    function answerOf(consideration: Consideration, part: string, fixed: SectionKind | null): Answer {
      const verdict = decide(consideration, fixed, consider.rankRoles.isSpokenOf);
      return verdict === 'answer'
        ? found(consideration, part)
        : notFound(consideration, verdict, part, request);
    }
  };

  return {
    explain,
    ask: (request) => explain(request).answer,
    sense: createSense(consider, encoder),

    show,

    rolesIn,

    requirements({ request, years, parts }) {
      if (isDistress(request.text)) return pointToPeople(request);
      const nobody = namesNobody(request);
      if (nobody) return nobody;
      const { roles: named, language } = rolesIn(request);
      // Where no role is named outright, whoever is likely counts, or there is something to ask back.
      const answer = named.length > 0 ? null : explainAnswer({ ...request, kind: anyRequirement }).answer;
      const likely = answer?.kind === 'answer' ? [...new Set(answer.parts.map(({ role }) => role))] : [];
      const briefs = [...named, ...likely].map((role) => {
        const edition = chooseEdition(role, language);
        const bands = readBands(edition);
        const band = years === null ? findBand(request.text, bands) : bands.find(({ id }) => id === years);
        return createBrief(role, edition, { band: band ?? null, parts }, findKind);
      });
      const [first, ...others] = briefs.filter(({ groups }) => groups.length > 0);
      if (first === undefined) {
        return answer?.kind === 'choose' || answer?.kind === 'unknown'
          ? answer
          : unknown(language, 'not-in-document', 1, null, [], briefs[0]?.role);
      }
      return { kind: 'brief', language, briefs: [first, ...others], confidence: 1 };
    },
  };

  function show({
    role: roleId,
    section: sectionId,
    language,
    text = '',
  }: Parameters<Answering['show']>[0]): Found | Unknown {
    const role = roles.get(roleId);
    if (!role) return unknown(language, 'not-in-document', 1);
    for (const edition of [chooseEdition(role, language), ...role.editions]) {
      const section = edition.sections.find(({ id }) => id === sectionId);
      if (section) {
        const whole = { role, edition, section, passages: section.passages, isFocused: false };
        const part = text === '' ? whole : focusLevel(whole, text);
        return {
          kind: 'answer',
          language,
          parts: [part],
          isWhole: true,
          confidence: 1,
          missing: [],
          next: nextOf(role, section, language),
          alternatives: [],
        };
      }
    }
    return unknown(language, 'not-in-document', 1);
  }

  // "More", "and in Berlin?", "and their tools?" go on from the last answer.
  function goOn(request: Request): Answer | null {
    if (request.kind !== null || (!request.section && !request.about)) return null;
    const text = normalize(request.text);
    const followed = readFollowUp(text, consider.rankRoles.read(text));
    const language = languageOf(text, request);
    if (request.about && followed.pointsBack) return unknown(language, 'other-role', 1, request.about);
    const role = roles.get(request.role ?? '');
    if (!role || !request.section || followed.kind === null) return null;
    const shown = show({ role: role.id, section: request.section, language });
    if (shown.kind !== 'answer') return null;
    const [part] = shown.parts;
    if (followed.kind === 'more') return { ...shown, goesOn: true };
    const focused = focusLevel(part, text);
    // A level may have a document of its own, or be spoken of in another section.
    if (followLevel(text, role) !== null && (book.roles.length > 1 || !focused.level)) return null;
    return {
      ...shown,
      isWhole: false,
      goesOn: true,
      parts: [focused],
      missing: findMissing(
        { text, written: request.text },
        role,
        { section: part.section, sections: part.edition.sections },
        language,
      ).missing,
    };
  }

  // Names that share their words are told apart by what joins them.
  function rolesCompared(request: Request): { roles: Role[]; language: Language } {
    const whole = rolesIn(request);
    for (const halves of halvesOf(normalize(request.text))) {
      const [first, second] = halves.map((half) => roleOfName(half, whole.language));
      if (first && second && first !== second) return { roles: [first, second], language: whole.language };
    }
    return whole;
  }

  function roleOfName(text: string, language: Language): Role | null {
    const ranking = consider.rankRoles(text, language);
    const subject = chooseSubject(text, ranking, null, language);
    if (subject.kind === 'given') return subject.roles[0];
    const [likeliest] = ranking.roles;
    if (likeliest === undefined || subject.kind === 'missing-level') return null;
    const coverage = likeliest.signs[roleSigns.indexOf('coverage')] as number;
    return subject.kind === 'ambiguous' || coverage >= mostOfName ? likeliest.role : null;
  }

  function rolesIn(request: Request): { roles: Role[]; language: Language } {
    const text = normalize(request.text);
    const language = languageOf(text, request);
    const ranking = consider.rankRoles(text, language);
    const subject = chooseSubject(text, ranking, roles.get(request.role ?? '') ?? null, language);
    if (subject.kind === 'given') return { roles: subject.roles, language };
    const [only, another] = listedRoles(book.roles);
    return { roles: only && !another ? [only] : [], language };
  }

  // What a command is given names a role, or asks something of one: what is neither must not show another role's.
  function namesNobody(request: Request): Unknown | null {
    const text = normalize(request.text);
    if (text === '') return null;
    const language = languageOf(text, request);
    const ranking = consider.rankRoles(text, language);
    const spokenOf = roles.get(request.role ?? '') ?? ranking.roles[0]?.role;
    const background = findBackground(text, ranking.reading);
    const [other] = ranking.reading.occupations.filter((mention) => !background.includes(mention));
    const likely = ranking.roles[0]?.role;
    const isOther = other && ranking.reading.roles.length === 0 && likely;
    if (isOther && ranking.coverageOfTitles(likely) < 1 && !consider.rankRoles.isSpokenOf(other.title.trim()))
      return unknown(
        language,
        'other-role',
        1,
        asWritten(other.title.trim(), request.text),
        near(other.title),
      );
    const unplaced = findUnplaced(text, ranking.reading, spokenOf ? [spokenOf] : []);
    return unplaced === null
      ? null
      : unknown(language, 'unplaced', 1, asWritten(unplaced, request.text), near(unplaced));

    function near(name: string): Candidate[] {
      return tellApart(nearestRoles(name, mostCandidates).map((role) => roleCandidate(role, language)));
    }
  }

  // Whoever is in distress is shown nothing of a document, and no examples of what else to ask.
  function pointToPeople(request: Request): Unknown {
    const answer = unknown(languageOf(normalize(request.text), request), 'distress', 1);
    return { ...answer, roles: { names: [], more: 0 }, examples: [] };
  }

  function isPinyinAlone(text: string): boolean {
    return !/\p{Script=Han}/u.test(text) && detectLanguage(text, (word) => english.has(word)) === 'zh';
  }

  function languageOf(text: string, request: Request): Language {
    return request.wanted ?? detectLanguage(text, (word) => english.has(word)) ?? request.language ?? 'en';
  }

  function found(consideration: Consideration, written: string): Found {
    const { role, edition, sections, text, language, probability } = consideration;
    const [best, ...rest] = sections as [Consideration['sections'][number], ...Consideration['sections']];
    const near =
      rest[0] &&
      rest[0].probability >= best.probability * nearShare &&
      !isPartOf(best.section, rest[0].section)
        ? [rest[0]]
        : [];
    const {
      missing,
      elsewhere,
      near: like,
    } = findMissing({ text, written }, role, { section: best.section, sections: edition.sections }, language);
    // Where the document does not say what is asked, what comes near is one line, and no other section.
    const isNear = missing.length > 0;
    const parts = (isNear ? [best] : [best, ...near]).map(
      (ranked): Part => ({
        ...focusLevel(
          { role, edition, section: ranked.section, ...selectLines(ranked, text, role.names) },
          text,
        ),
        ...(isNear && { isNear }),
        ...(isNear && like !== null && { passages: [like] }),
      }),
    );
    const others = isNear
      ? []
      : elsewhere.filter(({ section }) => !parts.some((part) => part.section === section));
    for (const { section, passage } of others.slice(0, 1))
      parts.push({ role, edition, section, passages: [passage], isFocused: true, isNear: true });
    return {
      kind: 'answer',
      language,
      parts: parts as Found['parts'],
      isWhole: false,
      confidence: probability,
      missing,
      next: nextOf(role, best.section, language),
      alternatives: rest.slice(0, mostCandidates).map(({ section }) => candidate(role, section, language)),
    };
  }

  function notFound(consideration: Consideration, verdict: Verdict, part: string, request: Request): Answer {
    const { role, roles: ranking, sections, language, probability } = consideration;
    if (verdict === 'choose-role') {
      const likely = ranking.roles.filter((each) => !each.role.isPage).map((each) => each.role);
      return chooseRole(
        likely.length > 1 ? likely : ranking.roles.map((each) => each.role),
        language,
        request,
      );
    }
    if (verdict === 'choose-section') {
      return {
        kind: 'choose',
        language,
        why: 'section',
        candidates: sections
          .slice(0, mostCandidates)
          .map(({ section }) => candidate(role, section, language)),
        more: 0,
        confidence: probability,
        asked: request,
      };
    }
    const other = ranking.reading.occupations[0];
    const title = verdict === 'other-role' && other ? asWritten(other.title.trim(), part) : null;
    const about = verdict === 'not-in-document' ? role : undefined;
    const near = about
      ? sections.slice(0, mostCandidates).map(({ section }) => candidate(role, section, language))
      : [];
    return unknown(
      language,
      verdict === 'answer' ? 'out-of-scope' : verdict,
      1 - probability,
      title,
      near,
      about,
    );
  }

  function nextOf(role: Role, section: Section, language: Language): Candidate[] {
    const edition = chooseEdition(role, language);
    const wanted = section.kind === null ? [] : (kinds.get(section.kind)?.next ?? []);
    return wanted
      .flatMap(
        (kind) => edition.sections.find((other) => other.kind === kind && other.id !== section.id) ?? [],
      )
      .slice(0, mostCandidates)
      .map((other) => candidate(role, other, language));
  }

  // The document's own heading is never wrong; the kind's title helps whoever reads another language.
  function candidate(role: Role, section: Section, language: Language): Candidate {
    const isOwn = role.editions.some(
      (edition) => edition.language === language && edition.sections.includes(section),
    );
    const own = headingShown(section.heading);
    const title = isOwn || section.kind === null ? own : (kinds.get(section.kind)?.title[language] ?? own);
    return { role, section, title };
  }

  function unknown(
    language: Language,
    why: Unknown['why'],
    confidence: number,
    otherRole: string | null = null,
    alternatives: Candidate[] = [],
    role?: Role,
  ): Unknown {
    return {
      kind: 'unknown',
      language,
      why,
      otherRole,
      confidence,
      alternatives,
      ...suggest(language, role),
    };
  }
}

// Where neither who nor what is found, it may be that a name is not known.
function isUnclear(why: UnknownReason): boolean {
  return why === 'not-in-document' || why === 'out-of-scope';
}

// A heading that answers with what stands below it is not shown beside a part of the same.
function isPartOf(one: Section, other: Section): boolean {
  return one.path.includes(other.heading) || other.path.includes(one.heading);
}

function chooseRole(roles: Role[], language: Language, asked: Request): Choice {
  const candidates = roles.slice(0, mostCandidates).map((role) => roleCandidate(role, language));
  return {
    kind: 'choose',
    language,
    why: 'role',
    candidates: tellApart(candidates),
    more: roles.length - candidates.length,
    confidence: 1 / Math.max(2, roles.length),
    asked,
  };
}

function roleCandidate(role: Role, language: Language): Candidate {
  return { role, section: null, title: chooseEdition(role, language).name };
}
