import { answerSigns, type Consider, type Consideration, type Naming } from '../answer/index.ts';
import { type Expectation, expectsRefusal, fitsRole, fitsSection } from '../expectation.ts';
import type { Role } from '../knowledge/index.ts';
import { detectLanguage, type Logit, type Model, normalize } from '../question/index.ts';
import { freeLineSigns, freeSectionSigns, lineSigns, sectionSigns } from '../search/index.ts';
import { roleSigns } from '../subject/index.ts';
import { type BinarySample, type ChoiceSample, type FitOptions, fitBinary, fitChoice } from './fit-logit.ts';
import type { Handbook } from './read-handbook.ts';

/** Puts a book's roles and weights together, as answering does. */
type CreateConsider = (roles: Role[], logits: Model['logits']) => Consider;

/** How many times the handbooks are parted, so that no question is decided by weights that were fitted on it. */
const folds = 3;

/** What a question counts whose role was taken out of the handbook: it is a true refusal, but nobody wrote it as one. */
const weightOfTakenOut = 0.5;

/**
 * What a question counts that is asked of a single document out of a handbook. There are ten times as many of them as of
 * the questions about the role that ships: 0.5 lets that role's refusals fall from 95 to 84 in a hundred, 0.01 those of
 * single documents from 94 to 91.
 */
const weightAlone = 0.05;

/**
 * What a question counts that is for no document. Of 160 such questions, asked of nine folders that are not fitted on,
 * 74 in a hundred were refused without these examples, 90 at 0.3, and 92 at 1; there they crowd out the refusals that
 * were written about a nearby role (from 67 to 60 in a hundred).
 */
const weightOfUnanswerable = 0.3;

/**
 * How many of the questions that every document about a role answers are asked of each role, and what each general question
 * counts. At 0.6, 7 of 144 such questions of nobody are answered in six folders that are not fitted on, in place of 13 at
 * 0.3 and 59 without them; but one in a hundred fewer of what no document answers is refused.
 */
const generalOfRole = 4;
const weightOfGeneral = 0.3;

/** What a question counts that is asked of the same documents without headings: enough to be heard beside the documents as they are. */
const weightFlat = 0.3;

/** One in so many of a handbook's questions is asked of each single document too, most of them of somebody else. */
const strangersOf = 6;

/**
 * How many of the questions of each sort have an answer: of those that name a role, most; of those that name none in a
 * book of several, less than half. More of the handbooks' own questions do, which were written to be answered. On three
 * folders that are not fitted on, each 0.05 less refuses three more in a hundred that have no answer, and three more
 * that have one. General questions are easy ones and move both shares: with them, "named" 0.72 answers one in a hundred
 * less of the handbooks' own questions.
 */
const answered: Record<Naming, number> = { named: 0.78, loosely: 0.57, unnamed: 0.37, only: 0.52 };

/** Which weights each direction allows. */
const directions = { for: 1, against: -1, either: 0 } as const;

const options: Record<'role' | 'section' | 'line' | 'answer', FitOptions> = {
  role: {
    names: roleSigns,
    ridge: 0.002,
    steps: 300,
    sign: (name) => (['length', 'page', 'language'].includes(name) ? 0 : 1),
  },
  section: {
    names: sectionSigns,
    ridge: 0.1,
    steps: 200,
    sign: (name) => (freeSectionSigns.includes(name) ? 0 : 1),
  },
  line: { names: lineSigns, ridge: 0.02, steps: 200, sign: (name) => (freeLineSigns.includes(name) ? 0 : 1) },
  answer: {
    names: answerSigns.map(({ name }) => name),
    ridge: 0.01,
    steps: 250,
    sign: (name) => directions[answerSigns.find((sign) => sign.name === name)?.speaks ?? 'either'],
  },
};

const zero = (names: readonly string[]): Logit => ({
  names: [...names],
  weights: names.map(() => 0),
  bias: 0,
});

/**
 * Fits all weights on handbooks: first which role, which section and which line, then whether to answer at all, by
 * questions that have an answer, questions that have none, and questions whose role is taken out.
 * @param unanswerable questions that name nobody and that no document answers, whatever it is about
 * @param onProgress told the share that is done, 0 to 1
 */
