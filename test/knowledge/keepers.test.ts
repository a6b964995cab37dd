import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

function document(...frontMatter: string[]): string {
  return ['---', ...frontMatter, '---', '# Bee Keeper', '', 'Keeps bees.', ''].join('\n');
}

function chinese(...frontMatter: string[]): string {
  return ['---', ...frontMatter, '---', '# 养蜂员', '', '照看蜜蜂。', ''].join('\n');
}

async function only(files: Record<string, string>) {
  const { roles } = await loadFolder(writeDocuments(files));
  return roles[0];
}

async function faultOf(...frontMatter: string[]): Promise<string> {
  return loadFolder(writeDocuments({ 'a.md': document(...frontMatter) })).then(
    () => '',
    (error: Error) => error.message,
  );
}

// The word lists are read once, which takes a busy machine some seconds.
beforeAll(() => only({ 'bee.md': document('role: bee') }));

describe('who keeps a document and who may read it', () => {
  it('is read from front matter', async () => {
    const role = await only({
      'bee.md': document(
        'owner: U0123ABCD',
        'reviewed: 2026-01-31',
        'review_every: 6 months',
        'url: https://wiki.example.com/bee?edit=1',
        'audience: [C0123ABCD, S0123ABCD]',
      ),
    });
    expect(role).toMatchObject({ audience: ['C0123ABCD', 'S0123ABCD'] });
    expect(role?.editions[0]).toMatchObject({
      owner: 'U0123ABCD',
      reviewed: '2026-01-31',
      reviewEvery: 183,
      url: 'https://wiki.example.com/bee?edit=1',
    });
  });

  it('is nobody and everybody where nothing is said', async () => {
    const role = await only({ 'bee.md': document('role: bee') });
    expect(role).toMatchObject({
      audience: [],
      editions: [{ owner: null, reviewEvery: null, reviewed: null, url: null }],
    });
  });

  it.each([
    ['180 days', 180],
    ['180', 180],
    ['2 weeks', 14],
    ['1 month', 30],
    ['12 months', 365],
    ['1 year', 365],
    ['1 quarter', 91],
    ['6个月', 183],
    ['半年', 183],
    ['1 年', 365],
  ])('is to be looked at every %s', async (written, days) => {
    const role = await only({ 'bee.md': document(`review_every: ${written}`) });
    expect(role?.editions[0]?.reviewEvery).toBe(days);
  });

  it.each([
    ['owner: <@U0123ABCD>', 'U0123ABCD'],
    ['owner: <!subteam^S0123ABCD|@people>', 'S0123ABCD'],
    ['owner: People team', 'People team'],
  ])('takes %s', async (line, owner) => {
    expect((await only({ 'bee.md': document(`"x": 1`, line) }))?.editions[0]?.owner).toBe(owner);
  });

  it('takes one channel by itself', async () => {
    expect((await only({ 'bee.md': document('audience: C0123ABCD, <#C0456EFGH|hr>') }))?.audience).toEqual([
      'C0123ABCD',
      'C0456EFGH',
    ]);
  });

  it.each(['/jobs/bee', 'jobs/bee'])(
    'leaves the path that another program gives a page: %s',
    async (path) => {
      expect((await only({ 'bee.md': document(`url: ${path}`) }))?.editions[0]?.url).toBeNull();
    },
  );

  it.each([
    ['owner: [U1, U2]', 'bee.md:2: "owner" must be one person or group', 'not [U1, U2].'],
    ['owner: ""', '"owner" must be one person or group', 'not "".'],
    ['review_every: often', '"review_every" must be a time such as "6 months"', 'not "often".'],
    ['review_every: 0 days', '"review_every" must be a time', 'not "0 days".'],
    ['review_every: 40 years', '"review_every" must be a time', 'not "40 years".'],
    ['url: wiki', '"url" must be an address such as https://', 'not "wiki".'],
    ['url: javascript:alert(1)', '"url" must be an address', 'not "javascript:alert(1)".'],
    ['audience: [hr]', '"audience" must list ids of Slack channels (C…, G…)', 'not "hr".'],
    ['audience: []', '"audience" must list ids', 'not [].'],
    ['audience: "#hr"', '"audience" must list ids', 'not "#hr".'],
  ])('is a fault by line where it makes no sense: %s', async (line, problem, value) => {
    const fault = await faultOf(line);
    expect(fault.split('\n')).toHaveLength(1);
    expect(fault).toContain(problem.replace('bee.md', 'a.md'));
    expect(fault).toContain(value);
    expect(fault).toMatch(/^a\.md:2: .* Mend the value or take the line out\.$/);
  });
});

describe('the two editions of a role', () => {
  it('have one owner and one time between reviews where one of them says so, and a review and an address each', async () => {
    const role = await only({
      'bee.en.md': document(
        'owner: U1A',
        'review_every: 1 year',
        'reviewed: 2026-01-01',
        'url: https://a.example/',
      ),
      'bee.zh.md': chinese('reviewed: 2026-02-02'),
    });
    expect(role?.editions).toMatchObject([
      { owner: 'U1A', reviewEvery: 365, reviewed: '2026-01-01', url: 'https://a.example/' },
      { owner: 'U1A', reviewEvery: 365, reviewed: '2026-02-02', url: null },
    ]);
  });

  it('are read by the audience that one of them names', async () => {
    const files = { 'bee.en.md': document('role: bee'), 'bee.zh.md': chinese('audience: [C1A]') };
    expect((await only(files))?.audience).toEqual(['C1A']);
  });

  it('may not name different audiences', async () => {
    const files = {
      'bee.en.md': document('audience: [C1A, S1A]'),
      'bee.zh.md': chinese('audience: [S1A]'),
    };
    await expect(loadFolder(writeDocuments(files))).rejects.toThrow(
      'bee.zh.md:1: "audience" is [S1A] here and [C1A, S1A] in another edition, bee.en.md. Write the same in both, or write it in one of them only.',
    );
    files['bee.zh.md'] = chinese('audience: [S1A, C1A]');
    expect((await only(files))?.audience).toEqual(['C1A', 'S1A']);
  });
});
