import { type BriefPart, briefParts, createBrief, createReply } from '../../src/answer/index.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { loadFolder } from '../support/load-folder.ts';
import { openDocuments, openFolder } from '../support/open-documents.ts';
import { writeDocuments } from '../support/write-documents.ts';

const kinds: Record<string, string> = { tools: 'tools', experience: 'experience', education: 'education' };
const findKind = (heading: string) => kinds[heading.toLowerCase()] ?? null;

async function replyOf(folder: string, language: 'en' | 'zh') {
  const { roles } = await loadFolder(folder);
  const role = roles[0];
  const edition = role?.editions.find((each) => each.language === language);
  if (role === undefined || edition === undefined) throw new Error('no role');
  const brief = createBrief(role, edition, { band: null, parts: briefParts }, findKind);
  return {
    brief,
    reply: createReply({ kind: 'brief', language, briefs: [brief], missing: [], confidence: 1 }),
  };
}

// The first document read reads the word lists too.
describe('a brief', () => {
  it('parts a sentence that says both what is a must and what is a plus', async () => {
    const folder = writeDocuments({
      'analyst.md': '# Analyst\n\n## Tools\n\n- SQL is a must; R is a plus.\n- Excel is required.\n',
    });
    const { brief } = await replyOf(folder, 'en');
    const textsOf = (part: BriefPart) =>
      brief.groups.find((group) => group.part === part)?.passages.map(({ text }) => text);
    expect(textsOf('must-have')).toEqual(['SQL is a must']);
    expect(textsOf('nice-to-have')).toEqual(['R is a plus.']);
  });

  it('of years takes apart what is asked for and what is welcome behind it', async () => {
    const folder = writeDocuments({
      '设计师.md':
        '# 平面设计师\n\n## 经验\n\n- 3年以上设计经验，有4A公司经验者优先\n- 五年教龄优先，带过班更好\n',
    });
    const { roles } = await loadFolder(folder);
    const [role] = roles;
    const [edition] = role?.editions ?? [];
    if (role === undefined || edition === undefined) throw new Error('no role');
    const { groups } = createBrief(role, edition, { band: null, parts: briefParts }, () => 'experience');
    expect(groups.map(({ part, passages }) => [part, passages.map(({ text }) => text)])).toEqual([
      ['experience', ['3年以上设计经验']],
      ['nice-to-have', ['有4A公司经验者优先', '五年教龄优先，带过班更好']],
    ]);
  });

  it('can be had in the other language', async () => {
    const { reply } = await replyOf(ownKnowledge, 'en');
    expect(reply.choices[0]).toMatchObject({ label: '中文', language: 'zh', section: null });
  });

  it('leaves no single short line for later', async () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, at) => `- Knows number ${at} of the ${'long '.repeat(2)}list.`).join(
        '\n',
      );
    const linesOf = async (count: number) => {
      const folder = writeDocuments({ 'clerk.md': `# Clerk\n\n## Tools\n\n${items(count)}\n` });
      const { reply } = await replyOf(folder, 'en');
      return reply.parts[0]?.lines.map(({ text }) => text) ?? [];
    };
    expect((await linesOf(4)).at(-1)).toContain('number 3');
    expect((await linesOf(5)).at(-1)).toBe('and 2 more');
  });

  it.each(['en', 'zh'] as const)(
    'in %s fits two screens of a phone, and its file holds all',
    async (language) => {
      const { brief, reply } = await replyOf(ownKnowledge, language);
      const [part] = reply.parts;
      // A phone shows some 45 Latin or 22 Han characters a line, and some 32 lines a screen.
      const width = language === 'en' ? 45 : 22;
      const lines = part?.lines.reduce((sum, { text }) => sum + Math.ceil((text.length + 2) / width), 0);
      expect(lines).toBeLessThanOrEqual(64);
      const all = brief.groups.reduce((sum, { passages }) => sum + passages.length + 1, 0);
      expect(part?.wholeLines).toHaveLength(all);
    },
  );

  it('as a job post names the role once, and nothing of a document', async () => {
    const { reply } = await replyOf(ownKnowledge, 'en');
    expect(reply.jobPost).toContain("• Usually a bachelor's or master's degree in computer science");
    expect(reply.jobPost).toContain('• Usually at least 2-5 years of product management experience.');
    expect(reply.jobPost).not.toMatch(/listed under|From:|reviewed/);
    expect((await replyOf(ownKnowledge, 'zh')).reply.jobPost).toContain('• 通常要有学士或硕士学位');
  });
});

describe('a question for what is a must and what is a plus', () => {
  const ask = async (text: string) => {
    const { answering } = await openDocuments({
      'analyst.md': '# Analyst\n\n## Requirements\n\n- SQL is a must.\n- R is a plus.\n',
      'analyst-duties.md':
        '# Data Analyst\n\n## Duties\n\n- Summarizes user requirements for the engineers.\n\n## Reporting line\n\n- Reports to the Head of Insight.\n\n## Requirements\n\n- Excel is a must.\n',
      'keeper.md': '# Lock keeper\n\n## Requirements\n\n- Can swim.\n',
      'support.md':
        '# 客服专员\n\n## 岗位职责\n\n- 必须优先处理 VIP 客户的工单。\n- 汇总客户的要求，交给产品经理。\n\n## 任职要求\n\n- 大专以上学历。\n',
    });
    return createReply(answering.ask({ text, role: null, kind: null, language: null }));
  };

  it.each([
    'analyst: must-haves vs nice-to-haves?',
    'required and preferred skills of the analyst',
    'summarize the requirements for the analyst',
  ])('is answered by a brief: %s', async (text) => {
    const { parts } = await ask(text);
    expect(parts[0]?.title).toBe('Analyst · Requirements');
    expect(parts[0]?.lines.map((line) => line.text)).toEqual(
      expect.arrayContaining(['Must-have skills', 'SQL is a must.', 'Nice to have', 'R is a plus.']),
    );
  });

  it.each([
    'is SQL a must or a nice-to-have for an analyst?',
    'must-haves and nice-to-haves of an astronaut',
    'does the data analyst summarize user requirements?',
    'summarize the visa requirements for the data analyst',
    'is Excel required, or just nice to have for the data analyst?',
    'who does the data analyst report to? and what are the must-haves and nice-to-haves?',
    'compare must-haves and nice-to-haves of the data analyst and the lock keeper',
    '客服专员哪些任务必须优先处理？',
    '客服专员要汇总客户的要求吗',
    '总结一下会议室预订的要求',
  ])('is not what %j asks', async (text) => {
    expect((await ask(text)).jobPost).toBeUndefined();
  });
});

it('is not what is asked of something else, in a folder of one role', async () => {
  const { answering } = await openFolder(ownKnowledge);
  for (const text of ['summarize the GDPR requirements', '请汇总一下报销流程和条件'])
    expect(answering.ask({ text, role: null, kind: null, language: null }).kind).toBe('unknown');
  const text = 'must-have vs nice-to-have skills';
  expect(answering.ask({ text, role: null, kind: null, language: null }).kind).toBe('brief');
});
