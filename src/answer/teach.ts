import { detectLanguage, normalize } from '../question/index.ts';
import type { Answering } from './create-answering.ts';
import { focusLevel } from './focus-level.ts';
import type { Found } from './types.ts';

/** What people taught: whoever asks this means that section. */
export interface Lesson {
  text: string;
  /** A role's id. */
  role: string;
  /** A section's id. */
  section: string;
}

/**
 * Lets what was taught come before what is found.
 * @param answering answers everything else, and what was taught of a section that is no more
 * @param lessons a later one of the same words counts
 */
export function teach(answering: Answering, lessons: readonly Lesson[]): Answering {
  if (lessons.length === 0) return answering;
  const byWords = new Map(lessons.map((lesson) => [wordsOf(lesson.text), lesson]));
  return {
    ...answering,
    ask(request) {
      const lesson = request.kind === null ? byWords.get(wordsOf(request.text)) : undefined;
      if (lesson === undefined) return answering.ask(request);
      const language = detectLanguage(normalize(request.text)) ?? request.language ?? 'en';
      const answer = answering.show({ role: lesson.role, section: lesson.section, language });
      return answer.kind === 'answer' ? focused(answer, request.text) : answering.ask(request);
    },
  };
}

function focused(answer: Found, text: string): Found {
  const [first, ...others] = answer.parts;
  return { ...answer, parts: [focusLevel(first, text), ...others] };
}

/** Words alone count, not their order, case or marks. */
function wordsOf(text: string): string {
  const words =
    normalize(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.sort().join(' ');
}
