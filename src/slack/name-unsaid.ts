import { catalogue, inAny } from '../language/index.ts';
import { levelHeights, levelWritten } from '../subject/index.ts';
import type { Finding } from './finding.ts';

/** A level by its number. */
const grade = /^[lp]\d$/iu;

/** How many characters a level's name in Chinese has at the most: 高级实习生. */
const longestHanName = 5;

const ofYears = inAny(({ figures }) => figures.units.years);

/**
 * Says so where a command names a level or years that the lines shown do not speak of: what is shown is for everybody.
 * @param text what stands behind the command
 */
export function nameUnsaid(finding: Finding, text: string): Finding {
  const { reply, sections, figure } = finding;
  const briefs = figure.kind === 'brief' ? figure.briefs : [];
  const [subject] = [...sections, ...briefs];
  if (subject === undefined || sections.some(({ level }) => level !== undefined)) return finding;
  const said = [
    ...sections.flatMap(({ section }) => section.passages),
    ...briefs.flatMap(({ groups }) => groups.flatMap(({ passages }) => passages)),
  ].map((passage) => passage.text.toLowerCase());
  const known = new Set([...said, ...reply.notes, ...subject.role.names].flatMap(levelHeights));
  const countsYears = (line: string) => /\d/.test(line) && ofYears.test(line);
  const isUnsaid = (words: string) => {
    const heights = levelHeights(words);
    if (heights.length > 0) return !heights.some((height) => known.has(height));
    if (grade.test(words)) return !said.some((line) => line.includes(words.toLowerCase()));
    return briefs.length > 0 && countsYears(words) && !said.some(countsYears);
  };
  const words = text.split(/\s+/);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  // "Entry level" is one name, and so may two words be that stand alone.
  const unsaid = [...(words.length === 2 ? [text] : []), ...words, ...pairs].find(isUnsaid);
  if (unsaid === undefined) return finding;
  // Chinese has no spaces: what stands between two of them may be a whole question.
  const isQuestion = /\p{Script=Han}/u.test(unsaid) && unsaid.length > longestHanName;
  const named = (isQuestion ? levelWritten(unsaid) : null) ?? unsaid;
  const note = catalogue(reply.language).inGeneral(named);
  const [title = '', ...lines] = reply.text.split('\n');
  const noted = { ...reply, notes: [...reply.notes, note], text: [title, note, ...lines].join('\n') };
  return { ...finding, reply: noted };
}
