import { normalize } from '../question/index.ts';
import type { Answering } from './create-answering.ts';
import { catches, type Lesson } from './teach.ts';

/** A question whose answer is known: an example, a line of the folder's own list, or one whose answer helped somebody. */
export interface KnownQuestion {
  text: string;
  /** The role that it is about; null for any. */
  role: string | null;
  /** The id or kind of the section that answers; null where nothing should. */
  section: string | null;
}

/** Why a phrase cannot be taught. */
export type LessonFault =
  | { kind: 'empty' }
  | { kind: 'long'; most: number }
  | { kind: 'no-section' }
  | { kind: 'other-role'; role: string }
  /** A question whose answer it would take away. */
  | { kind: 'breaks'; question: string; section: string | null }
  /** The same was taught of another section. */
  | { kind: 'taught'; text: string; role: string; section: string };

/** A phrase is one question; longer texts are alike to everything and nothing. */
const longestLesson = 300;

/**
 * Checks a phrase before it is taught.
 * @param known questions whose answers it must not change
 * @param taught what is taught already
 * @returns what is against it; null where nothing is
 */
export function checkLesson(
  answering: Answering,
  lesson: Lesson,
  known: readonly KnownQuestion[],
  taught: readonly Lesson[],
): LessonFault | null {
  const { text, role, section } = lesson;
  if (text.trim().length > longestLesson) return { kind: 'long', most: longestLesson };
  if (!/[\p{L}\p{N}]/u.test(normalize(text))) return { kind: 'empty' };
  const shown = answering.show({ role, section, language: 'en' });
  if (shown.kind !== 'answer') return { kind: 'no-section' };
  const { roles } = answering.sense(text);
  if (roles.length > 0 && !roles.includes(role)) return { kind: 'other-role', role: roles[0] as string };
  const isMeant = (wanted: string | null) => wanted === section || wanted === shown.parts[0].section.kind;
  for (const each of taught) {
    const isOther = each.role !== role || each.section !== section;
    const request = { text: each.text, role: each.role, kind: null, language: null };
    if (isOther && catches(answering, lesson, request)) return { kind: 'taught', ...each };
  }
  for (const question of known) {
    if (question.role !== null && question.role !== role) continue;
    if (isMeant(question.section)) continue;
    const request = { text: question.text, role: question.role, kind: null, language: null };
    if (catches(answering, lesson, request)) {
      return { kind: 'breaks', question: question.text, section: question.section };
    }
  }
  return null;
}

/** Which of some questions a phrase would answer from now on. */
export function caughtBy(answering: Answering, lesson: Lesson, texts: readonly string[]): string[] {
  return texts.filter((text) => catches(answering, lesson, { text, role: null, kind: null, language: null }));
}