export function fitLogits(
  handbooks: Handbook[],
  unanswerable: string[],
  general: GeneralQuestions,
  createConsider: CreateConsider,
  onProgress: (share: number) => void,
): Model['logits'] {
  const start = { role: zero(roleSigns), section: zero(sectionSigns), line: zero(lineSigns), answer: {} };
  start.role.weights = start.role.weights.map((_, at) => [5, 0.8, 1.5, 1.4, 1.4, 2.2, 1.5][at] ?? 0);
  // A handbook of one role teaches only whether to answer: the role that ships is never ranked by weights fitted on it.
  const rows = handbooks.map((handbook) =>
    handbook.roles.length > 1 ? rankingSamples(handbook, createConsider(handbook.roles, start)) : null,
  );
  onProgress(0.3);
  const fitOn = (indexes: number[]): Model['logits'] => ({
    role: fitChoice(
      indexes.flatMap((at) => rows[at]?.roles ?? []),
      options.role,
    ),
    section: fitChoice(
      indexes.flatMap((at) => rows[at]?.sections ?? []),
      options.section,
    ),
    line: fitChoice(
      indexes.flatMap((at) => rows[at]?.lines ?? []),
      options.line,
    ),
    answer: {},
  });
  const all = handbooks.map((_, at) => at);
  const decisions: Decision[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const logits = fitOn(all.filter((at) => at % folds !== fold));
    for (const at of all.filter((index) => index % folds === fold))
      decisions.push(
        ...decisionSamples(handbooks[at] as Handbook, createConsider, logits),
        ...refusalSamples(
          unanswerable.filter((_, index) => index % handbooks.length === at),
          createConsider((handbooks[at] as Handbook).roles, logits),
        ),
        ...generalSamples(
          handbooks[at] as Handbook,
          {
            ...general,
            ofSomebody: general.ofSomebody.filter((_, index) => index % handbooks.length === at),
          },
          createConsider,
          logits,
        ),
      );
    onProgress(0.3 + (0.6 * (fold + 1)) / folds);
  }
  const namings = Object.keys(answered) as Naming[];
  const answer = Object.fromEntries(
    namings.map((naming) => {
      const samples = decisions.filter((decision) => decision.naming === naming).map(({ sample }) => sample);
      return [naming, fitBinary(samples, answered[naming], options.answer)];
    }),
  );
  onProgress(1);
  return { ...fitOn(all), answer };
}

/** Whether a question was answered, and how it named its role. */
interface Decision {
  naming: Naming;
  sample: BinarySample;
}

interface RankingSamples {
  roles: ChoiceSample[];
  sections: ChoiceSample[];
  lines: ChoiceSample[];
}

function rankingSamples({ roles, questions }: Handbook, consider: Consider): RankingSamples {
  const samples: RankingSamples = { roles: [], sections: [], lines: [] };
  for (const question of questions.filter(hasAnswer)) {
    const { text, language } = read(question);
    const right = roles.filter((role) => fitsRole(question, role));
    const [first] = right;
    if (!first) continue;
    const ranking = consider(text, language).roles.roles;
    samples.roles.push({
      rows: ranking.map(({ signs }) => signs),
      right: ranking.map(({ role }) => right.includes(role)),
    });
    const { sections } = consider(text, language, first);
    const isRight = sections.map(({ section, lines }) =>
      isRightSection(
        question,
        section,
        lines.map(({ passage }) => passage),
      ),
    );
    samples.sections.push({ rows: sections.map(({ signs }) => signs), right: isRight });
    const facts = question.facts.map((fact) => new RegExp(fact, 'iu'));
    sections.forEach(({ lines }, at) => {
      if (isRight[at] && facts.length > 0)
        samples.lines.push({
          rows: lines.map(({ signs }) => signs),
          right: lines.map(({ passage }) => facts.some((fact) => fact.test(passage.text))),
        });
    });
  }
  return samples;
}

