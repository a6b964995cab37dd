import { catalogue } from '../language/index.ts';
import { levelHeights } from '../subject/index.ts';
import type { Finding } from './finding.ts';

/** A level by its number. */
const grade = /\b[lp]\d\b/iu;

/** What is longer is a sentence, in characters, and is not said again. */
const longestName = 24;

/**
 * Says so where a command names a level or years that the lines shown do not speak of: what is shown is for everybody.
 * @param text what stands behind the command
 */
export function nameUnsaid(finding: Finding, text: string): Finding {
  const { reply, sections, figure } = finding;
  const briefs = figure.kind === 'brief' ? figure.briefs : [];
  const [subject] = [...sections, ...briefs];
  if (subject === undefined || sections.some(({ level }) => level !== undefined)) return finding;
  const name = subject.role.names
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, each) => {
      const at = rest.toLowerCase().indexOf(each.toLowerCase());
      return at < 0 ? rest : `${rest.slice(0, at)} ${rest.slice(at + each.length)}`;
    }, text)
    .trim();
  const said = [
    ...reply.notes,
    ...sections.flatMap(({ section }) => section.passages.map((passage) => passage.text)),
    ...briefs.flatMap(({ groups }) =>
      groups.flatMap(({ passages }) => passages.map((passage) => passage.text)),
    ),
  ];
  const known = new Set([...said, ...subject.role.names].flatMap(levelHeights));
  const asked = levelHeights(name);
  const number = grade.exec(name)?.[0];
  const isUnsaid =
    (asked.length > 0 && !asked.some((height) => known.has(height))) ||
    (number !== undefined && !said.some((line) => line.toLowerCase().includes(number.toLowerCase()))) ||
    (/\d/.test(name) && briefs.length > 0 && briefs.every(({ band }) => band === null));
  if (!isUnsaid) return finding;
  const note = catalogue(reply.language).inGeneral(name.length > longestName ? null : name);
  const [title = '', ...lines] = reply.text.split('\n');
  const noted = { ...reply, notes: [...reply.notes, note], text: [title, note, ...lines].join('\n') };
  return { ...finding, reply: noted };
}
