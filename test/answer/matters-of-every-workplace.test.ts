import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const documents = {
  'treasurer.md':
    '# Treasurer\n\n## Duties\n\n- Keeps the funds and audits the books.\n\n## Perks\n\n- Lunch on meeting days.\n',
  'mechanic.md': '# 机械工程师\n\n## 职责\n\n- 画图，装配底盘。\n\n## 福利\n\n- 公司有母婴室。\n',
};

beforeAll(understanding);

const ask = async (text: string) =>
  (await openDocuments(documents)).answering.ask({ text, role: null, kind: null, language: null });

it.each([
  ['is there parking for the treasurer', 'parking'],
  ['can I smoke as a treasurer', 'smoking'],
  ['can the treasurer date a colleague', 'romance at work'],
  ['机械工程师能抽烟吗', '吸烟'],
  ['how much does the treasurer get paid', 'salary'],
  ['机械工程师的工资', '薪资'],
  ['机械工程师上班能带狗吗', '宠物'],
  ['机械工程师包吃吗', '餐食'],
])('is said to be missing where the document is silent on it: %s', async (text, matter) => {
  const answer = await ask(text);
  expect(answer.kind === 'unknown' || answer.kind === 'answer' ? answer.missing : []).toEqual([matter]);
});

it.each([
  ['do they feed the treasurer', 'Lunch on meeting days'],
  ['机械工程师可以背奶吗', '母婴室'],
])('is found by other words: %s', async (text, said) => {
  const answer = await ask(text);
  expect(JSON.stringify(answer)).toContain(said);
  expect(answer).not.toMatchObject({ missing: [expect.anything()] });
});
