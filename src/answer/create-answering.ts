import type { Book, Lexicon, Role, Section, SectionKind } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import {
  detectLanguage,
  type Encoder,
  maskSpans,
  normalize,
  occupationMask,
  readMessage,
  remember,
} from '../question/index.ts';
import { followLevel, roleSigns } from '../subject/index.ts';
import { asWritten } from './as-written.ts';
import { chooseEdition } from './choose-edition.ts';
import { chooseSubject } from './choose-subject.ts';
import { compare, halvesOf, readComparing } from './compare.ts';
import type { Consider, Consideration } from './consider.ts';
import { type BriefPart, createBrief } from './create-brief.ts';
import { decide, type Verdict } from './decide.ts';
import { findBackground } from './find-background.ts';
import { createMissingFinder } from './find-missing.ts';
import { focusLevel } from './focus-level.ts';
import { joinAnswers } from './join-answers.ts';
import { listedRoles } from './listed-roles.ts';
import { findBand, readBands } from './read-bands.ts';
import type { FindKind } from './requirement-lines.ts';
import { selectLines } from './select-lines.ts';
import { createSense, type Sense } from './sense.ts';
import { splitQuestion } from './split-question.ts';
import { createSuggestions } from './suggestions.ts';
import { tellApart } from './tell-apart.ts';
import type { Answer, Briefed, Candidate, Choice, Found, Part, Request, Unknown } from './types.ts';

/** The ways to get an answer. All are pure: the same book and the same words give the same answer. */
export interface Answering {
  /** Answers a message in a person's own words. */
  ask(request: Request): Answer;
  /** The same, with the records of how it came to be. */
  explain(request: Request): Explanation;
  /** Reads what a question means, to compare it with another one. */
  sense(text: string): Sense;
  /** Shows one section as a whole, as a button does. */
  show(choice: { role: string; section: string; language: Language }): Answer;
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
  names: Lexicon['names'];
  encoder: Encoder;
  consider: Consider;
  /** What headings and labels mean. */
  findKind: FindKind;
  /** English words that could be pinyin too. */
  englishWords: string[];
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
  names,
  encoder,
  consider,
  findKind,
  englishWords,
}: AnsweringOptions): Answering {
  const findMissing = createMissingFinder(names);
  const kinds = new Map(book.kinds.map((kind) => [kind.id, kind]));
  const roles = new Map(book.roles.map((role) => [role.id, role]));
  const suggest = createSuggestions(book);
  const english = new Set(englishWords);
  // A clause that names somebody is needed, whatever else it says.
  const asks = remember((part: string) => {
    const text = normalize(part);
    const { roles: named, occupations } = consider.rankRoles.read(text);
    const somebody = [...named, ...occupations];
    const { asks: share } = encoder.encode(maskSpans(text, somebody, occupationMask));
    return Math.max(share, somebody.length > 0 ? leastOfNaming : 0);
  }, keptParts);

  const explain = (request: Request): Explanation => {
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
    const message = normalize(request.text);
    const language = languageOf(message, request);
    if (!/[\p{L}\p{N}]/u.test(message) && request.kind === null) {
      const why = request.text.trim() === '' ? 'empty' : 'out-of-scope';
      return { answer: unknown(language, why, 1), asking: [], considered: [] };
    }
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
      if (levelled) return subjectOf(levelled, levelled, asked, null);
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
      return verdict === 'answer' ? found(consideration) : notFound(consideration, verdict, part, request);
    }
  };

  return {
    explain,
    ask: (request) => explain(request).answer,
    sense: createSense(consider, encoder),

    show({ role: roleId, section: sectionId, language }) {
      const role = roles.get(roleId);
      if (!role) return unknown(language, 'not-in-document', 1);
      for (const edition of [chooseEdition(role, language), ...role.editions]) {
        const section = edition.sections.find(({ id }) => id === sectionId);
        if (section) {
          const part = { role, edition, section, passages: section.passages, isFocused: false };
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
    },

    rolesIn,

    requirements({ request, years, parts }) {
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

  function languageOf(text: string, request: Request): Language {
    return detectLanguage(text, (word) => english.has(word)) ?? request.language ?? 'en';
  }

  function found({ role, edition, sections, text, language, probability }: Consideration): Found {
    const [best, ...rest] = sections as [Consideration['sections'][number], ...Consideration['sections']];
    const near =
      rest[0] &&
      rest[0].probability >= best.probability * nearShare &&
      !isPartOf(best.section, rest[0].section)
        ? [rest[0]]
        : [];
    const parts = [best, ...near].map(
      (ranked): Part =>
        focusLevel(
          { role, edition, section: ranked.section, ...selectLines(ranked, text, role.names) },
          text,
        ),
    );
    return {
      kind: 'answer',
      language,
      parts: parts as Found['parts'],
      isWhole: false,
      confidence: probability,
      missing: findMissing(text, best.section, language),
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
        confidence: probability,
        asked: request,
      };
    }
    const other = ranking.reading.occupations[0];
    const title = verdict === 'other-role' && other ? asWritten(other.title.trim(), part) : null;
    const about = verdict === 'not-in-document' ? role : undefined;
    return unknown(
      language,
      verdict === 'answer' ? 'out-of-scope' : verdict,
      1 - probability,
      title,
      [],
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

  function candidate(role: Role, section: Section, language: Language): Candidate {
    const title =
      section.kind === null ? section.heading : (kinds.get(section.kind)?.title[language] ?? section.heading);
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
    confidence: 1 / Math.max(2, roles.length),
    asked,
  };
}

function roleCandidate(role: Role, language: Language): Candidate {
  return { role, section: null, title: chooseEdition(role, language).name };
}
