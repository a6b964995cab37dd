import { createReply } from '../../src/answer/index.ts';
import type { Rolebook } from '../../src/open-rolebook.ts';
import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const seat = (title: string, does: string) =>
  `# Riverside Trust ${title} Job Description\n\n### Position\nServes for two years. The duties are:\n\n## Meetings and money:\n- ${does}\n- Attends every meeting\n`;
const board = {
  'board/chair_description.md': seat('Board Chair', 'Sets the agenda'),
  'board/vice_chair_description.md': seat('Board Vice Chair', 'Stands in for the chair'),
  'board/secretary_description.md': seat('Board Secretary', 'Writes the minutes'),
  // Its title was copied and left, as happens.
  'board/treasurer_description.md': seat('Board Secretary', 'Keeps the books of account'),
};
const crew = {
  'crew/timing.md':
    '---\ntitle: 计时/场控\n---\n# ⏱️ 计时/场控 SOP (Timekeeper)\n\n## 一、职责\n- 到点敲钟，超时就请人下台。\n',
  'crew/cheer.md':
    '---\ntitle: 鼓励师/顾问\n---\n# 鼓励师/顾问工作 SOP\n\n## 一、职责\n- 给每桌送水果，夸一夸大家。\n',
  'crew/host.md':
    '---\ntitle: 活动主理人\n---\n# 活动主理人工作 SOP\n\n## 一、职责\n- 定主题，拉赞助，最后拍板。\n',
  'crew/index.md':
    '# 分工\n\n- [计时/场控](/crew/timing/)\n- [鼓励师/顾问](cheer.md)\n- [活动主理人](./host.md#top)\n',
};
const teams = {
  'teams/mecha.md':
    '# 机械组招新章程\n\n## 机械组简介\n\n机械组负责画图、加工零件并装配机器人。\n\n## 招新要求\n\n1. 会用一种三维软件。\n2. 面试时间：9月16日上午。\n',
  'teams/vision.md':
    '# 视觉组招新章程\n\n## 视觉组简介\n\n视觉组让机器人认得目标。\n\n## 招新要求\n\n1. 会写 C++。\n',
};
const parish = {
  'music.md':
    '# Minister of Music/Worship\n\n## Duties\n\n- Leads the choir on Sundays.\n\n## Performance expectations\n\n- [TBD]\n',
  'youth.md':
    "---\ntitle: Children's Minister\n---\n\n| | |\n|---|---|\n| **Reports to** | Pastor |\n| **Employment** | Full-time |\n\n## Duties\n\n- Runs the holiday club.\n",
  'media.md':
    '# Job Description for the Position of Minister of Media\n\n## Duties\n\n- Records the sermons.\n',
  'hiring.md': '# Talent Acquisition Specialist\n\n## Duties\n\n- Phones every applicant within two days.\n',
};
const support = {
  'success.md':
    '# Success Team\n\n## Levels of Success Engineers\n\nThere are two.\n\n### Junior Success Engineer\n\n- Answers simple tickets.\n\n### Success Engineer Requirements\n\n- Has shipped a plug-in.\n\n## Hiring process\n\nTwo calls.\n',
  'advocacy.md':
    '# Developer Advocacy Roles and Responsibilities\n\n## Developer Advocate Levels\n\nFour.\n\n### Developer Advocate Requirements\n\n- Travels 40% of the time.\n\n### Senior Developer Advocate requirements\n\n- Speaks at two conferences a year.\n',
  'lead.md':
    '# Team Lead\n\n## Responsibilities\n\n### Project Management\n\n- Keeps the board tidy.\n\n### Product Owner\n\n- Grooms the backlog with the customer.\n',
};
const house = {
  'care.md':
    '# Care Assistant\n\n## Duties of the Registered Nurse on shift\n\nGives medicine.\n\n## When to call the Registered Nurse\n\nAt once.\n\n## Registered Nurse\n\nIs on the first floor.\n\n## Pay\n\n£11.50 an hour.\n',
  'president.md':
    '# President\n\n## Duties\n\n- Chairs the meetings.\n\n## Other officers and their duties\n\n### Treasurer\n\n- Keeps the money.\n\n### Secretary\n\n- Takes the minutes.\n',
  'preface.md': '# 序\n\n## 内容\n\n本手册写给新人。\n',
  'coder.md': '# 程序员\n\n## 职责\n\n- 写收银台的程序。\n',
};
const subtitles = {
  'timeline.md': '# 时轴\n\n## 能力要求\n\n- 会用 Aegisub\n\n## 工作内容\n\n- 给每句话打轴\n',
  'other.md':
    '# 其他职务\n\n## 同传\n\n### 工作内容\n\n- 直播时现场口译\n\n## 录播\n\n### 工作内容\n\n- 整场录下来传到网盘\n\n## 舆情管理\n\n### 工作内容\n\n- 每天看一遍评论\n',
};
const posts = {
  'posts/intern.md': '# 实习生-运维\n\n## 岗位要求\n\n- 会用 Docker 打包\n',
  'posts/operations.md': '# 运维工程师\n\n## 岗位要求\n\n- 熟悉 Linux、Docker 和 Ansible\n',
};
const agency = {
  'agency/marketing_executive.md': '# Marketing Executive\n\n## Duties\n\n- Writes the newsletter.\n',
  'agency/data.md': '# Data Science Team Lead\n\n## Duties\n\n- Picks the vendors.\n',
  'agency/platform.md': '# Platform Team Lead\n\n## Duties\n\n- Runs the clusters.\n',
};
const conference = {
  'conference/roles.md': `# Roles\n\n## Descriptions\n\n${[
    ['Treasurer', 'Tracks the spending.'],
    ['Venue Liaison', 'Talks to the hotel.'],
    ['Sprint Coordinator', 'Finds rooms for the sprints.'],
    ['Publicity/Communications Chair', 'Writes the newsletter.'],
    ['Website and Technical Lead', 'Runs the site.'],
  ]
    .map(([title, does]) => `### ${title}\n\n${does}\n`)
    .join('\n')}`,
};

const club = {
  'club/bylaws.md':
    '# 社團章程\n\n## 第一條（宗旨）\n\n本社推廣養蜂。\n\n## 第五條（幹部職責）\n\n**一、社長**\n- 主持社務會議\n\n**二、副社長**\n- 協助社長\n\n**三、總務**\n- 管會費\n\n**四、美宣**\n- 畫海報\n',
};

const open = new Map<object, Promise<Rolebook>>();
const answerOf = async (documents: Record<string, string>, text: string, role: string | null = null) => {
  const rolebook = open.get(documents) ?? openDocuments(documents);
  open.set(documents, rolebook);
  return (await rolebook).answering.ask({ text, role, kind: null, language: null });
};

beforeAll(understanding);

describe('boards, clubs and events', () => {
  it.each([
    [board, 'what does the board chair do?', 'Sets the agenda'],
    [board, 'vice chair duties', 'Stands in for the chair'],
    [board, 'board secretary duties?', 'Writes the minutes'],
    [board, 'hi, what are the duties of the treasurer?', 'Keeps the books'],
    [crew, '场控是做什么的', '到点敲钟'],
    [crew, 'what does the timekeeper do?', '到点敲钟'],
    [crew, '鼓励师的职责', '送水果'],
    [crew, '主理人负责什么', '拉赞助'],
    [teams, '机械组负责什么？', '加工零件'],
    [teams, '机械组面试是什么时候', '9月16日'],
    [teams, 'what does the vision group do?', '认得目标'],
    [parish, 'what does the minister of music do', 'choir'],
    [parish, 'duties of the worship minister', 'choir'],
    [parish, "what does the children's minister do?", 'holiday club'],
    [parish, 'Minister of Media duties', 'sermons'],
    [parish, 'what does a recruiter do here?', 'applicant'],
    [support, 'what are the requirements for a success engineer', 'plug-in'],
    [support, 'how much does a developer advocate travel', '40%'],
    [support, 'does the team lead groom the backlog?', 'backlog'],
    [house, 'what does the treasurer do', 'money'],
    [house, 'duties of the secretary', 'minutes'],
    [house, '程序员的职责', '收银台'],
    [house, '序 写了什么内容', '新人'],
    [agency, 'what does the mktg exec do?', 'newsletter'],
    [agency, 'does the DS team lead pick vendors', 'vendors'],
    [posts, '运维实习生要会docker不', '打包'],
    // No list of titles knows them: the same heading of duties below each makes them roles.
    [subtitles, '录播的工作内容是什么？', '网盘'],
    [subtitles, '舆情管理负责什么', '评论'],
    [subtitles, '时轴要什么能力', 'Aegisub'],
    [conference, 'publicity chair responsibilities', 'newsletter'],
    [conference, 'what does the website and technical lead do', 'Runs the site'],
    [conference, 'duties of the venue liaison', 'hotel'],
    [conference, 'website lead duties', 'Runs the site'],
    // Beside titles below a heading of officers, those that no list knows are of officers too.
    [club, '總務要做什麼', '會費'],
    [club, '美宣的職責', '海報'],
  ])('answer from %# of whoever is named: %s', async (documents, text, said) => {
    const answer = await answerOf(documents, text);
    expect([answer.kind, createReply(answer).text]).toEqual(['answer', expect.stringContaining(said)]);
  });

  it.each([
    [conference, 'responsibilities of the photographer'],
    [crew, '评委的职责是什么'],
    [parish, 'what does the minister of sports do'],
    [parish, 'what are the duties of the minister?'],
    [house, 'what does a registered nurse earn'],
    [house, 'what does the vice president of finance do'],
  ])('know nothing of whom no document is about: %#', async (documents, text) => {
    expect((await answerOf(documents, text)).kind).not.toBe('answer');
  });

  it('are no pages by a file’s name where they tell duties and what those require', async () => {
    const { book } = await (open.get(subtitles) ?? openDocuments(subtitles));
    expect(book.roles.filter(({ isPage }) => !isPage).map(({ id }) => id)).toEqual([
      'other/同传',
      'other/录播',
      'other/舆情管理',
      'timeline',
    ]);
  });

  it('bear no name of what a form says beside theirs', async () => {
    const { book } = await (open.get(parish) ?? openDocuments(parish));
    expect(book.roles.find(({ id }) => id === 'youth')?.names).toEqual(["Children's Minister"]);
  });

  it('answer nothing by a page that only leads on to others', async () => {
    const { book } = await (open.get(crew) ?? openDocuments(crew));
    expect(book.roles.map(({ id }) => id)).toEqual(['crew/cheer', 'crew/host', 'crew/timing']);
  });
});

describe('a line that stands where text is still to come', () => {
  const page = (line: string) => ({
    'keeper.md': `# Beekeeper\n\n## Duties\n\n- Feeds the bees.\n- ${line}\n`,
  });

  it.each(['// TODO', 'TODO duties', 'to be written…', '[TBD]', '[待定]', '编写中', '（内容待补充）'])(
    'is left out: %s',
    async (line) => {
      const { book } = await openDocuments(page(line));
      expect(book.roles[0]?.editions[0]?.sections[0]?.passages).toHaveLength(1);
    },
  );

  it('is left out as a row of a table too', async () => {
    const { book } = await openDocuments(
      page('Keeps notes.\n\n## Who\n\n| Task | Who |\n|---|---|\n| [TBD] | |'),
    );
    expect(book.roles[0]?.editions[0]?.sections.map(({ heading }) => heading)).toEqual(['Duties']);
  });

  it.each(['To do research on mites', 'WIP limits are kept', '编写中文文档', '建设中台'])(
    'is none where it says what is done: %s',
    async (line) => {
      const { book } = await openDocuments(page(line));
      expect(book.roles[0]?.editions[0]?.sections[0]?.passages).toHaveLength(2);
    },
  );
});

describe('who was talked about', () => {
  it.each([
    [crew, 'crew/host', '鼓励师呢', 'crew/cheer'],
    [board, 'board/chair_description', 'and the vice chair’s duties?', 'board/vice_chair_description'],
    [board, 'board/chair_description', 'what are the duties?', 'board/chair_description'],
    [board, 'board/chair_description', 'which roles does she work with?', 'board/chair_description'],
  ])('gives way to whom a question names: %#', async (documents, before, text, role) => {
    const answer = await answerOf(documents, text, before);
    expect(answer.kind === 'answer' && answer.parts[0]?.role.id).toBe(role);
  });

  it.each([
    [crew, 'crew/host', '哪个岗位最轻松'],
    [board, 'board/chair_description', 'which role would suit me?'],
  ])('is not who is meant where it is asked which role: %#', async (documents, before, text) => {
    const answer = await answerOf(documents, text, before);
    expect(answer).toMatchObject({ kind: 'choose', why: 'role' });
  });
});
