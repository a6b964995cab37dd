import type { Book, Edition, Lexicon, Role, Section } from '../knowledge/index.ts';
import type { Language } from '../language/index.ts';
import {
  type Classify,
  createOccupationFinder,
  createTitleTranslator,
  detectLanguage,
  type FindConcepts,
  normalize,
  occupationMask,
  type Rarity,
  type Readings,
  roleMask,
} from '../question/index.ts';
import {
  createHeadingFinder,
  createPassageRanker,
  createPhraseFinder,
  createSubjectReader,
  createTermExtractor,
  type SectionMatch,
} from '../search/index.ts';
import { asWritten } from './as-written.ts';
import { chooseEdition } from './choose-edition.ts';
import { createMissingFinder } from './find-missing.ts';
import { findSubject } from './find-subject.ts';
import { followLevel } from './follow-level.ts';
import { joinFound } from './join-found.ts';
import { type Ranking, rankSections } from './rank-sections.ts';
import { readPrior } from './read-prior.ts';
import { selectPassages } from './select-passages.ts';
import { splitQuestion } from './split-question.ts';
import { createSuggestions } from './suggestions.ts';
import { tellApart } from './tell-apart.ts';
import type { Answer, Candidate, Choice, Found, Part, Request, Unknown, UnknownReason } from './types.ts';

/** The two ways to get an answer. Both are pure: the same book and the same words give the same answer. */
export interface Answering {
  /** Answers a question in a person's own words. */
  ask(request: Request): Answer;
  /** Shows one section as a whole, as a button does. */
  show(choice: { role: string; section: string; language: Language }): Answer;
}

/** What answering needs. */
export interface AnsweringOptions {
  book: Book;
  lexicon: Lexicon;
  classify: Classify;
  findConcepts: FindConcepts;
  /** The pinyin of Han characters. */
  readings: Readings;
  /** English words that could be pinyin too. */
  englishWords: string[];
  /** How rare terms are among questions. */
  rarity: Rarity;
}

/** How likely a section must be to be shown at once. */
const answerAt = 0.45;
/** How likely "none of these" may be for sections to be offered at all. */
const offerBelow = 0.5;
/** How likely the best section must be to be offered with others, and a third one beside two. */
const offerFrom = 0.2;
const offerAt = 0.08;
const fewestCandidates = 2;
const mostCandidates = 3;

