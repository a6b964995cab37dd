import { briefParts, createBrief } from '../../src/answer/index.ts';
import { createKindFinder, type Edition, type Role } from '../../src/knowledge/index.ts';
import { bookOf } from '../support/open-documents.ts';
import { understanding } from '../support/understanding.ts';

beforeAll(understanding);

/** The parts of the brief of a document, with their lines. */
async function briefOf(markdown: string): Promise<Record<string, string[]>> {
  const { classifyHeading } = await understanding();
  const book = await bookOf({ 'beekeeper.md': `# Beekeeper\n\nKeeps bees.\n\n${markdown}` });
  const [role] = book.roles as [Role];
  const findKind = createKindFinder(book.kinds, classifyHeading);
  const { groups } = createBrief(
    role,
    role.editions[0] as Edition,
    { band: null, parts: briefParts },
    findKind,
  );
  return Object.fromEntries(groups.map(({ part, passages }) => [part, passages.map(({ text }) => text)]));
}

describe('a brief holds', () => {
  it('nothing that is said not to be asked for, and what is welcome apart', async () => {
    const markdown =
      '## Requirements\n\n- Reads a comb.\n- A driving licence is not required.\n- No degree is needed.\n- A hive tool of your own would be nice, but we can lend one.\n- A course is welcome but not necessary.\n- In winter no suit is needed, but warm gloves are an advantage.\n- Finding the queen is a must.\n\n## Skills\n\n**Do I need a car?**\n\nNo. The bus stops at the hives.\n';
    expect(await briefOf(markdown)).toEqual({
      'must-have': ['Finding the queen is a must.', 'Reads a comb.'],
      'nice-to-have': [
        'A hive tool of your own would be nice, but we can lend one.',
        'A course is welcome but not necessary.',
        'warm gloves are an advantage.',
      ],
    });
  });

  it('what is required beside what is not, and help that is no plus', async () => {
    const markdown =
      '## Requirements\n\n- Five years with bees; a degree is not required.\n- Does not need supervision.\n- Able to welcome guests.\n';
    expect(await briefOf(markdown)).toEqual({
      'must-have': [
        'Five years with bees; a degree is not required.',
        'Does not need supervision.',
        'Able to welcome guests.',
      ],
    });
    expect(
      await briefOf('## 任职要求\n\n- 大专以上学历，专业不限。\n- 熟悉摇蜜机，包括但不限于电动的。\n'),
    ).toEqual({
      'must-have': ['大专以上学历，专业不限。', '熟悉摇蜜机，包括但不限于电动的。'],
    });
  });

  it('the same in Chinese', async () => {
    const markdown = '## 任职要求\n\n- 必须会看蜂脾。\n- 不要求驾照。\n- 学历不限。\n- 用过摇蜜机更好。\n';
    expect(await briefOf(markdown)).toEqual({
      'must-have': ['必须会看蜂脾。'],
      'nice-to-have': ['用过摇蜜机更好。'],
    });
  });

  it('the lines of the only section of requirements, as musts', async () => {
    expect(await briefOf('## Requirements\n\n- Reads a comb\n- Finds the queen\n')).toEqual({
      'must-have': ['Reads a comb', 'Finds the queen'],
    });
  });

  it('what stands in parts below a heading of requirements, once', async () => {
    const markdown =
      '## Person specification\n\n### Essential\n\n- Reads a comb\n\n### Desirable\n\n- Tastes honey\n';
    expect(await briefOf(markdown)).toEqual({
      'must-have': ['Reads a comb'],
      'nice-to-have': ['Tastes honey'],
    });
  });

  it('what stands under labels', async () => {
    const markdown =
      '## What we look for\n\n**Essential:**\n\n- Reads a comb\n\n**Desirable:**\n\n- Tastes honey\n\n## Pay\n\n$1.\n';
    expect(await briefOf(markdown)).toEqual({
      'must-have': ['Reads a comb'],
      'nice-to-have': ['Tastes honey'],
    });
  });

  it('what a label says of what sort it is', async () => {
    expect(
      await briefOf(
        '## 任职要求\n\n- 学历：大专以上\n- 经验：两年养蜂\n- 会看巢脾\n- 懂授粉者优先\n\n## 薪资\n\n一万。\n',
      ),
    ).toEqual({
      education: ['学历：大专以上'],
      experience: ['经验：两年养蜂'],
      'must-have': ['会看巢脾'],
      'nice-to-have': ['懂授粉者优先'],
    });
  });

  it('必备 and 加分项', async () => {
    expect(await briefOf('## 任职资格\n\n### 必备\n\n- 会看巢脾\n\n### 加分项\n\n- 会品蜜\n')).toEqual({
      'must-have': ['会看巢脾'],
      'nice-to-have': ['会品蜜'],
    });
  });

  it('nothing of duties, pay or what is not asked for', async () => {
    const markdown =
      '## Essential duties\n\n- Feeds the bees\n\n## Salary\n\n- A bonus is a plus\n\n## Skills\n\n- Reads a comb\n\n## Not required\n\n- A degree\n';
    expect(await briefOf(markdown)).toEqual({ 'must-have': ['Reads a comb'] });
  });
});
