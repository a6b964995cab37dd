import type { Book, Section } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import {
  type Encoder,
  isDistress,
  maskSpans,
  normalize,
  occupationMask,
  readMessage,
  readTalk,
  remember,
} from '../question/index.ts';
import { type FindUnplaced, levelHeights, mendLevels, type ReadFollowUp } from '../subject/index.ts';
import { createAnswerPart } from './answer-part.ts';
import { asksForRoles } from './asks-for-roles.ts';
import { chooseEdition } from './choose-edition.ts';
import { createChooseLanguage } from './choose-language.ts';
import { chooseRole } from './choose-role.ts';
import { compare, readComparing } from './compare.ts';
import type { Consider, Consideration } from './consider.ts';
import { type BriefPart, briefParts, createBrief } from './create-brief.ts';
import { createUnknown } from './create-unknown.ts';
import type { FindMissing } from './find-missing.ts';
import { createNamedRoles } from './find-named-roles.ts';
import { createFindNobody } from './find-nobody.ts';
import { createGoOn } from './go-on.ts';
import { joinAnswers } from './join-answers.ts';
import { listedRoles } from './listed-roles.ts';
import { findBand, readBands } from './read-bands.ts';
import { readWantedLanguage } from './read-wanted-language.ts';
import type { FindKind } from './requirement-lines.ts';
import { createSectionCandidates } from './section-candidates.ts';
import { createSense, type Sense } from './sense.ts';
import { createShowFound } from './show-found.ts';
import { createShowNotFound } from './show-not-found.ts';
import { createShowSection } from './show-section.ts';
import type { SpellPlaces } from './spell-places.ts';
import type { Answer, NamedRoles, Request, SectionWanted, UnknownReason } from './types.ts';

/** The ways to get an answer. All are pure: the same book and the same words give the same answer. */
export interface Answering {
  /** Answers a message in a person's own words. */
  ask(request: Request): Answer;
  /** The same, with the records of how it came to be. */
  explain(request: Request): Explanation;
  /** Reads what a question means, to compare it with another one. */
  sense(text: string): Sense;
  /** Shows one section as a whole, as a button does. */
  show(wanted: SectionWanted): Answer;
  /** The roles that a text names, the likeliest first; the role talked about so far where it names none. */
  rolesIn(request: Request): NamedRoles;
  /** What a role requires, as a brief; else what there is to say. */
  requirements(wanted: RequirementsRequest): Answer;
}

