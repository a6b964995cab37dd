import { type Answer, createReply } from '../../src/answer/index.ts';
import { readWantedLanguage } from '../../src/answer/read-wanted-language.ts';
import { catalogue, type Language } from '../../src/language/index.ts';
import type { Rolebook } from '../../src/open-rolebook.ts';
import { ownKnowledge } from '../../src/paths.ts';
import { followChoice } from '../../src/slack/read/lookup.ts';
import { openDocuments, openFolder } from '../support/open-documents.ts';

let rolebook: Rolebook;

beforeAll(async () => {
  rolebook = await openFolder(ownKnowledge);
});

const ask = (text: string, language: Language | null = null) =>
  rolebook.answering.ask({ text, role: null, kind: null, language });

/** Where the first line that answers stands: both editions have the same lines in the same order. */
function placeOf(answer: Answer): [string, number] | string {
  if (answer.kind !== 'answer') return answer.kind;
  const [{ section, passages }] = answer.parts;
  return [section.id, section.passages.indexOf(passages[0] as (typeof passages)[number])];
}

it.each([
  ['how much does an AI PM make', 'AI产品经理薪资多少'],
  ['how much does a senior AI PM make', '高级AI产品经理薪资多少'],
  ['do I need a PhD', '需要博士吗'],
  ['is SQL required', '必须会SQL吗'],
  ['what tools do they use', '用哪些工具'],
  ['which companies hire AI PMs', '哪些公司招AI产品经理'],
  ['can I work remotely', '可以远程办公吗'],
  ['what comes after senior AI PM', '高级AI产品经理之后是什么'],
  ['how many years of experience do I need', '需要几年经验'],
  ['how old are these salary numbers', '这些薪资数据是什么时候的'],
  ['what does an AI PM do every day', 'AI产品经理每天做什么'],
])('%j and %j have the same answer', (english, chinese) => {
  const place = placeOf(ask(english));
  expect(typeof place).toBe('object');
  expect(placeOf(ask(chinese))).toEqual(place);
});

it.each([
  ["what's the salary in Chinese please", 'zh', '薪资'],
  ['answer in Chinese: what tools do they use', 'zh', '常用工具'],
  ['用英文：薪资多少', 'en', 'Salary'],
  ['会用到哪些工具，请用英文回答', 'en', 'Tools'],
])('%j is answered in %s', (question, language, heading) => {
  const answer = ask(question);
  if (answer.kind !== 'answer') throw new Error(answer.kind);
  expect([answer.language, answer.parts[0].section.heading]).toEqual([language, heading]);
});

it.each([
  ['in Chinese please', 'zh', '教育背景'],
  ['say that in Chinese', 'zh', '教育背景'],
  ['Chinese please', 'zh', '教育背景'],
  ['Can I have the Chinese version?', 'zh', '教育背景'],
  ['翻译成中文', 'zh', '教育背景'],
  ['请用中文回答', 'zh', '教育背景'],
  ['用英文回答', 'en', 'Education'],
  ['英文版呢？', 'en', 'Education'],
  ['英文呢？', 'en', 'Education'],
  ['能换成英文吗', 'en', 'Education'],
])('%j after an answer shows the same in %s', (text, language, heading) => {
  const answer = rolebook.answering.ask({
    text,
    role: 'ai-product-manager',
    section: 'education',
    kind: null,
    language: null,
  });
  if (answer.kind !== 'answer') throw new Error(answer.kind);
  expect([answer.language, answer.parts[0].section.heading, answer.goesOn]).toEqual([
    language,
    heading,
    true,
  ]);
});

it.each(['do I need good Chinese', 'is English required', '英文要求高吗'])(
  '%j wishes for no language',
  (text) => {
    expect(readWantedLanguage(text)).toEqual({ text, wanted: null });
  },
);

it('a button switches to the other language, and asks the same', () => {
  const question = {
    kind: 'question' as const,
    request: {
      text: 'how much does a senior AI product manager earn',
      role: null,
      kind: null,
      language: null,
    },
  };
  const choice = createReply(rolebook.answering.ask(question.request)).choices.at(-1);
  if (choice === undefined) throw new Error('no choice');
  expect(choice.label).toBe('中文');
  const next = followChoice(question, choice, 'en');
  if (next.kind !== 'question') throw new Error(next.kind);
  expect(createReply(rolebook.answering.ask(next.request)).text).toContain('→ 中高级：约 $180,000');
});

it('an answer in the document’s only language says so', async () => {
  const { answering } = await openDocuments({
    'nurse.md': '# Nurse\n\n## Salary\n\nNurses earn $60,000 a year.\n\n## Tools\n\n- Thermometer\n',
  });
  const { notes, choices } = createReply(
    answering.ask({ text: '护士薪资多少 nurse', role: null, kind: null, language: 'zh' }),
  );
  expect(notes).toContain(catalogue('zh').onlyIn.en);
  expect(choices.filter(({ language }) => language !== undefined)).toEqual([]);
});

it.each([
  'Wie viel verdient ein AI Product Manager?',
  'AIプロダクトマネージャーの給料は？',
  '¿Cuánto gana un AI PM?',
  'Combien gagne un AI PM ?',
  'AI 프로덕트 매니저 연봉은?',
  'Сколько зарабатывает AI PM?',
])('%j is told which languages are spoken', (question) => {
  expect(createReply(ask(question)).text).toContain('I speak English and Chinese');
});

it.each(['xinzi duoshao', 'AI PM salary', 'is the la office open', 'una pregunta'])(
  '%j is not taken for another language',
  (question) => {
    expect(createReply(ask(question)).text).not.toContain('I speak English and Chinese');
  },
);

it.each(['An wen berichtet der Teamleiter?', 'Kan ik thuiswerken?', 'Komu podlega kierownik zespołu?'])(
  'no word of which people ask with in ours may be another: %s',
  (text) => {
    expect(ask(text)).toMatchObject({ kind: 'unknown', why: 'other-language' });
  },
);

it.each(['wtf is an ai pm', 'graphic designer portfolio requirements', 'wo xiang wen yixia gongzi'])(
  'what is answered, names somebody or is pinyin is none: %s',
  (text) => {
    expect(ask(text)).not.toMatchObject({ why: 'other-language' });
  },
);
