import { describeFault, type Edition } from '../../src/knowledge/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

/** What one document of another tool is read as; it gives no warning. */
async function read(
  markdown: string,
  file = 'a-file.md',
): Promise<{ id: string; names: string[]; edition: Edition }> {
  const { roles, warnings } = await loadFolder(writeDocuments({ [file]: markdown }));
  expect(warnings.map(describeFault)).toEqual([]);
  expect(roles).toHaveLength(1);
  const [role] = roles;
  return { id: role?.id ?? '', names: role?.names ?? [], edition: role?.editions[0] as Edition };
}

/** The lines as "number heading > labels > statement". */
function lines({ sections }: Edition): string[] {
  return sections.flatMap(({ heading, isLead, passages }) =>
    passages
      .filter(({ isLeadIn }) => !isLeadIn)
      .map(({ labels, statement, source }) =>
        [`${source.line}${isLead ? '' : ` ${heading}`}`, ...labels, statement].join(' > '),
      ),
  );
}

describe('HTML in a document', () => {
  it('is read as what it means: tables, lists, headings and folded parts, on their own lines', async () => {
    const { edition } = await read(
      [
        '<h1 align="center">Night Auditor</h1>',
        '',
        '<table><tr><th>Item</th><th>Asked</th></tr>',
        '<tr><td>Licence</td><td>none</td></tr></table>',
        '',
        '<h2>Duties</h2>',
        '<ul><li>Closes the day</li>',
        '<li>Walks the building</li></ul>',
        '',
        '<details>',
        '<summary>Shifts</summary>',
        '',
        '22:45 to 07:15.',
        '',
        '</details>',
      ].join('\n'),
    );
    expect(edition.name).toBe('Night Auditor');
    expect(lines(edition)).toEqual([
      '4 > Licence > none',
      '7 Duties > Closes the day',
      '8 Duties > Walks the building',
      '13 Duties > Shifts > 22:45 to 07:15.',
    ]);
  });

  it('around Markdown leaves the Markdown', async () => {
    const { edition } = await read(
      '# Cook\n\n<br />\nCooks **well**.\n\n<div>\n- soup\n- pies &amp; tarts\n</div>\n\n<p>One<br>two</p>\n',
    );
    expect(lines(edition)).toEqual(['4 > Cooks well.', '7 > soup', '8 > pies & tarts', '11 > One two']);
  });

  it('that nobody sees is left out', async () => {
    const { edition } = await read(
      '# Cook\n\nCooks.\n\n<!-- a table: <table> -->\n\n<script>\nlet table = 1;\n</script>\n\n<style>p { color: red }</style>\n',
    );
    expect(lines(edition)).toEqual(['3 > Cooks.']);
  });

  it('that is broken off is read as text', async () => {
    const { edition } = await read('# Cook\n\n<div\nsoup\n\n<table\n| pie\n');
    expect(lines(edition)).toEqual(['3 > <div soup', '6 > <table | pie']);
  });

  it('that is nested without end is read by its text', async () => {
    const { edition } = await read(`# Cook\n\n<ul>${'<li><ul>'.repeat(100)}soup\n`);
    expect(lines(edition)).toEqual(['3 > soup']);
  });
});

describe('what notebooks write', () => {
  it('is read without their marks', async () => {
    const { edition, names } = await read(
      [
        '# [[Roles/Stage Manager|Stage Manager]]',
        '',
        '> [!info]+ Facts',
        '> Pay:: €2,900 a month',
        '> Team:: [[Teams/Production]]',
        '',
        '## Does ^does',
        '- keeps the ==prompt book== ^book',
        '- [[Rules#Safety]] first %% ask Jo %%',
        '',
        '![[plan.png]]',
        '',
        '- see [[1]](https://x.example)',
      ].join('\n'),
    );
    expect(names).toEqual(['Stage Manager']);
    expect(lines(edition)).toEqual([
      '4 > Facts > Pay > €2,900 a month',
      '5 > Facts > Team > Production',
      '8 Does > keeps the prompt book',
      '9 Does > Safety first',
      '13 Does > see [1]',
    ]);
  });

  it('has no id of its own in the name of a role', async () => {
    const id = '3f9a1c2b4d5e6f708192a3b4c5d6e7f8';
    const { id: role, names } = await read('Closes the day.\n', `Roles ${id}/Night Auditor ${id}.md`);
    expect([role, names]).toEqual(['roles/night-auditor', ['Night Auditor']]);
  });
});

