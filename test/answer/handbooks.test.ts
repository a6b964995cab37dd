import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Answering, briefParts, createReply } from '../../src/answer/index.ts';
import type { Passage, Role } from '../../src/knowledge/index.ts';
import { openFolder } from '../support/open-documents.ts';

const folder = join(import.meta.dirname, '../../training/handbooks');
const handbooks = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Headings and labels under which a document most likely says what it requires. */
const isOfRequirements =
  /\b(?:requirements?|qualifications?|skills|must[- ]haves?|essential|desirable|experience|education|looking for|you bring|competenc\w+|person specification)\b|任职|资格|技能|经验|学历|能力要求|必备|加分/iu;

const open: Record<string, { roles: Role[]; answering: Answering }> = {};

beforeAll(async () => {
  for (const name of handbooks) {
    const { answering, book } = await openFolder(join(folder, name));
    open[name] = { roles: book.roles.filter(({ isPage }) => !isPage), answering };
  }
});

function briefOf(answering: Answering, role: Role) {
  const language = role.editions[0]?.language ?? 'en';
  const request = { text: '', role: role.id, kind: null, language };
  return answering.requirements({ request, years: null, parts: briefParts });
}

describe.each(handbooks)('in the handbook "%s"', (name) => {
  it('every role whose document has a section of requirements has a brief', () => {
    const { roles, answering } = open[name] as { roles: Role[]; answering: Answering };
    const without = roles
      .filter(({ editions: [edition] }) =>
        edition?.sections.some(({ heading }) => isOfRequirements.test(heading)),
      )
      .filter((role) => briefOf(answering, role).kind !== 'brief')
      .map(({ id }) => id);
    expect(without).toEqual([]);
  });

  it('every line of a brief stands in a line of the document, shown once', () => {
    const { roles, answering } = open[name] as { roles: Role[]; answering: Answering };
    for (const role of roles) {
      const answer = briefOf(answering, role);
      if (answer.kind !== 'brief') continue;
      const [{ edition, groups }] = answer.briefs;
      const passages = groups.flatMap((group) => group.passages);
      const known = edition.sections.flatMap((section) => section.passages);
      // A line that says what is a must and what is a plus is told apart, word for word.
      const stands = ({ text, source }: Passage) =>
        text !== '' && known.some((each) => each.source.line === source.line && each.text.includes(text));
      expect(passages.filter((passage) => !stands(passage))).toEqual([]);
      expect(new Set(passages).size).toBe(passages.length);
    }
  });

  it('every two roles of different names can be set side by side', () => {
    const { roles, answering } = open[name] as { roles: Role[]; answering: Answering };
    const names = roles.flatMap(({ editions: [edition] }) => edition ?? []);
    const failed: string[] = [];
    names.forEach((one, index) => {
      // Each with the next three: all of the two thousand pairs would take as long as everything else here.
      for (const other of names.slice(index + 1, index + 4)) {
        if (one.name === other.name) continue;
        const text =
          one.language === 'zh' ? `比较${one.name}和${other.name}` : `compare ${one.name} and ${other.name}`;
        const answer = answering.ask({ text, role: null, kind: null, language: null });
        const isOfTwo = answer.kind === 'comparison' && answer.comparison.sources.length === 2;
        if (!isOfTwo || createReply(answer).parts[0]?.lines.length === 0) failed.push(text);
      }
    });
    expect(failed).toEqual([]);
  });
});
