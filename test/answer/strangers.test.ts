import { openDocuments } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

const troop = {
  'treasurer.md':
    '# Troop Treasurer\n\n## Duties\n\n- Keeps the troop funds.\n- Buys the badges of the den chief.\n\n## Pay\n\nNone.\n',
  'mechanics.md': '# 机械组\n\n## 职责\n\n- 画图，装配底盘。\n\n## 要求\n\n- 会用 SolidWorks。\n',
  'readme.md': '# 招新简介\n\n## 简介\n\n实验室分几个组，原则上一个人只进一个组，主要做机器人。\n',
};

beforeAll(understanding);

const ask = async (text: string) =>
  (await openDocuments(troop)).answering.ask({ text, role: null, kind: null, language: null });

describe('whoever no list and no document knows', () => {
  it.each([
    ['cubmaster responsibilities', 'cubmaster'],
    ['what does a quizmaster do', 'quizmaster'],
    ['hi there, how much does a fluoroscopist earn?', 'fluoroscopist'],
    ['how do I become a gaffer', 'gaffer'],
    ['飞控组是做什么的', '飞控组'],
    ['声光组的职责', '声光组'],
    ['tell me about the falconry treasurer', 'falconry treasurer'],
  ])('is named as somebody of whom there is no document: %s', async (text, otherRole) => {
    expect(await ask(text)).toMatchObject({ kind: 'unknown', why: 'other-role', otherRole });
  });

  it.each([
    ['what does the troop treasurer do', 'funds'],
    ['what does the tresurer do', 'funds'],
    ['what does a competent treasurer do', 'funds'],
    ['机械组是做什么的', '底盘'],
    ['what does the den chief get from the treasurer', 'badges'],
  ])('is nobody whose name stands in a document, misspelt or not: %s', async (text, said) => {
    expect(JSON.stringify(await ask(text))).toContain(said);
  });
});
