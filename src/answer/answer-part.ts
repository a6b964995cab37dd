import type { Role, SectionKind } from '../knowledge/index.ts';
import { inAny, type Language, reading } from '../language/index.ts';
import { type Encoder, inOtherWords, normalize, roleMask } from '../question/index.ts';
import { headingKindSign } from '../search/index.ts';
import { moneyAbsentSign } from './answer-signs.ts';
import { asWritten } from './as-written.ts';
import { asksForFigures } from './asks-for-figures.ts';
import { chooseRole } from './choose-role.ts';
import type { Consider, Consideration } from './consider.ts';
import type { SayUnknown } from './create-unknown.ts';
import { decide, noneAt, type Verdict } from './decide.ts';
import { type FoundSubject, findSubject } from './find-subject.ts';
import { roleCandidates } from './role-candidates.ts';
import type { ShowFound } from './show-found.ts';
import type { ShowNotFound } from './show-not-found.ts';
import { splitQuestion } from './split-question.ts';
import type { Answer, Request } from './types.ts';

/**
 * How far a section's heading must be of the kind that is asked for, to be shown where it says nothing of something that
 * is named. Of such answers about the role that ships, the handbooks and real folders, it leaves out three of 63 that are
 * right and nine of 13 that have none.
 */
const nearKind = 0.35;

/** How likely such a section must answer for its line to be shown all the same, as what comes nearest. */
const surelyNear = 0.6;

/** How likely a page must answer what is asked of everybody, where a role's own document does not say it of the role. */
const surelySaid = 0.75;

/** A part of a message that asks, and what it stands in. */
interface AskedPart {
  /** As the person wrote it. */
  written: string;
  request: Request;
  /** All of the message, normalised. */
  message: string;
  language: Language;
  /** The role talked about so far; null where there is none. */
  before: Role | null;
  /** The kind that the surface asks for; null where the words ask. */
  kind: SectionKind | null;
  /** What is known nowhere and asked about; null where there is nothing such. */
  unplaced: string | null;
}

/** What there is to say to a part of a message: several answers where it asks several things; and how each came to be. */
type AnswerPart = (part: AskedPart) => { answers: Answer[]; considered: Consideration[] };

