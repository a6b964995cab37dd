import { asksForRoles } from '../../src/answer/asks-for-roles.ts';
import { type Answer, createReply } from '../../src/answer/index.ts';
import { openRolebook, type Rolebook } from '../../src/open-rolebook.ts';
import { handbook } from '../support/handbook.ts';

it.each([
  'which roles do you know',
  'Which roles do you know?',
  'Hello.\nwhich roles do you know?',
  'Good morning! What roles do you have?',
  'which jobs are there?',
  'what positions can I ask about',
  'list all roles please',
  'can you list the roles you know',
  'roles?',
  'how many roles do you cover?',
  '有哪些岗位？',
  '你好。\n有哪些岗位',
  '请问你知道哪些职位？',
  '列出所有岗位',
  '岗位列表',
  '你这里有多少个岗位',
])('is asked: %j', (text) => {
  expect(asksForRoles(text)).toBe(true);
});

it.each([
  'which jobs lead to this role?',
  'what roles are required on the team',
  'which roles does a product manager work with?',
  'what jobs pay more than this one',
  'role',
  'which tools do you know?',
  'which positions come after senior',
  '这个岗位有哪些要求',
  '产品经理可以转哪些岗位',
  '岗位',
  '有哪些工作',
])('is not asked: %j', (text) => {
  expect(asksForRoles(text)).toBe(false);
});

describe('in a book of many roles', () => {
  let many: Rolebook;
  beforeAll(async () => {
    many = await openRolebook(handbook);
  });
  const ask = (text: string): Answer => many.answering.ask({ text, role: null, kind: null, language: null });

  it('is answered alike with a greeting and a mark and without, and names all of them', () => {
    const texts = [
      'which roles do you know',
      'which roles do you know?',
      'Hello.\nwhich roles do you know?',
    ].map((text) => createReply(ask(text)).text);
    expect(new Set(texts).size).toBe(1);
    for (const { names } of many.book.roles.filter(({ isPage }) => !isPage).slice(0, 30))
      expect(texts[0]).toContain(names[0]);
  });
});