/** What a brief is to hold. */
interface RequirementsRequest {
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
interface AnsweringOptions {
  book: Book;
  encoder: Encoder;
  consider: Consider;
  /** What headings and labels mean. */
  findKind: FindKind;
  /** English words that could be pinyin too. */
  englishWords: string[];
  /** Tells what a question names and a section does not. */
  findMissing: FindMissing;
  /** Adds the countries that a text speaks of by their cities. */
  spellPlaces: SpellPlaces;
  /** Tells what a text names that is known nowhere. */
  findUnplaced: FindUnplaced;
  /** Whether no word of a text is one that people ask with. */
  isUnknownLanguage: (normal: string) => boolean;
  /** Reads how a message goes on from the last answer. */
  readFollowUp: ReadFollowUp;
}

/** How likely a clause asks at the least that names somebody: enough to be kept, too little to stand alone. */
const leastOfNaming = 0.2;

/** How many parts of messages stay read: those of one message. */
const keptParts = 64;

/** The kind under which most documents say what they require. */
const anyRequirement = 'hard-skills';

/** Puts the layers together: from a message's text to what there is to say. */
export function createAnswering(options: AnsweringOptions): Answering {
  const { book, encoder, consider, findKind, findMissing, spellPlaces } = options;
  const { rankRoles } = consider;
  const kinds = new Map(book.kinds.map((kind) => [kind.id, kind]));
  const roles = new Map(book.roles.map((role) => [role.id, role]));
  const listed = listedRoles(book.roles);
  const unknown = createUnknown(book);
  const sections = createSectionCandidates(book);
  const chooseLanguage = createChooseLanguage(options.englishWords);
  const showSection = createShowSection({ roles, sections, unknown });
  const goOn = createGoOn({ ...options, roles, rankRoles, chooseLanguage, showSection, unknown });
  const namedRoles = createNamedRoles({ roles, listed, rankRoles, chooseLanguage });
  const findNobody = createFindNobody({ ...options, roles, listed, rankRoles, chooseLanguage, unknown });
  const answerPart = createAnswerPart({
    consider,
    encoder,
    hasPages: book.roles.some(({ isPage }) => isPage),
    pay: kinds.get('salary'),
    unknown,
    showFound: createShowFound({ findMissing, spellPlaces, sections }),
    showNotFound: createShowNotFound({ listed, sections, unknown }),
  });
  // A clause that names somebody is needed, whatever else it says; a name alone asks nothing.
  const asks = remember((part: string) => {
    const text = normalize(part);
    const { roles: named, occupations } = rankRoles.read(text);
    const somebody = [...named, ...occupations];
    const masked = maskSpans(text, somebody, occupationMask);
    if (!/[\p{L}\p{N}]/u.test(masked)) return somebody.length > 0 ? leastOfNaming : 0;
    const { asks: share } = encoder.encode(masked);
    return Math.max(share, somebody.length > 0 ? leastOfNaming : 0);
  }, keptParts);

  function explain(typed: Request): Explanation {
    if (isDistress(typed.text)) return of(unknown(chooseLanguage(typed), 'distress'));
    const written = withLevels(typed);
    // An operator is a person to talk to, and a role where a document says so.
    const talk = written.kind === null ? readTalk(written.text, written.text) : null;
    if (talk !== null && !namesSomebody(written.text))
      return of(unknown(talk.language ?? chooseLanguage(written), 'talk', { talk: talk.kind }));
    const { text, wanted } = readWantedLanguage(written.text);
    const request: Request = wanted === null ? written : { ...written, text, wanted };
    if (request.kind === null && asksForRoles(request.text))
      return of(unknown(chooseLanguage(request), 'roles'), [request.text]);
    const comparing = request.kind === null ? readComparing(request.text) : null;
    if (!comparing?.asks) return briefed(request, explainAnswer(request));
    const named = namedRoles.compared(request);
    const { language } = named;
    const comparison = compare(
      named,
      request.text,
      findKind,
      (kind) => kinds.get(kind)?.title[language] ?? kind,
    );
    if (comparison !== null)
      return of({ kind: 'comparison', language, comparison, confidence: 1 }, [request.text]);
    if (named.several.length > 0) return of(chooseRole(named.several, language, request), [request.text]);
    // An answer about one of two must not pass for a comparison.
    const explanation = briefed(request, explainAnswer(request));
    return comparing.isOutright && explanation.answer.kind !== 'brief'
      ? { ...explanation, answer: { ...explanation.answer, cannotCompare: true } }
      : explanation;
  }

  function explainAnswer(request: Request): Explanation {
    const followed = goOn(request);
    if (followed) return of(followed, [request.text]);
    const unread = answerUnread(request);
    if (unread) return of(unread);
    // All that there is may be for others than who asks.
    if (roles.size === 0) return of(unknown(chooseLanguage(request), 'not-in-document'), [request.text]);
    const nobody = request.kind === null && !request.isArgument ? null : findNobody(request);
    // What stands behind `/tools` and is no role's name may be a tool's.
    const tool = request.kind === 'tools' && nobody?.why === 'unplaced' && nobody.mayBeMatter ? nobody : null;
    if (tool && !roles.has(request.role ?? '') && listed.length > 1)
      return of(chooseRole(listed, chooseLanguage(request), request), [request.text]);
    const isCertain = tool === null && (request.kind !== null || nobody?.why === 'unplaced');
    if (nobody && isCertain) return of(nobody, [request.text]);
    const kind = kinds.get(request.kind ?? '') ?? null;
    const { asking, context } = kind
      ? { asking: [request.text], context: '' }
      : readMessage(request.text, asks);
    const asked = {
      request,
      message: normalize(request.text),
      language: chooseLanguage(request),
      before: whichRole.test(request.text) ? null : (roles.get(request.role ?? '') ?? null),
      kind,
      unplaced: tool?.otherRole ?? null,
    };
    const parts = asking.map((written) => answerPart({ ...asked, written }));
    const answer = joinAnswers(parts.flatMap(({ answers }) => answers));
    const explanation = { answer, asking, considered: parts.flatMap(({ considered }) => considered) };
    if (answer.kind === 'answer' || asking.some(namesSomebody)) return explanation;
    if (kind === null && asked.language !== 'zh' && options.isUnknownLanguage(asked.message))
      return { ...explanation, answer: unknown(request.language ?? 'en', 'other-language') };
    if (answer.kind === 'unknown' && isUnclear(answer.why)) {
      const unclear = findNobody(request);
      if (unclear) return { ...explanation, answer: unclear };
    }
    if (context === '') return explanation;
    // A sentence that was taken for talk around the question may be what makes sense of it.
    const whole = answerPart({ ...asked, written: request.text });
    const second = joinAnswers(whole.answers);
    return {
      ...explanation,
      answer: second.kind === 'answer' ? second : answer,
      considered: [...explanation.considered, ...whole.considered],
    };
  }

  function answerUnread(request: Request): Answer | null {
    if (request.kind !== null) return null;
    if (!/[\p{L}\p{N}]/u.test(normalize(request.text)))
      return unknown(chooseLanguage(request), request.text.trim() === '' ? 'empty' : 'out-of-scope');
    return chooseLanguage.isForeign(request.text)
      ? unknown(request.language ?? 'en', 'other-language')
      : null;
  }

  function namesSomebody(part: string): boolean {
    const reading = rankRoles.read(normalize(part));
    return reading.roles.length + reading.occupations.length > 0;
  }

  // Who asks what is a must and what is not is served by all that the role requires, sorted.
  function briefed(request: Request, explanation: Explanation): Explanation {
    const { answer, asking } = explanation;
    const isBrief =
      request.kind === null &&
      (answer.kind !== 'answer' || answer.missing.length === 0) &&
      asking.length === 1 &&
      asksForBrief.test(asking[0] ?? '');
    if (!isBrief) return explanation;
    // No section may answer as a whole what a brief puts together from many.
    const [named, another] = answer.kind === 'answer' ? [] : namedRoles(request).roles;
    const role = answer.kind === 'answer' ? answer.parts[0].role.id : another ? undefined : named?.id;
    if (role === undefined) return explanation;
    const brief = requirements({ request: { ...request, role }, years: null, parts: briefParts });
    return brief.kind === 'brief'
      ? { ...explanation, answer: { ...brief, confidence: answer.confidence } }
      : explanation;
  }

  // What stands behind a command and can be placed nowhere may be a misspelt level.
  function withLevels(request: Request): Request {
    if (!request.isArgument || findNobody(request)?.why !== 'unplaced') return request;
    const mended = { ...request, text: mendLevels(request.text) };
    return findNobody(mended) === null ? mended : request;
  }

  function requirements({ request: typed, years, parts }: RequirementsRequest): Answer {
    if (isDistress(typed.text)) return unknown(chooseLanguage(typed), 'distress');
    const request = withLevels(typed);
    const nobody = findNobody(request);
    if (nobody) return nobody;
    const { roles: named, language } = namedRoles(request);
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
    if (first) {
      const { role, edition } = first;
      const asked = { text: normalize(request.text), written: request.text, unplaced: null };
      const [section] = edition.sections as [Section, ...Section[]];
      const unsaid = findMissing(asked, role, { section, sections: edition.sections }, language).missing;
      // Of a level the lines that hold for all are shown.
      const missing = unsaid.filter((matter) => levelHeights(normalize(matter)).length === 0);
      return { kind: 'brief', language, briefs: [first, ...others], missing, confidence: 1 };
    }
    return answer?.kind === 'choose' || answer?.kind === 'unknown'
      ? answer
      : unknown(language, 'not-in-document', { role: briefs[0]?.role });
  }

  return {
    explain,
    ask: (request) => explain(request).answer,
    sense: createSense(consider, encoder),
    show: showSection,
    rolesIn: namedRoles,
    requirements,
  };
}

/** An answer for which nothing was considered. */
function of(answer: Answer, asking: string[] = []): Explanation {
  return { answer, asking, considered: [] };
}

const asksForBrief = inAny(({ message }) => message.brief);

const whichRole = inAny(({ message }) => message.whichRole);

// Where neither who nor what is found, it may be that a name is not known.
function isUnclear(why: UnknownReason): boolean {
  return why === 'not-in-document' || why === 'out-of-scope';
}