/** Makes what answers one part of a message. */
export function createAnswerPart(options: {
  consider: Consider;
  encoder: Encoder;
  /** Whether the book has pages that may speak of everybody. */
  hasPages: boolean;
  /** The kind of section that tells what is paid. */
  pay: SectionKind | undefined;
  unknown: SayUnknown;
  showFound: ShowFound;
  showNotFound: ShowNotFound;
}): AnswerPart {
  const { consider, encoder, hasPages, pay, unknown, showFound, showNotFound } = options;
  const { rankRoles } = consider;

  return (part) => {
    const own = normalize(part.written);
    const first = answerText(own, part);
    const other = inOtherWords(own);
    if (other === own || rankRoles.read(own).roles.length === 0) return first;
    const second = answerText(other, part);
    const considered = [...first.considered, ...second.considered];
    return { answers: surest(second) > surest(first) ? second.answers : first.answers, considered };
  };

  function answerText(own: string, part: AskedPart): ReturnType<AnswerPart> {
    const { message, language, before, kind } = part;
    const found = findSubject(rankRoles, {
      text: kind ? `${own} ${kind.title[language].toLowerCase()}`.trim() : own,
      message,
      language,
      before,
    });
    const unclear = askBack(found, part);
    if (unclear) return { answers: [unclear], considered: [] };
    const { subject, text, background } = found;
    const roles = subject.kind === 'given' ? subject.roles : [null];
    const considered = roles.map((role) => consider(text, language, role, background));
    const [whole, another] = considered as [Consideration, ...Consideration[]];
    const ofAll = another || kind || !hasPages ? null : sayOfAll(whole, part);
    if (ofAll !== null) return { answers: [ofAll.answer], considered: [whole, ofAll.consideration] };
    return another || kind || background.length > 0
      ? { answers: considered.map((each) => show(each, part)), considered }
      : answerInPieces(whole, part);
  }

  // What a role's document does not say, a page may say of everybody: of leave and insurance, mostly. Pay is of some.
  function sayOfAll(
    whole: Consideration,
    part: AskedPart,
  ): { answer: Answer; consideration: Consideration } | null {
    const { naming, role, asked, roles } = whole;
    const isUnsaid =
      naming === 'named' &&
      !role.isPage &&
      // Leave and insurance are the company's matters where no page speaks of them.
      ['not-in-document', 'company'].includes(decide(whole, null, rankRoles.isSpokenOf));
    if (!isUnsaid || roles.reading.occupations.length > 0 || asksForFigures(whole.text)) return null;
    const { everybody } = reading(part.language).asking;
    const text = asked.masked.replaceAll(roleMask, ` ${everybody} `);
    const consideration = consider(text, part.language);
    const { role: page, probability, sections } = consideration;
    const section = sections[0]?.section;
    // What a page begins with is of the page, and a page of interns is not of everybody.
    const isOfAll =
      section !== undefined &&
      !section.isLead &&
      section.kind !== 'salary' &&
      ![page.names[0] ?? '', ...section.path, section.heading].some(namesSome);
    const isSaid = page.isPage && probability >= surelySaid && isOfAll;
    const answer = isSaid ? show(consideration, part) : null;
    return answer?.kind === 'answer' && answer.missing.length === 0 ? { answer, consideration } : null;
  }

  function namesSome(title: string): boolean {
    const { roles, occupations } = rankRoles.read(normalize(title));
    return (
      roles.some(({ roles: [named] }) => named?.isPage === false) ||
      occupations.length > 0 ||
      ofSome.test(title)
    );
  }

  // Who is meant can't be told, or bears a level of which no document speaks.
  function askBack(
    { subject, text, background }: FoundSubject,
    { request, language, kind }: AskedPart,
  ): Answer | null {
    if (subject.kind === 'missing-level') {
      const otherRole = asWritten(subject.title, request.text);
      return unknown(language, 'other-role', { otherRole, near: roleCandidates(subject.near, language) });
    }
    if (subject.kind !== 'ambiguous') return null;
    const asksNothing = consider(text, language, null, background).asked.encoding.none > noneAt;
    return asksNothing && !kind ? null : chooseRole(subject.roles, language, request);
  }

  // A sentence that names several matters is answered as a whole, and beside it each matter that can be answered.
  function answerInPieces(whole: Consideration, part: AskedPart): ReturnType<AnswerPart> {
    const { asked, roles, role } = whole;
    const pieces = splitQuestion(asked.masked, encoder);
    const answerable = pieces
      .map((piece) => consider(piece, part.language, role))
      .filter((piece) => decide(piece, null, rankRoles.isSpokenOf) === 'answer');
    const answer = show(whole, part);
    // What is refused as a whole is answered in pieces only where each of them is, and where it is of nobody else.
    const isEach =
      answerable.length > 1 &&
      answerable.length === pieces.length &&
      asked.encoding.none < noneAt &&
      roles.reading.occupations.length === 0;
    const others = answer.kind === 'answer' || isEach ? answerable.map((piece) => show(piece, part)) : [];
    const answers = answer.kind !== 'answer' && isEach ? others : [answer, ...others];
    return { answers, considered: [whole, ...answerable] };
  }

  // Whoever asks for figures of pay where there is no money.
  function absentPay({ signs, language }: Consideration): string[] {
    return pay !== undefined && (signs[moneyAbsentSign] ?? 0) >= surelyPay
      ? [pay.title[language].toLowerCase()]
      : [];
  }

  function show(consideration: Consideration, { written, request, kind, unplaced }: AskedPart): Answer {
    const verdict = decide(consideration, kind, rankRoles.isSpokenOf);
    if (verdict !== 'answer' && (!isOfSection(verdict) || consideration.naming === 'unnamed'))
      return showNotFound(consideration, verdict, written, request);
    const found = showFound(consideration, written, unplaced);
    if (verdict !== 'answer') {
      // What is asked about is named where that is known.
      const missing = found.missing.length > 0 ? found.missing : absentPay(consideration);
      return missing.length > 0
        ? showNotFound(consideration, 'not-in-document', written, request, { missing, nearest: null })
        : showNotFound(consideration, verdict, written, request);
    }
    const isDoubtful = kind === null && found.missing.length > 0 && headingKind(consideration) < nearKind;
    if (!isDoubtful) return found;
    const [{ section, passages }] = found.parts;
    const passage = consideration.probability >= surelyNear ? passages[0] : undefined;
    const nearest = passage === undefined ? null : { section, passage };
    return showNotFound(consideration, 'not-in-document', written, request, {
      missing: found.missing,
      nearest,
    });
  }
}

/** How far pay must be what is asked, of 1, for it to be named: further than everything else. */
const surelyPay = 0.5;

// Nobody else is meant, and nothing that no document would say.
function isOfSection(verdict: Verdict): boolean {
  return verdict === 'not-in-document' || verdict === 'choose-section';
}

const ofSome = inAny(({ document }) => document.someOfStaff);

/** How far the heading of the likeliest section is of the kind that is asked for. */
function headingKind({ sections }: Consideration): number {
  return sections[0]?.signs[headingKindSign] ?? 0;
}

/** How likely the likeliest answer is; 0 where there is none. */
function surest({ answers }: ReturnType<AnswerPart>): number {
  return Math.max(0, ...answers.map((answer) => (answer.kind === 'answer' ? answer.confidence : 0)));
}
