import { columnLine } from './column-line.ts';
import { isUnderColumns } from './is-under-columns.ts';
import { plainHeading } from './plain-heading.ts';
import { isTitleOfJob } from './split-roles.ts';
import type { Passage, Section } from './types.ts';

/** A table that has fewer rows, or columns about roles, sets no roles side by side. */
const fewestRows = 2;
const fewestColumns = 2;

/**
 * The roles that a table sets side by side, a column each: "Skill | Designer L2 | Designer L3".
 * @param sections the document's own
 * @param isJobTitle whether a text is the title of a job
 * @returns each role's name and what its column says, a line a row; columns of one name in several tables are one role
 */
export function rolesInColumns(
  sections: Section[],
  isJobTitle: (text: string) => boolean,
): { heading: string; sections: Section[] }[] {
  const found = new Map<string, Section[]>();
  for (const section of sections) {
    const [, ...heads] = section.columns.map(plainHeading);
    const rows = section.passages.filter((passage) => isUnderColumns(section, passage));
    const areRoles =
      heads.every((head) => isTitleOfJob(withoutGrade(head), isJobTitle)) &&
      new Set(heads).size === heads.length;
    if (!areRoles || heads.length < fewestColumns || rows.length < fewestRows) continue;
    heads.forEach((head, at) => {
      const lines = rows.flatMap((row) => columnLine(row, at + 1) ?? []);
      if (lines.length > 0)
        found.set(head, [...(found.get(head) ?? []), columnOf(section, lines, found.has(head))]);
    });
  }
  return [...found].map(([heading, own]) => ({ heading, sections: own }));
}

/**
 * The title that a table's columns share, each with a grade behind it: "Skill | QA Tester L3 | QA Tester L4" is of QA
 * testers, whatever the document calls them.
 * @returns one for each such table
 */
export function titlesOfColumns(sections: Section[], isJobTitle: (text: string) => boolean): string[] {
  return sections.flatMap(({ columns }) => {
    const [first = '', ...others] = columns.slice(1).map((column) => withoutGrade(plainHeading(column)));
    const areSame = others.length > 0 && others.every((other) => other === first);
    return areSame && isTitleOfJob(first, isJobTitle) ? [first] : [];
  });
}

/** A grade behind a title, as firms number them. */
const gradeBehind = /\s+(?:[a-z]{0,2}\d|i{1,3}|iv)$/i;

function withoutGrade(title: string): string {
  return title.replace(gradeBehind, '');
}

function columnOf(section: Section, passages: Passage[], isFurther: boolean): Section {
  return {
    ...section,
    ...(!isFurther && { kind: 'summary', heading: '', path: [section.heading], isLead: true }),
    columns: [],
    passages,
    source: passages[0]?.source ?? section.source,
  };
}
