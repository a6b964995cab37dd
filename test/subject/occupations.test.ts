import { normalize } from '../../src/question/index.ts';
import type { OccupationFinder } from '../../src/subject/index.ts';
import { understanding } from '../support/understanding.ts';

let finder: OccupationFinder;
let listed: Set<string>;

beforeAll(async () => {
  const { occupations, lexicon } = await understanding();
  finder = occupations;
  listed = new Set([...lexicon.occupations.en.titles, ...lexicon.occupations.zh.titles].map(normalize));
});

const found = (text: string) => finder.find(normalize(text)).map(({ title }) => title);

const titles = [
  'drone fleet operator',
  'quantum hardware engineer',
  'senior payments reliability engineer',
  'bee disease researcher',
  'staff machine vision engineer',
  'regional tram driver',
  'growth marketing manager',
  'night shift supervisor',
  'tax litigation lawyer',
  'geospatial data scientist',
  'biomedical lab technician',
  'zoo veterinarian',
  'carbon accounting analyst',
  'furniture designer',
  'embedded firmware developer',
  'fraud investigator',
  'port operations planner',
  'satellite imagery analyst',
  'junior compliance officer',
  'lead robotics engineer',
  '港口调度员',
  '航天材料工程师',
  '宠物营养师',
  '古籍修复师',
  '高级算法工程师',
  '短视频剪辑师',
  '碳排放分析师',
  '芯片验证工程师',
  '海外市场经理',
  '储能系统架构师',
];

const sentences = [
  'what tools are needed',
  'how much does it pay',
  'can I manage on that salary',
  'do they lead meetings',
  'what does success look like',
  "is a master's degree needed",
  'who do I report to',
  'which industries hire',
  'will I be tired',
  'what are the chief duties',
  'which partner teams are there',
  'is an engineering background required',
  'do I need engineering skills',
  'which project management tools are there',
  'how is the head count',
  'does it need design sense',
  'I have an associate degree',
  'expert knowledge of sql',
  'is people management part of it',
  'what does a day look like',
  '这个岗位工资多少',
  '需要会编程吗',
  '跟谁合作',
  '要懂算法吗',
  '工程能力要求高吗',
  '管理经验必须吗',
  '产品经验怎么积累',
  '专家级别要多久',
  '测试方法要懂吗',
  '经理级别薪资多少',
];

describe('an occupation', () => {
  it.each(titles)('is known by the shape of its title: %s', (title) => {
    expect(listed.has(normalize(title))).toBe(false);
    const [first, ...more] = found(`how much does a ${title} earn`);
    expect(more).toEqual([]);
    // The last word carries it; the words before it may be no part of any title that is known.
    expect(normalize(title).endsWith(first ?? 'nothing')).toBe(true);
  });

  it.each(sentences)('is not named by "%s"', (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it.each([
    ['do software engineers earn more than data scientists', ['software engineers', 'data scientists']],
    ['前端工程师和数据分析师谁赚得多', ['前端工程师', '数据分析师']],
    ['is a Sr backend dev paid well', ['sr backend dev']],
    ['can a nurse become one', ['nurse']],
    ['律师要考证吗', ['律师']],
  ])('is found in "%s" as %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('stands where the mention says', () => {
    const text = 'the pay of a data scientist here';
    const [mention] = finder.find(text);
    expect(text.slice(mention?.start, mention?.end)).toBe('data scientist');
  });
});
