import { insertBelow, takeOut } from '../../src/authoring/index.ts';

const block = ['- one', '- two'];

const withoutEmpty = (text: string | null) => text?.replace(/\n{2,}/g, '\n').trimEnd();

describe('lines that are put into a document', () => {
  it.each([
    ['a paragraph', '# A\n\nText\nthat goes on.\n\n## B\n\nMore.\n', 3, 6, 6],
    ['a list, as its next items', '# A\n\n- x\n- y\n\n## B\n\nMore.\n', 4, 6, 5],
    ['a list of which an item goes on', '# A\n\n- x\n\n  More of x.\n\n## B\n', 3, 7, 7],
    ['a table', '# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n## B\n', 5, 6, 7],
    ['lines that Markdown takes for one paragraph', '【A】\nx\n【B】\ny\n', 2, 3, 4],
    ['the last line, which does not end', '# A\n\nText', 3, null, 5],
    ['the end, with empty lines behind it', '# A\n\nText\n\n\n', 3, null, 5],
  ])('stand below %s, and are taken out again', (_what, markdown, below, before, line) => {
    const put = insertBelow(markdown, below, before, block);
    expect(put.line).toBe(line);
    expect(put.text.split('\n').slice(line - 1, line + 1)).toEqual(block);
    // An empty line that was needed may stay.
    expect(withoutEmpty(takeOut(put.text, block.join('\n')))).toBe(withoutEmpty(markdown));
  });

  it('keep the line ends that the document has', () => {
    const markdown = '# A\r\n\r\nText\r\n';
    const { text } = insertBelow(markdown, 3, null, block);
    expect(text).toBe('# A\r\n\r\nText\r\n\r\n- one\r\n- two\r\n');
    expect(takeOut(text, block.join('\n'))).toBe(markdown);
  });

  it('are not taken out where they were edited, or stand twice', () => {
    expect(takeOut('# A\n\n- one\n- 2\n', '- one\n- two')).toBeNull();
    expect(takeOut('- one\n- two\n\n- one\n- two\n', '- one\n- two')).toBeNull();
  });
});