function decisionSamples(
  handbook: Handbook,
  createConsider: CreateConsider,
  logits: Model['logits'],
): Decision[] {
  const { roles, questions } = handbook;
  const samples: Decision[] = [];
  const add = ({ naming, signs }: Consideration, isRight: boolean, weight: number) =>
    samples.push({ naming, sample: { row: signs, isRight, weight } });
  const whole = createConsider(roles, logits);
  const decided = questions.filter((question) => hasAnswer(question) || expectsRefusal(question));
  for (const question of decided) {
    const { text, language } = read(question);
    add(whole(text, language), hasAnswer(question), 1);
  }
  // Many documents have no headings, and what is asked for stands in them all the same.
  if (roles.length > 1) {
    const flat = createConsider(roles.map(withoutHeadings), logits);
    for (const question of decided) {
      const { text, language } = read(question);
      const considered = flat(text, language);
      // Where nobody is named it moves questions from answered to refused: facts of three real folders that are not fitted
      // on fell from 57.7 to 55.1 in a hundred, while refusals rose from 85.7 to 88.1.
      if (considered.naming === 'named') add(considered, hasAnswer(question), weightFlat);
    }
  }
  const answerable = questions.filter(hasAnswer);
  for (const role of roles) {
    const own = answerable.filter((question) => question.file && fitsRole(question, role));
    if (own.length === 0) continue;
    const others = roles.filter((other) => !own.some((question) => fitsRole(question, other)));
    if (others.length > 0) {
      const without = createConsider(others, logits);
      for (const question of own) {
        const { text, language } = read(question);
        add(without(text, language), false, weightOfTakenOut);
      }
    }
    // The same document as the only one of a book.
    if (roles.length === 1) continue;
    const alone = createConsider([role], logits);
    const strangers = questions.filter((question, at) => at % strangersOf === 0 && !own.includes(question));
    for (const question of [...own, ...strangers]) {
      const { text, language } = read(question);
      add(alone(text, language), own.includes(question), weightAlone);
    }
  }
  return samples;
}

/** A role whose documents say the same under no heading. */
function withoutHeadings(role: Role): Role {
  return {
    ...role,
    editions: role.editions.map((edition) => {
      const [first] = edition.sections;
      if (first === undefined) return edition;
      const passages = edition.sections.flatMap((section) => section.passages);
      const columns = edition.sections.flatMap((section) => section.columns);
      const lead = { ...first, id: 'summary', kind: 'summary', heading: '', path: [], isLead: true };
      return { ...edition, sections: [{ ...lead, columns, passages }] };
    }),
  };
}

/** Questions of any role. */
interface GeneralQuestions {
  /** What every document about a role answers. */
  answered: string[];
  /** What roles differ in: of nobody in particular, it cannot be answered. */
  ofSomebody: string[];
}

/** What every document about a role answers, asked of each role of a handbook, and what is to be asked of somebody, asked of nobody. */
function generalSamples(
  { roles }: Handbook,
  { answered: ofAll, ofSomebody }: GeneralQuestions,
  createConsider: CreateConsider,
  logits: Model['logits'],
): Decision[] {
  const consider = createConsider(roles, logits);
  const ask = (question: string, isRight: boolean): Decision => {
    const text = normalize(question);
    const { naming, signs } = consider(text, detectLanguage(text) ?? 'en');
    return { naming, sample: { row: signs, isRight, weight: weightOfGeneral } };
  };
  const named = roles
    .filter(({ isPage }) => !isPage)
    .flatMap((role, at) =>
      Array.from({ length: generalOfRole }, (_, index) => {
        const question = ofAll[(at * generalOfRole + index) % ofAll.length] as string;
        return ask(`${role.names[0]} ${question}`, true);
      }),
    );
  const unnamed = roles.length > 1 ? ofSomebody.map((question) => ask(question, false)) : [];
  return [...named, ...unnamed];
}

/** What no document answers, each asked of one of the handbooks. */
function refusalSamples(questions: string[], consider: Consider): Decision[] {
  return questions.map((question) => {
    const text = normalize(question);
    const { naming, signs } = consider(text, detectLanguage(text) ?? 'en');
    return { naming, sample: { row: signs, isRight: false, weight: weightOfUnanswerable } };
  });
}

function hasAnswer(question: Expectation): boolean {
  return !expectsRefusal(question) && question.kind !== 'choose' && question.kind !== 'partial';
}

function read({ question }: Expectation): { text: string; language: 'en' | 'zh' } {
  const text = normalize(question);
  return { text, language: detectLanguage(text) ?? 'en' };
}

function isRightSection(
  question: Expectation,
  section: Parameters<typeof fitsSection>[1],
  lines: Parameters<typeof fitsSection>[1]['passages'],
): boolean {
  const hasHeadings = Boolean(question.heading) || question.headings.length > 0 || Boolean(question.section);
  const facts = question.facts.map((fact) => new RegExp(fact, 'iu'));
  if (hasHeadings) {
    return (
      fitsSection(question, section, null) ||
      lines.some((line) => fitsSection(question, section, line) && facts.some((fact) => fact.test(line.text)))
    );
  }
  const text = lines.map((line) => line.text).join('\n');
  return facts.length > 0 && facts.every((fact) => fact.test(text));
}
