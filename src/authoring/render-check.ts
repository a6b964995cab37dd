import type { DocumentDescription, SectionDescription } from './describe-book.ts';
import type { Finding, Level } from './types.ts';

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** The longest list of levels or names on one line, in characters. */
const longestList = 70;

/** How documents were understood, for a person at a terminal: a line for each, and one for each section. */
export function renderDescriptions(documents: DocumentDescription[]): string[] {
  return documents.flatMap((document) => {
    const { file, name, role, isPage, language, reviewed, owner, audience, sections } = document;
    const facts = [
      isPage ? 'page' : `role ${role}`,
      languageNames.of(language) ?? language,
      ...(reviewed === null ? [] : [`reviewed ${reviewed}`]),
      ...(owner === null ? [] : [`kept by ${owner}`]),
      ...(audience.length === 0 ? [] : [`for ${audience.join(', ')} alone`]),
    ];
    return [
      `${file}: ${name} (${facts.join(', ')})`,
      ...sections.map((section) => renderSection(section, file)),
      '',
    ];
  });
}

function renderSection(
  { file, line, heading, kind, lines, levels, ranges, years }: SectionDescription,
  document: string,
): string {
  const facts = [
    kind ?? 'no kind',
    `${lines} ${lines === 1 ? 'line' : 'lines'}`,
    ...(ranges.length > 0
      ? [`pay ${cut(ranges.map(({ level, low, high }) => `${level} ${amounts(low, high)}`))}`]
      : levels.length > 0
        ? [`levels ${cut(levels)}`]
        : []),
    ...(years.length > 0 ? [`years ${cut(years)}`] : []),
  ];
  const elsewhere = file === document ? '' : `, in ${file}`;
  return `  ${String(line).padStart(4)}  ${heading} – ${facts.join('; ')}${elsewhere}`;
}

function amounts(low: number, high: number): string {
  const written = (amount: number) => amount.toLocaleString('en-US');
  return low === high ? written(low) : `${written(low)}–${written(high)}`;
}

function cut(list: string[]): string {
  const text = list.join(' | ');
  return text.length > longestList ? `${text.slice(0, longestList)}…` : text;
}

/** One line a finding: where, how much it matters, what, and how to mend it. */
export function renderFindings(findings: Finding[]): string[] {
  return findings.map(
    ({ level, source, problem, remedy, fixes }) =>
      `${source.file}:${source.line}: ${level}: ${problem} ${remedy}${fixes.length > 0 ? ' (--fix does it.)' : ''}`,
  );
}

/** "3 documents: 1 error, 2 warnings and no notes." */
export function renderCounts(documents: number, findings: Finding[]): string {
  const count = (level: Level) => {
    const { length } = findings.filter((each) => each.level === level);
    return `${length || 'no'} ${level}${length === 1 ? '' : 's'}`;
  };
  return `${documents} ${documents === 1 ? 'document' : 'documents'}: ${count('error')}, ${count('warning')}, ${count('note')}.`;
}

const commands: Record<Level, string> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Findings as GitHub Actions shows them at the lines of a pull request.
 * @param pathOf a document's path in the repository
 */
export function renderAnnotations(findings: Finding[], pathOf: (file: string) => string): string[] {
  return findings.map(
    ({ level, check, source, problem, remedy }) =>
      `::${commands[level]} file=${property(pathOf(source.file))},line=${source.line},title=${property(`Rolebook: ${check}`)}::${escapeMessage(`${problem} ${remedy}`)}`,
  );
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
