import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { writeDocument } from '../../src/authoring/index.ts';
import { readSectionKinds } from '../../src/knowledge/index.ts';
import { catalogue, languages } from '../../src/language/index.ts';
import { sectionKindsFile } from '../../src/paths.ts';
import { runCommand } from '../cli/run-command.ts';
import { openDocuments } from '../support/open-documents.ts';
import { writeDocuments } from '../support/write-documents.ts';

const folderOf = (documents: Record<string, string | Buffer> = {}) =>
  writeDocuments({ 'README.md': 'Our roles', ...documents });
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const make = (folder: string, ...words: string[]) =>
  runCommand(['new', ...words], '', { KNOWLEDGE_DIR: folder });

const page = `<html><head><title>x</title><style>p{}</style></head><body>
<nav><a href="/">Home</a></nav><h1>Data Analyst</h1><p>A data analyst reads figures.</p><img src="a.png">
<h2>What you'll do</h2><ul><li>Build <b>dashboards</b>.</li><li>Answer questions.</li></ul>
<h2>Pay</h2><table><tr><th>Level</th><th>Pay in France (EUR)</th></tr><tr><td>Junior</td><td>30,000</td></tr></table>
<h2>About our canteen</h2><p>It opens at noon.</p></body></html>`;

async function word(paragraphs: [style: string, text: string][], ...tables: string[]): Promise<Buffer> {
  const zip = new JSZip();
  const body = paragraphs
    .map(([style, text]) => {
      const look = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
      return `<w:p>${look}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    })
    .join('');
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${tables.join('<w:p/>')}</w:body></w:document>`,
  );
  const styles = ['Heading1', 'Heading2']
    .map(
      (id, at) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${at + 1}"/></w:style>`,
    )
    .join('');
  zip.file(
    'word/styles.xml',
    `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  );
  return zip.generateAsync({ type: 'nodebuffer' });
}

describe('the command new', () => {
  it('writes a document for each language, with a heading and a hint for each kind of section', async () => {
    const folder = folderOf();
    const { code, output } = make(folder, 'Data', 'Analyst');
    expect(code).toBe(0);
    expect(output).toContain('data-analyst.zh.md');
    expect(output).toContain('preview');
    const kinds = await readSectionKinds(sectionKindsFile);
    for (const language of languages) {
      const text = read(folder, `data-analyst.${language}.md`);
      expect(text).toContain(`role: data-analyst\nlanguage: ${language}\n`);
      expect(text.match(/^## .+\n\n<!-- .+ -->$/gm)).toHaveLength(kinds.length);
    }
    expect(read(folder, 'data-analyst.en.md')).toContain('\nname: Data Analyst\n');
    expect(read(folder, 'data-analyst.zh.md')).toContain('\nname: 数据分析师\n');
  });

  it('reads a page in the encoding that it names, as Word writes them, and says which one it cannot read', () => {
    const page = (charset: string, body: string) =>
      `<meta content="text/html; charset=${charset}"><h1>x</h1>${body}`;
    const chinese = Buffer.from([0xb2, 0xd6, 0xbf, 0xe2, 0xb9, 0xdc, 0xb8, 0xf8, 0xbb, 0xf5, 0xa1, 0xa3]);
    const folder = folderOf({
      'word.html': Buffer.concat([Buffer.from(`${page('gb2312', '')}<h2>Tools</h2><p>`), chinese]),
      'euro.html': Buffer.from(page('windows-1252', '<h2>Pay</h2><p>A cook earns \x8040,000.</p>'), 'latin1'),
      'notes.md': Buffer.from('\ufeff# Cook\n\n## Tools\n\nA cook has a knife.\n', 'utf16le'),
      'bare.md': Buffer.concat([Buffer.from('# Cook\n\n'), chinese]),
    });
    const filled = (file: string, name: string) => {
      const { errors } = make(folder, name, '--from', join(folder, file));
      return errors || languages.map((language) => read(folder, `${name}.${language}.md`)).join('');
    };
    expect(filled('word.html', 'one')).toContain('仓库管给货。');
    expect(filled('euro.html', 'two')).toContain('A cook earns €40,000.');
    expect(filled('notes.md', 'three')).toContain('A cook has a knife.');
    expect(filled('bare.md', 'four')).toContain('is not UTF-8 text. Save it as UTF-8.');
  });

  it('names the document to look at in the language that was asked in', () => {
    expect(make(folderOf(), '数据分析师').output).toMatch(/preview \S+data-analyst\.zh\.md/);
    expect(make(folderOf(), 'Data Analyst').output).toMatch(/preview \S+data-analyst\.en\.md/);
  });

  it('names a role in both languages from either', () => {
    const folder = folderOf();
    expect(make(folder, '数据分析师').code).toBe(0);
    expect(make(folder, 'C++: Wizard / Sorcerer').code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual([
      'README.md',
      'c-wizard-sorcerer.en.md',
      'c-wizard-sorcerer.zh.md',
      'data-analyst.en.md',
      'data-analyst.zh.md',
    ]);
    expect(read(folder, 'data-analyst.en.md')).toContain('# Data Analyst\n');
    expect(read(folder, 'c-wizard-sorcerer.en.md')).toContain('name: "C++: Wizard / Sorcerer"\n');
  });

  it('writes over nothing', () => {
    const folder = folderOf({ 'data-analyst.zh.md': '# 数据分析师\n\n分析数据。\n' });
    const { code, errors } = make(folder, 'Data Analyst');
    expect(code).toBe(1);
    expect(errors).toMatch(
      /data-analyst\.zh\.md is there already\. Edit it, or give the role another name\.\n$/,
    );
    expect(readdirSync(folder).sort()).toEqual(['README.md', 'data-analyst.zh.md']);
  });

  it('fills in what a page of HTML says, and keeps what no kind names', () => {
    const folder = folderOf({ 'old/page.html': page });
    expect(make(folder, 'Data Analyst', '--from', join(folder, 'old/page.html')).code).toBe(0);
    const text = read(folder, 'data-analyst.en.md');
    expect(text).toContain(
      '## Summary\n\nA data analyst reads figures.\n\n## Core responsibilities\n\n- Build **dashboards**.\n- Answer questions.\n\n',
    );
    expect(text).toMatch(
      /## Salary\n\n\| Level +\| Pay in France \(EUR\) \|\n\|[ |-]+\|\n\| Junior +\| 30,000 +\|\n/,
    );
    expect(text).toMatch(/## About our canteen\n\nIt opens at noon\.\n$/);
    expect(text).toMatch(/## Tools\n\n<!-- /);
    expect(text).not.toMatch(/Home|a\.png|p\{\}/);
    expect(read(folder, 'data-analyst.zh.md')).toMatch(/## 薪资\n\n<!-- /);
  });

  it('fills in what a Word document says, in the language that it is in', async () => {
    const folder = folderOf({
      'old.docx': await word([
        ['Heading1', '数据分析师'],
        ['', '数据分析师用数字回答问题。'],
        ['Heading2', '任职要求'],
        ['', '必须会SQL。'],
      ]),
    });
    expect(make(folder, 'Data Analyst', '--from', join(folder, 'old.docx')).code).toBe(0);
    expect(read(folder, 'data-analyst.zh.md')).toContain('## 硬技能\n\n必须会SQL。\n');
    expect(read(folder, 'data-analyst.zh.md')).toContain('## 简介\n\n数据分析师用数字回答问题。\n');
    expect(read(folder, 'data-analyst.en.md')).toMatch(/## Hard skills\n\n<!-- /);
  });

  it('takes the first row of a table in Word for its head', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
    const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
    const folder = folderOf({
      'old.docx': await word(
        [['Heading1', 'Data Analyst']],
        table(row('Level', 'Pay in France (EUR)'), row('Junior', '30,000'), row('Senior', '50,000')),
        table(row('Reads figures.')),
      ),
    });
    expect(make(folder, 'Data Analyst', '--from', join(folder, 'old.docx')).code).toBe(0);
    const text = read(folder, 'data-analyst.en.md');
    expect(text).toMatch(/\n\| Level +\| Pay in France \(EUR\) \|\n\|[ |-]+\|\n\| Junior +\| 30,000 +\|\n/);
    expect(text).toMatch(/\n\|[ |-]+\|\n\| Reads figures\. \|\n/);
  });

  it('fills in what Markdown says, as it is written', () => {
    const folder = folderOf({
      'old.md':
        '---\ntags: [x]\n---\n# Old title\n\nReads [figures](a.md).\n\nTools\n-----\n\n* **SQL**\n* Excel\n\n### Odds and ends\n\nAsk IT.\n\n## Empty\n\n## Software\n\nTableau.\n',
    });
    expect(make(folder, 'Data Analyst', '--from', join(folder, 'old.md')).code).toBe(0);
    const text = read(folder, 'data-analyst.en.md');
    expect(text).toContain('## Summary\n\nReads [figures](a.md).\n');
    expect(text).toContain(
      '## Tools\n\n* **SQL**\n* Excel\n\n### Odds and ends\n\nAsk IT.\n\n### Software\n\nTableau.\n',
    );
    expect(text).not.toContain('Empty');
  });

  it.each([
    ['Nice to have', '- French'],
    ['What you don’t need: a degree', '- A degree'],
    ['加分项', '- 会法语'],
  ])('leaves what is not required below its own heading: %s', (heading, line) => {
    const folder = folderOf({ 'old.md': `# Old title\n\nReads figures.\n\n## ${heading}\n\n${line}\n` });
    expect(make(folder, 'Data Analyst', '--from', join(folder, 'old.md')).code).toBe(0);
    const filled = readdirSync(folder).filter((each) => each.startsWith('data'));
    const text = filled.map((file) => read(folder, file)).join('\n');
    expect(text).toMatch(new RegExp(`\n##+ ${heading}\n\n${line}\n`));
  });

  it('keeps who may read Markdown, who keeps it and what its role is called too', () => {
    const folder = folderOf({
      'old.md':
        '---\naliases: [DA, /old/page, "Numbers: all", Data Analyst]\nowner: <@U0123456789>\naudience: C0123456789, S0123456789\n---\n# Old title\n\nReads figures.\n',
    });
    expect(make(folder, 'Data Analyst', '--from', join(folder, 'old.md')).code).toBe(0);
    const limits = 'owner: U0123456789\naudience: [C0123456789, S0123456789]\nreviewed: ';
    expect(read(folder, 'data-analyst.en.md')).toContain(`\naliases: [DA, "Numbers: all"]\n${limits}`);
    expect(read(folder, 'data-analyst.zh.md')).toContain(`\naliases: []\n${limits}`);
  });

  it('keeps lines of code that begin with #', () => {
    const code = '```sh\n# Build it\nmake\n# Try it\n```\n\n~~~\n## x\n~~~';
    const folder = folderOf({
      'old.md': `# Old title\n\nBuilds.\n\n## Tools\n\n${code}\n\n## Empty\n\n- List:\n  \`\`\`\n  # y\n  \`\`\`\n\n### Nothing\n\n\`\`\`\n# to the end\n`,
    });
    expect(make(folder, 'Data Analyst', '--from', join(folder, 'old.md')).code).toBe(0);
    const text = read(folder, 'data-analyst.en.md');
    expect(text).toContain(`## Tools\n\n${code}\n`);
    expect(text).toContain('  # y\n');
    expect(text).toMatch(/```\n# to the end\n$/);
  });

  it.each([
    [
      'a file of another sort',
      'a.pdf',
      'a',
      '"a.pdf" is no .md, .docx or .html file. Save it as one of these.',
    ],
    ['a broken Word document', 'a.docx', 'a', '"a.docx" is no Word document that can be read.'],
    [
      'HTML of thousands of tags within tags',
      'a.html',
      `${'<div>'.repeat(3000)}deep`,
      '"a.html" has tags within tags too deep to be read. Save its text as .md.',
    ],
    ['a document without text', 'a.md', '# A\n', 'a.md cannot be read as a role:\n'],
    [
      'several roles',
      'a.md',
      '# Jobs\n\n## Data Engineer\n\nBuilds.\n\n## Nurse\n\nHeals.\n',
      'holds several roles: Data Engineer, Nurse.',
    ],
  ])('writes nothing and says why of %s', async (_what, file, content, problem) => {
    const folder = folderOf({ [file]: content });
    const { code, errors } = make(folder, 'Data Analyst', '--from', join(folder, file));
    expect(code).toBe(1);
    expect(errors.replaceAll(`${folder}/`, '')).toContain(problem);
    expect(readdirSync(folder).filter((each) => each.startsWith('data'))).toEqual([]);
  });

  it('says how it is written where it is written wrongly', () => {
    expect(make(folderOf()).errors).toContain('Name the role: new "Data Analyst".');
    expect(make(folderOf(), '!?').code).toBe(2);
    expect(make(folderOf(), 'x'.repeat(101)).errors).toContain('101 characters');
  });
});

describe('a template', () => {
  it('has hints that are never answered, and answers what is written below them', async () => {
    const kinds = await readSectionKinds(sectionKindsFile);
    const names = { en: 'Data Analyst', zh: '数据分析师' };
    const written = { en: 'A data analyst turns figures into answers.', zh: '数据分析师把数字变成答案。' };
    const documents = Object.fromEntries(
      languages.map((language) => {
        const template = writeDocument(
          {
            role: 'data-analyst',
            name: names[language],
            language,
            aliases: [],
            owner: null,
            audience: [],
            reviewed: '2026-11-29',
          },
          kinds,
          null,
        );
        const first = `## ${kinds[0]?.title[language]}\n`;
        return [`a.${language}.md`, template.replace(first, `${first}\n${written[language]}\n`)];
      }),
    );
    const { book, answering } = await openDocuments(documents);
    for (const edition of book.roles.flatMap(({ editions }) => editions)) {
      const { language } = edition;
      expect(edition.sections.flatMap(({ passages }) => passages.map(({ text }) => text))).toEqual([
        written[language],
      ]);
      const { hints, intro } = catalogue(language).template;
      expect(Object.keys(hints).sort()).toEqual(kinds.map(({ id }) => id).sort());
      for (const { example } of kinds) {
        const text = example[language].replace(/\{(?:a )?role\}/g, names[language]);
        const shown = JSON.stringify(answering.ask({ text, role: null, kind: null, language }));
        for (const hint of [...Object.values(hints), intro]) expect(shown).not.toContain(hint.slice(0, 12));
      }
    }
    expect(book.warnings.every(({ problem }) => /has no text below it/.test(problem))).toBe(true);
  });
});

it('writes into knowledge/ here where there are only Rolebook’s own documents', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'rolebook-'));
  const program = join(import.meta.dirname, '../../dist/main.js');
  const { stdout } = spawnSync(process.execPath, [program, 'new', 'Lighthouse Keeper'], {
    cwd,
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  });
  expect(readdirSync(join(cwd, 'knowledge'))).toContain('lighthouse-keeper.en.md');
  expect(stdout).toContain(`rolebook preview ${join('knowledge', 'lighthouse-keeper.en.md')}`);
});