describe('what Pandoc and site generators write', () => {
  it('is read: tables of + and -, terms above their definitions, spans', async () => {
    const { edition } = await read(
      [
        'Wind Turbine Technician',
        '=======================',
        '',
        'Short {#short .unnumbered}',
        '-----',
        '+---------+------------------+',
        '| Asked   | Detail           |',
        '+=========+==================+',
        '| Licence | GWO Basic Safety |',
        '|         | Training         |',
        '+---------+------------------+',
        '| Fitness | ladders          |',
        '+---------+------------------+',
        '',
        'Pay',
        '---',
        '',
        'Trainee',
        ':   $24 an [hour]{.smallcaps} in the US in 2026',
        '',
        'Lead',
        '',
        ':   $38 an hour',
      ].join('\n'),
    );
    expect(lines(edition)).toEqual([
      '9 Short > Licence > GWO Basic Safety Training',
      '12 Short > Fitness > ladders',
      '19 Pay > Trainee > $24 an hour in the US in 2026',
      '23 Pay > Lead > $38 an hour',
    ]);
  });

  it('may say who it is about between +++ lines', async () => {
    const { names, edition } = await read(
      '+++\ntitle = "Solutions Architect"\nweight = 3\naliases = ["SA"]\n[params]\nname = "x"\n+++\n\n{{< lead >}}Designs.{{< /lead >}}\n',
    );
    expect([names, lines(edition)]).toEqual([['Solutions Architect', 'SA'], ['9 > Designs.']]);
  });
});

