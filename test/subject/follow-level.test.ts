import type { Role } from '../../src/knowledge/index.ts';
import { followLevel } from '../../src/subject/index.ts';

const role = (name: string): Role => ({ id: 'a', names: [name], isPage: false, audience: [], editions: [] });

it.each([
  ['and the junior?', 'Senior Data Engineer', 'junior data engineer'],
  ['what do seniors earn', 'Data Engineer', 'senior data engineer'],
  ['那高级的呢', '初级数据工程师', '高级数据工程师'],
  ['那高级的呢', 'Data Engineer', 'senior data engineer'],
  ['what does a senior earn', 'Site Reliability Engineer (SRE)', 'senior site reliability engineer'],
  ['does it lead to more pay', 'Data Engineer', null],
  ['and the pay?', 'Senior Data Engineer', null],
])('"%s" after talk of a %s is about: %s', (text, name, title) => {
  expect(followLevel(text, role(name))).toBe(title);
});
