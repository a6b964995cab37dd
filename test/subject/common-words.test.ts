import type { Role } from '../../src/knowledge/index.ts';
import { normalize } from '../../src/question/index.ts';
import { createSubjectReader, type ReadSubject } from '../../src/subject/index.ts';
import { understanding } from '../support/understanding.ts';

// What anyone may write in a question, whatever it is about.
const words =
  `about after age all also am an and any are area as ask at bad be been best better big bonus but buy by can car care
  city class code come cost could cv data day days deal did do does doing done due duties each earn easy end ever exam
  fast few field find fine first fit for free from full get girl give go goals good got great group grow had hard has
  have he head help her here hi high his home hours how idea if in into is it its job join just keep kind know last law
  lead learn less let level life like list long look lot made main make man many match may me mean meet men money month
  more most move much must my need new next nice night no not now of off ok old on one only open or our out over own
  paid part pay people per plan role run say see she shift should skills so some start stay take talk team tell test
  than that the their them then they this time to too tools top two up us use very want was way we week well what when
  where which who why will with work would year yes yet you your`.split(/\s+/);

const titleWordOf: Record<string, string> = Object.fromEntries(
  `Acoustics Bridge Cargo Data Energy Farm Garden Harbour Insurance Jewellery Kitchen Lighting Museum Network Operations
  Paper Quarry Rail Safety Textile Urban Vehicle Water Xylophone Yacht Zoo`
    .split(/\s+/)
    .map((word) => [word[0]?.toLowerCase(), word]),
);

const spelling = (word: string) => [...word].map((letter) => titleWordOf[letter]).join(' ');

async function readerOf(names: string[]): Promise<ReadSubject> {
  const { occupations, model, titles, reader } = await understanding();
  const roles = names.map(
    (name): Role => ({ id: name, names: [name], isPage: false, audience: [], editions: [] }),
  );
  return createSubjectReader({
    roles,
    occupations,
    readings: model.readings,
    titles,
    extractTerms: () => new Set(),
    readRole: reader.read,
    findStranger: () => null,
    heads: () => false,
  });
}

function namedIn(read: ReadSubject, text: string): string[] {
  return read(normalize(text)).roles.flatMap(({ roles }) => roles.map(({ id }) => id));
}

const spelt = words.filter((word) => word.length >= 2 && word.length <= 6);

it('the initials of a name are no everyday word', async () => {
  expect(spelt.length).toBeGreaterThan(150);
  const read = await readerOf(['Ward Nurse', ...spelt.map(spelling)]);
  const wrong = spelt.filter((word) =>
    [`what ${word} a ward nurse earn?`, `ward nurse: ${word}`, `${word} ${word} ward nurse`].some(
      (text) => namedIn(read, text).join() !== 'Ward Nurse',
    ),
  );
  expect(wrong).toEqual([]);
});

it('neither are they beside a level, where two initials name a role', async () => {
  const read = await readerOf(['Ward Nurse', ...spelt.map(spelling)]);
  const wrong = spelt.filter((word) => namedIn(read, `what would a senior ${word}`).length > 0);
  expect(wrong).toEqual([]);
});

it('what stands in the brackets of a name is no everyday word', async () => {
  const read = await readerOf(['Ward Nurse', ...spelt.map((word) => `${spelling(word)} (${word})`)]);
  const wrong = spelt.filter((word) => namedIn(read, `${word} pay`).length > 0);
  expect(wrong).toEqual([]);
});

it.each([
  ['HR Business Partner (HRBP)', 'hrbp pay', true],
  ['Site Reliability Engineer (SREs)', 'what do sres earn', true],
  ['商业分析师(BA)', 'BA 薪资', true],
  ['Backend Developer (Python)', 'do I need python', false],
  ['Ward Nurse (nights)', 'are there nights', false],
  ['Tax Adviser (UK)', 'pay in the uk', false],
  ['Data Operations Engineer', 'what does it pay', false],
  ['Data Operations Engineer', 'pay of a data operations engineer', true],
  ['Urban Cycling Planner', 'ucp pay', true],
])('%s is named by "%s": %s', async (name, question, isNamed) => {
  expect(namedIn(await readerOf([name, 'Cook']), question)).toEqual(isNamed ? [name] : []);
});
