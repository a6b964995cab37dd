import type { Book } from '../knowledge/index.ts';
import type { KnownQuestion } from './check-lesson.ts';

/** So many roles give examples: they differ in nothing but the name. */
const rolesTaken = 100;

/** The examples that Rolebook offers itself: each asks for a kind of section, of a role that has one. */
export function exampleQuestionsOf({ roles, kinds }: Book): KnownQuestion[] {
  return roles.slice(0, rolesTaken).flatMap(({ id, editions }) =>
    editions.flatMap(({ language, name, sections }) =>
      kinds
        .filter((kind) => sections.some((section) => section.kind === kind.id))
        .map((kind) => ({
          text: kind.example[language].replace(/\{[^}]*role\}/, name),
          role: id,
          section: kind.id,
        })),
    ),
  );
}