/** Puts the layers together: from a question's text to what there is to say. */
export function createAnswering({
  book,
  lexicon,
  classify,
  findConcepts,
  readings,
  englishWords,
  rarity,
}: AnsweringOptions): Answering {
  const readSubject = createSubjectReader(
    book.roles,
    createOccupationFinder(lexicon.occupations),
    readings,
    createTitleTranslator(lexicon.titleWords),
  );
  const rankPassages = createPassageRanker(createTermExtractor(findConcepts), findConcepts, rarity);
  const findPhrase = createPhraseFinder(book.kinds);
  const findHeading = createHeadingFinder(book.roles);
  const findMissing = createMissingFinder(lexicon.names);
  const kinds = new Map(book.kinds.map((kind) => [kind.id, kind]));
  const roles = new Map(book.roles.map((role) => [role.id, role]));
  const suggest = createSuggestions(book);
  const english = new Set(englishWords);

  return {
    ask(request) {
      const text = normalize(request.text);
      const language = detectLanguage(text, (word) => english.has(word)) ?? request.language ?? 'en';
      if (!/[\p{L}\p{N}]/u.test(text) && request.kind === null) {
        return unknown(language, request.text.trim() === '' ? 'empty' : 'out-of-scope', 1);
      }
      const { roles: mentions, occupations, masked } = readSubject(text);
      const otherRole = occupations[0] ? asWritten(occupations[0].title.trim(), request.text) : null;
      const asked = {
        classification: classify(masked),
        phrase: findPhrase(masked),
        fixedKind: request.kind,
        kinds: book.kinds,
      };
      const refuse = (none: number) =>
        unknown(
          language,
          otherRole === null ? whyNone(asked.classification.reason) : 'other-role',
          none,
          otherRole,
        );
      // A command such as /salary, or a phrase such as "career", says what is asked; a title beside it says of whom.
      if (otherRole !== null && mentions.length === 0) {
        const isNamedKind =
          request.kind !== null || findPhrase(masked.replaceAll(occupationMask, ' '))?.score === 1;
        if (isNamedKind) return refuse(1);
      }
      const owners = otherRole === null ? findHeading(text) : [];
      const spokenOf = roles.get(request.role ?? '') ?? null;
      const levelled =
        spokenOf && mentions.length === 0 && otherRole === null ? followLevel(text, spokenOf) : null;
      const named =
        levelled === null ? { text, mentions } : { text: levelled, mentions: readSubject(levelled).roles };
      const subject = findSubject(named.text, named.mentions, owners, spokenOf, book, language);
      if (subject.kind === 'missing-level') {
        const near = subject.near.slice(0, mostCandidates).map((role) => roleCandidate(role, language));
        const title = asWritten(named.text.slice(subject.start, subject.end).trim(), request.text);
        return unknown(language, 'other-role', 1, title, near);
      }
      if (subject.kind === 'ambiguous') {
        const { none } = readPrior(asked);
        const isAsked = none <= offerBelow || (subject.isNamed && mentions.length === 0);
        return isAsked ? chooseRole(subject.roles, language, request) : refuse(none);
      }
      const topic = masked.replaceAll(roleMask, ' ').replaceAll(occupationMask, ' ');
      const several = request.kind === null ? splitQuestion(masked, findPhrase) : [];
      const wanted = several.length > 0 ? several : [request.kind];
      const answers = subject.roles.flatMap((role) =>
        wanted.map((fixedKind): Answer => {
          const edition = chooseEdition(role, language);
          const ranking = rankSections({
            ...asked,
            text,
            fixedKind,
            isNamed: named.mentions.length > 0 && book.roles.length > 1,
            // Of several sections each is asked for as a whole.
            matches: rankPassages(several.length > 0 ? '' : topic, role, edition),
            matchKind: (kind) => rankPassages(topic, role, edition, Object.values(kind.phrases).flat()),
          });
          return decide(role, ranking, text, language, request) ?? refuse(ranking.none);
        }),
      );
      return joinFound(answers);
    },

    show({ role: roleId, section: sectionId, language }) {
      const role = roles.get(roleId);
      if (!role) return unknown(language, 'not-in-document', 1);
      for (const edition of [chooseEdition(role, language), ...role.editions]) {
        const section = edition.sections.find(({ id }) => id === sectionId);
        if (section) {
          const part = { role, edition, section, passages: section.passages, isFocused: false };
          return { ...found(role, edition, section, language, 1), parts: [part], isWhole: true };
        }
      }
      return unknown(language, 'not-in-document', 1);
    },
  };

  function decide(
    role: Role,
    ranking: Ranking,
    text: string,
    language: Language,
    request: Request,
  ): Answer | null {
    const edition = chooseEdition(role, language);
    const [best, ...rest] = ranking.sections;
    if (best && best.probability >= answerAt) {
      const partOf = (match: SectionMatch): Part => {
        return { role, edition, section: match.section, ...selectPassages(match, text) };
      };
      return {
        ...found(role, edition, best.section, language, best.probability),
        parts: [partOf(best.match), ...(best.near ? [partOf(best.near)] : [])],
        missing: findMissing(text, best.section, language),
        alternatives: rest.slice(0, mostCandidates).map(({ section }) => candidate(role, section, language)),
      };
    }
    if (ranking.kind && !ranking.kind.isCovered && ranking.kind.probability >= answerAt) {
      return unknown(language, 'not-in-document', ranking.kind.probability, null, [], role);
    }
    if (ranking.none > offerBelow || !best || best.probability < offerFrom) return null;
    const likely = ranking.sections.filter(
      ({ probability }, index) => index < fewestCandidates || probability >= offerAt,
    );
    const candidates = likely
      .slice(0, mostCandidates)
      .map(({ section }) => candidate(role, section, language));
    return {
      kind: 'choose',
      language,
      why: 'section',
      candidates,
      confidence: best.probability,
      asked: request,
    };
  }

  function found(
    role: Role,
    edition: Edition,
    section: Section,
    language: Language,
    confidence: number,
  ): Omit<Found, 'parts'> {
    const wanted = section.kind === null ? [] : (kinds.get(section.kind)?.next ?? []);
    const next = wanted.flatMap(
      (kind) => edition.sections.find((other) => other.kind === kind && other !== section) ?? [],
    );
    return {
      kind: 'answer',
      language,
      isWhole: false,
      confidence,
      missing: [],
      next: next.slice(0, mostCandidates).map((other) => candidate(role, other, language)),
      alternatives: [],
    };
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

function whyNone(reason: string | null): UnknownReason {
  if (reason === 'near-miss') return 'not-in-document';
  if (reason === 'company') return 'company';
  return reason === 'chat' ? 'talk' : 'out-of-scope';
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