describe('plain text and forms', () => {
  it('are about whom their first line or their label names', async () => {
    for (const [markdown, name] of [
      ['**JOB DESCRIPTION**\n\n**Job title:** Dispensing Optician  \n**Hours:** 40\n', 'Dispensing Optician'],
      ['| 岗位名称 | 仓储主管 |\n|---|---|\n| 部门 | 物流部 |\n| 汇报 | 经理 |\n', '仓储主管'],
      ['Senior Payroll Analyst\n\nTulsa · posted today\n\nKeeps clean ledgers.\n', 'Senior Payroll Analyst'],
      ['仓储叉车司机\n8-11K·13薪\n佛山·南海区\n\n职位描述\n1.装车；\n2.点检。\n', '仓储叉车司机'],
      ['# So you want to be a Harbour Pilot?\n\nBoards ships.\n', 'Harbour Pilot'],
    ] as const)
      expect((await read(markdown)).names).toEqual([name]);
  });

  it('have lines for headings, above lines with marks that Markdown does not know', async () => {
    const { edition } = await read(
      "Payroll Analyst\n\nWhat you'll do:\n• Run payroll\n• File taxes\n\n任职要求\n1.能倒班；\n2.能吃苦。\n\n福利：\n包住，餐补15元/天；满一年有5天年假。\n",
    );
    expect(lines(edition).slice(1)).toEqual([
      "4 What you'll do: > Run payroll",
      "5 What you'll do: > File taxes",
      '8 任职要求 > 能倒班；',
      '9 任职要求 > 能吃苦。',
      '12 福利： > 包住，餐补15元/天；',
      '12 福利： > 满一年有5天年假。',
    ]);
  });

  it('number their lines in two steps', async () => {
    const { edition } = await read(
      '1. Position: Clinical Coder\n\n2. Duties\n2.1 Code 40 episodes a day.\n2.2 Ask doctors.\n\n3. Asked\n3.1 Anatomy.\n',
    );
    expect(lines(edition).slice(1)).toEqual([
      '4 Duties > Code 40 episodes a day.',
      '5 Duties > Ask doctors.',
      '8 Asked > Anatomy.',
    ]);
  });

  it('list roles in the first column of a table, each a name of the page, and lists in its cells', async () => {
    const { names, edition } = await read(
      '# Crew\n\n| Role | Does | Needs | Pay |\n|---|---|---|---|\n| Flyman | Flies scenery<br>Checks ropes | – | – |\n| Dresser | Mends | – | – |\n',
    );
    expect(names).toEqual(['Crew', 'Flyman', 'Dresser']);
    expect(lines(edition)[0]).toBe('5 > Flyman > Flies scenery; Checks ropes, –, –');
  });

  it('may have headings that nothing marks, above longer lines', async () => {
    const { edition } = await read(
      'Night Dispatcher\nJoliet (on-site)\n\nAbout the job\n\nYou keep 45 trucks moving through the night.\n\nCompensation\n\n$27.50 an hour in the US, and more at night, as of 2026.\n\nBring\n\nA torch\n',
    );
    expect(lines(edition).slice(2)).toEqual([
      '6 About the job > You keep 45 trucks moving through the night.',
      '10 Compensation > $27.50 an hour in the US, and more at night, as of 2026.',
      '12 Compensation > Bring',
      '14 Compensation > A torch',
    ]);
  });

  it('may be made of numbered clauses, with words broken at the ends of lines and the feet of pages', async () => {
    const { edition } = await read(
      'Page 1 of 2\n\nPosition Title: Supervisor\n\n1. PURPOSE\n\n1.1 Directs a full-\ntime shift.\n\n2. DUTIES\n\n2.1 Holds a meeting.\n\nPage 2 of 2\n\n2.2 Signs the hours.\n',
    );
    expect(edition.name).toBe('Supervisor');
    expect(lines(edition).slice(1)).toEqual([
      '7 PURPOSE > Directs a full-time shift.',
      '12 DUTIES > Holds a meeting.',
      '16 DUTIES > Signs the hours.',
    ]);
  });

  it('have two names and two values in a row', async () => {
    const { edition } = await read(
      '| 登记表 | | | |\n|---|---|---|---|\n| 岗位名称 | 成本会计 | 编号 | CW-7 |\n| 职责 | 出报表 | | |\n| | 盘点 | | |\n| 资格 | 学历 | 大专 | |\n',
    );
    expect(edition.name).toBe('成本会计');
    expect(lines(edition)).toEqual([
      '3 > 岗位名称 > 成本会计',
      '3 > 编号 > CW-7',
      '4 > 职责 > 出报表',
      '5 > 职责 > 盘点',
      '6 > 资格 · 学历 > 大专',
    ]);
  });

  it('are no headings for an acronym in them', async () => {
    const { edition } = await read(
      '一、基本信息\n\n岗位名称：来料质量工程师（SQE）\n直接下级：IQC 检验员\n\n二、工作内容\n\n看现场。\n',
    );
    expect(edition.name).toBe('来料质量工程师(SQE)');
    expect(edition.sections.map(({ heading }) => heading)).toEqual(['一、基本信息', '二、工作内容']);
  });

  it('are called by their file without what copies and mails add', async () => {
    for (const [file, name] of [
      ['Copy of Fleet Manager FINAL v3.md', 'Fleet Manager'],
      ['fwd fleet manager.md', 'Fleet Manager'],
      ['【急招】运营专员.md', '运营专员'],
      ['fleet-manager (1).md', 'Fleet Manager'],
    ] as const)
      expect((await read('Looks after trucks.\n', file)).names).toEqual([name]);
  });
});

describe('what AsciiDoc and Pandoc write at the head', () => {
  it('is the title, and headings are headings', async () => {
    const { names, edition } = await read(
      '= Sensor Technician\nv1.4\n:toc: left\n\nBuilds buoys.\n\n== Tasks\n\n* Solders\n** logs it\n',
    );
    expect(names).toEqual(['Sensor Technician']);
    expect(lines(edition).slice(-1)).toEqual(['10 Tasks > Solders > logs it']);
    expect((await read('% Data Engineer\n% Ann\n\nOwns the data.\n')).names).toEqual(['Data Engineer']);
  });
});

