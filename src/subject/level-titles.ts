import type { Passage, Role } from '../knowledge/index.ts';
import { inAny } from '../language/index.ts';
import { normalize } from '../question/index.ts';
import { levelHeights } from './find-levels.ts';
import { ofMatter } from './find-occupations.ts';
import { plainWords } from './plain-words.ts';

/** A grade as firms number them: "W2", "IC4". */
export const gradeCode = /\b[a-z]{1,3}\d{1,2}\b/g;

const numbered = inAny(({ asking }) => asking.numberedLevel, 'giu');

/** The grades that a normalised text names, "level 2" as "l2", and where. */
export function gradesIn(text: string): { grade: string; start: number; end: number }[] {
  const codes = [...text.matchAll(gradeCode)].map(({ 0: code, index }) => ({
    grade: code,
    start: index,
    end: index + code.length,
  }));
  const levels = [...text.matchAll(numbered)].map(({ 0: words, index }) => ({
    grade: `l${words.replace(/\D/g, '')}`,
    start: index,
    end: index + words.length,
  }));
  return [...codes, ...levels];
}

/** What a document calls the levels of its role. */
interface LevelTitles {
  /** Titles in the rows of its pay, as `plainWords` writes them, a job before what it is for too: "Forklift operator". */
  titles: Set<string>;
  /** The same of the steps of its career, which may be other jobs: they answer for pay and the way up alone. */
  steps: Set<string>;
  /** Chinese titles in the rows of its pay. */
  han: Set<string>;
  /** Grades in the rows of its pay and in its names: "W2". */
  grades: Set<string>;
}

/** The roles whose documents call a level so, in the order of the book. */
export interface LevelIndex {
  titles: Map<string, Role[]>;
  titlesAndSteps: Map<string, Role[]>;
  han: Map<string, Role[]>;
  grades: Map<string, Role[]>;
}

/** Files roles under what their documents call their levels. It reads every role's pay and career, once for as long as it is the same. */
export function indexLevels(roles: readonly Role[]): LevelIndex {
  const file = (keysOf: (levels: LevelTitles) => Iterable<string>) => {
    const index = new Map<string, Role[]>();
    for (const role of roles) {
      for (const key of keysOf(levelTitles(role))) {
        const those = index.get(key);
        if (those) those.push(role);
        else index.set(key, [role]);
      }
    }
    return index;
  };
  return {
    titles: file(({ titles }) => titles),
    titlesAndSteps: file(({ titles, steps }) => new Set([...titles, ...steps])),
    han: file(({ han }) => han),
    grades: file(({ grades }) => grades),
  };
}

const known = new WeakMap<Role, LevelTitles>();

function levelTitles(role: Role): LevelTitles {
  const titles = known.get(role) ?? readLevelTitles(role);
  known.set(role, titles);
  return titles;
}

// In the rows of its pay and the steps of its career.
function readLevelTitles(role: Role): LevelTitles {
  const labels = labelsOf(role, ({ shape, cells: [first = ''] }, kind) =>
    shape === 'row' && kind === 'salary' ? first : null,
  );
  const steps = labelsOf(role, ({ shape, statement }, kind) =>
    shape === 'step' && kind === 'career' ? statement : null,
  );
  return {
    // 初级 is a level of anybody, and 基本工资 of nobody.
    han: new Set(
      labels.filter(
        (title) =>
          /^\p{Script=Han}{3,}$/u.test(title) &&
          levelHeights(title).length === 0 &&
          !ofPay.some((each) => each.test(title)),
      ),
    ),
    titles: plainTitles(labels),
    steps: plainTitles(steps),
    grades: new Set(
      [...labels, ...role.names.map(normalize)].flatMap((label) => gradesIn(label).map(({ grade }) => grade)),
    ),
  };
}

const ofPay = [inAny(({ pay }) => pay.column), inAny(({ pay }) => pay.extra), inAny(({ pay }) => pay.bound)];

function labelsOf(role: Role, labelOf: (passage: Passage, kind: string | null) => string | null): string[] {
  return role.editions.flatMap(({ sections }) =>
    sections.flatMap(({ kind, passages }) =>
      passages.flatMap((passage) => {
        const label = labelOf(passage, kind);
        return label === null ? [] : [normalize(label)];
      }),
    ),
  );
}

function plainTitles(labels: string[]): Set<string> {
  const titles = labels
    .map((label) =>
      label
        .replace(/\s*[(（].*?[)）]\s*/g, ' ')
        .replace(gradeCode, ' ')
        .trim(),
    )
    .flatMap((title) => [title, title.split(ofMatter)[0] ?? '']);
  return new Set(titles.map(plainWords).filter((title) => title !== ''));
}
