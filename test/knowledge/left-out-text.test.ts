import type { Section } from '../../src/knowledge/index.ts';
import { loadFolder } from '../support/load-folder.ts';
import { writeDocuments } from '../support/write-documents.ts';

async function read(markdown: string) {
  const folder = writeDocuments({ 'cook.md': markdown });
  const { roles, warnings } = await loadFolder(folder);
  const edition = roles[0]?.editions[0];
  return {
    name: edition?.name,
    sections: edition?.sections ?? [],
    warnings: warnings.map(({ source, problem }) => `${source.line}: ${problem}`),
  };
}

const passagesOf = (section: Section | undefined) =>
  section?.passages.map(({ text, source }) => `${source.line}: ${text}`);

describe('a block of code', () => {
  it('is read line by line, between fences or indented', async () => {
    const { sections, warnings } = await read(
      '# Coder\n\n## Tools\n\n```sh\nvim\n\n- git\n---\n```\n\n~~~\nzsh\n~~~\n\nAnd:\n\n    make\n    jq\n',
    );
    expect(sections.map(({ kind }) => kind)).toEqual(['tools']);
    expect(passagesOf(sections[0])).toEqual([
      '6: vim',
      '8: git',
      '13: zsh',
      '16: And:',
      '18: make',
      '19: jq',
    ]);
    expect(warnings).toEqual([]);
  });

  it('in a list belongs to its item', async () => {
    const { sections } = await read('# Coder\n\n## Tools\n\n- An editor:\n\n  ```\n  vim\n  emacs\n  ```\n');
    expect(passagesOf(sections[0])).toEqual(['5: An editor: vim emacs']);
  });

  it('that draws a picture is a warning', async () => {
    const { sections, warnings } = await read('# Cook\n\nCooks.\n\n```mermaid\ngraph TD\n```\n');
    expect(passagesOf(sections[0])).toEqual(['3: Cooks.']);
    expect(warnings).toEqual(['5: The mermaid is not read.']);
  });
});

describe('HTML', () => {
  it('that holds no text is no warning', async () => {
    const { warnings } = await read(
      '# Cook\n\nCooks.\n\n<!-- pay? -->\n\n<p align="center">\n<img src="x.png">&nbsp;</p>\n\n<a name="x"></a>\n\n<style>p { color: red }</style>\n',
    );
    expect(warnings).toEqual([]);
  });

  it('in a list item leaves its text', async () => {
    const { sections } = await read('# Cook\n\n- Cooks.\n\n  <p>Well</p>\n');
    expect(passagesOf(sections[0])).toEqual(['3: Cooks. Well']);
  });
});

describe('front matter that is not read', () => {
  const asText = 'The lines below look like front matter, but are read as text.';

  it.each([
    ['is never closed', '---\nname: X\n\n# Cook\n\nCooks.\n', `1: ${asText}`],
    ['stands below an empty line', '\n---\nname: X\n---\n\n# Cook\n\nCooks.\n', `2: ${asText}`],
    ['is TOML that is never closed', '+++\nname = "X"\n\n# Cook\n\nCooks.\n', `1: ${asText}`],
  ])('because it %s is a warning', async (_why, markdown, warning) => {
    expect((await read(markdown)).warnings).toEqual([warning]);
  });

  it.each([
    '---\n',
    '---\nna',
    '---\nname: X\n',
    '---\nname: X\naudience:\n  - C0123',
    '---\nname: X\n# y\n--',
  ])('because the file ends within it is an error: %j', async (markdown) => {
    await expect(read(markdown)).rejects.toThrow('The file ends within its front matter.');
  });

  it('is not seen in a rule', async () => {
    expect((await read('---\n\n- Cooks.\n- Bakes.\n')).warnings).toEqual([]);
    expect((await read('---\n\n# Cook\n\nCooks: all day.\n')).warnings).toEqual([]);
    expect((await read('---\nname: X\n---\n\n# Cook\n\nCooks.\n')).warnings).toEqual([]);
  });
});

describe('a heading that is a picture', () => {
  it('is read by the picture’s words', async () => {
    const { sections, warnings } = await read('# Cook\n\nCooks.\n\n## ![Salary](money.png)\n\nA pie.\n');
    expect(sections.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['summary', 'Summary'],
      ['salary', 'Salary'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('without words is a warning where text stands below it', async () => {
    const { warnings } = await read('# Cook\n\nCooks.\n\n## ![](money.png)\n\nA pie.\n\n## ![](end.png)\n');
    expect(warnings).toEqual(['5: The heading holds no words.']);
  });

  it('above the title is not the title', async () => {
    const { name, sections, warnings } = await read('# ![Logo](logo.png)\n\n# Chef\n\nCooks.\n');
    expect([name, passagesOf(sections[0]), warnings]).toEqual(['Chef', ['5: Cooks.'], []]);
  });
});
