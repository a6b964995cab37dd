import type { Answering } from './create-answering.ts';
import { likenessOf, type Sense } from './sense.ts';
import type { Answer, Request } from './types.ts';

/** What people taught: whoever asks this means that section. */
export interface Lesson {
  text: string;
  /** A role's id. */
  role: string;
  /** A section's id. */
  section: string;
}

/**
 * How alike a question must be to one that was taught, as the cosine of their meanings. Of the 2,100 questions in
 * `test/questions/judge-*.jsonl`, all taken in pairs with roles masked, 77 to 79 in 100 pairs above 0.86 ask for the same
 * section (two trainings of the model), and no threshold below 0.98 does better: what else a phrase would catch is
 * shown and checked before it is taught.
 */
const alikeAt = 0.86;

/** A question that the documents answer must be nearly the same, so that a phrase takes no good answer away. */
const alikeAtAnswered = 0.96;

/**
 * Lets what was taught come before what is found.
 * @param answering answers everything else, and what was taught of a section that is no more
 * @param lessons a later one of the same words counts
 */
export function teach(answering: Answering, lessons: readonly Lesson[]): Answering {
  if (lessons.length === 0) return answering;
  const known = lessons.map((lesson) => ({ lesson, sense: senseOf(answering, lesson) }));
  return {
    ...answering,
    ask(request) {
      const answer = answering.ask(request);
      if (request.kind !== null || isForPeople(answer)) return answer;
      const sense = answering.sense(request.text);
      const same = known.findLast(({ sense: each }) => each.words === sense.words)?.lesson;
      const needed = answer.kind === 'answer' || answer.kind === 'comparison' ? alikeAtAnswered : alikeAt;
      const like = same === undefined ? likest(known, request, sense) : null;
      const lesson = same ?? (like !== null && like.likeness >= needed ? like.lesson : undefined);
      if (lesson === undefined) return answer;
      const { role, section } = lesson;
      const shown = answering.show({ role, section, language: answer.language, text: request.text });
      return shown.kind === 'answer' ? shown : answer;
    },
  };
}

// Whoever is in distress is shown nothing of a document, whatever was taught.
function isForPeople(answer: Answer): boolean {
  return answer.kind === 'unknown' && answer.why === 'distress';
}

/** Whether one lesson would catch a question, apart from how the documents answer it. */
export function catches(answering: Answering, lesson: Lesson, request: Request): boolean {
  const sense = answering.sense(request.text);
  const own = senseOf(answering, lesson);
  return (
    own.words === sense.words || (likest([{ lesson, sense: own }], request, sense)?.likeness ?? 0) >= alikeAt
  );
}

function likest(
  known: { lesson: Lesson; sense: Sense }[],
  request: Request,
  sense: Sense,
): { lesson: Lesson; likeness: number } | null {
  let best: { lesson: Lesson; likeness: number } | null = null;
  for (const { lesson, sense: own } of known) {
    if (!mayBeAbout(lesson.role, request, sense)) continue;
    const likeness = likenessOf(own, sense);
    if (likeness >= (best?.likeness ?? 0)) best = { lesson, likeness };
  }
  return best;
}

/** A phrase that was taught of one role says nothing of another. */
function mayBeAbout(role: string, { role: talkedAbout }: Request, { roles, namesOthers }: Sense): boolean {
  if (namesOthers) return false;
  if (roles.length > 0) return roles.includes(role);
  return talkedAbout === null || talkedAbout === role;
}

const senses = new WeakMap<Answering, WeakMap<Lesson, Sense>>();

/** Lessons stay the same objects between questions, so that each is read once. */
function senseOf(answering: Answering, lesson: Lesson): Sense {
  const ofAnswering = senses.get(answering) ?? new WeakMap<Lesson, Sense>();
  senses.set(answering, ofAnswering);
  const sense = ofAnswering.get(lesson) ?? answering.sense(lesson.text);
  ofAnswering.set(lesson, sense);
  return sense;
}