it('labels below the headings of several roles are headings of their kinds', async () => {
  const { roles } = await loadFolder(
    writeDocuments({
      'a.md':
        '# Shop\n\n## Barber\n\n**Salary:** $1\n\n**Tools:** scissors\n\n## Nurse\n\n**Salary:** $2\n\n**Tools:** a watch\n',
    }),
  );
  const kinds = roles.flatMap(({ editions }) =>
    editions.map(({ sections }) => sections.map(({ kind }) => kind)),
  );
  expect(kinds).toEqual([
    ['salary', 'tools'],
    ['salary', 'tools'],
  ]);
});

describe('A heading', () => {
  it('that says what its section is about names no role, below a text or a title in the front matter', async () => {
    const below = await read(
      'Looks after the boats.\n\n## What you will be doing\n\n- checks ropes\n',
      'boat-keeper.md',
    );
    expect(below.names).toEqual(['Boat Keeper']);
    expect(lines(below.edition)).toEqual([
      '1 > Looks after the boats.',
      '5 What you will be doing > checks ropes',
    ]);
    const titled = await read(
      '---\ntitle: Lock Keeper\n---\n\nOpens gates.\n\n## Key duties:\n\n- counts boats\n',
    );
    expect(titled.names).toEqual(['Lock Keeper']);
    expect(lines(titled.edition)).toEqual(['5 > Opens gates.', '9 Key duties: > counts boats']);
  });

  it('that is a sentence and has nothing below it is an item of the section above it', async () => {
    const goal = (number: number, what: string) =>
      `### Goal ${number}: ${what} before the second winter in the post`;
    const { edition } = await read(
      `# Bee Keeper\n\n## Goals\n\nWithin a year you will:\n\n${goal(1, 'move all hives to the new orchard')}\n\n${goal(2, 'train two helpers')}\n`,
    );
    expect(lines(edition)).toEqual([
      '5 Goals > Within a year you will:',
      '7 Goals > Goal 1: move all hives to the new orchard before the second winter in the post',
      '9 Goals > Goal 2: train two helpers before the second winter in the post',
    ]);
  });

  it('with no more than a lead-in of its own answers with what stands below it', async () => {
    const { edition } = await read(
      '# Cook\n\n## Goals\n\nYou will:\n\n### Soup\n\nStir it.\n\n### Bread\n\nBake it.\n',
    );
    expect(lines(edition).slice(0, 3)).toEqual([
      '5 Goals > You will:',
      '9 Goals > Soup > Stir it.',
      '13 Goals > Bread > Bake it.',
    ]);
  });
});

describe('Front matter without its first line', () => {
  it('is front matter, and no heading', async () => {
    const { names, edition } = await read(
      'title: Ferry Captain\nshow_nav: false\n---\n\nSteers the ferry.\n',
    );
    expect(names).toEqual(['Ferry Captain']);
    expect(lines(edition)).toEqual(['5 > Steers the ferry.']);
  });

  it('with a fault points at its line', async () => {
    const folder = writeDocuments({
      'a.md': 'title: Ferry Captain\nreviewed: soon\n---\n\nSteers the ferry.\n',
    });
    await expect(loadFolder(folder)).rejects.toThrow('a.md:2: "reviewed" must be a day');
  });
});

describe('What stands within an item', () => {
  it('as code is a list of its own, named by the item', async () => {
    const { edition } = await read(
      '# Coder\n\n## Needs\n\n1. Tools\n\n   - an editor\n\n   ```bash\n   # daily\n   git\n   ```\n',
    );
    expect(lines(edition)).toEqual([
      '7 Needs > Tools > an editor',
      '10 Needs > Tools > # daily',
      '11 Needs > Tools > git',
    ]);
  });
});

describe('Marks within a line', () => {
  it('of icons are left out, and bold is bold with spaces inside', async () => {
    const { edition } = await read(
      '** Lead ** Ada Example\n\nPours tea.\n\n## ::ep:avatar /#32b2f0:: Thanks\n\nTo all.\n',
      'tea.md',
    );
    expect(lines(edition)).toEqual(['1 > Lead Ada Example', '3 > Pours tea.', '7 Thanks > To all.']);
  });
});
