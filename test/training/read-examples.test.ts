import path from 'node:path';
import { ExplainedError } from '../../src/explained-error.ts';
import { readSectionKinds } from '../../src/knowledge/index.ts';
import { sectionKindsFile, trainingFolder } from '../../src/paths.ts';
import { readExamples } from '../../src/training/read-examples.ts';
import { writeDocuments } from '../support/write-documents.ts';

const isLabel = (label: string) => ['tools', 'salary', 'none: company'].includes(label);

async function faultOf(documents: Record<string, string>): Promise<string> {
  const folder = writeDocuments(documents);
  try {
    await readExamples(folder, isLabel);
  } catch (error) {
    if (error instanceof ExplainedError) return error.message.replaceAll(path.basename(folder), 'FOLDER');
    throw error;
  }
  return 'none';
}

describe('examples', () => {
  it('stand under labels, in the order of the files’ names', async () => {
    const folder = writeDocuments({
      'b.txt': '# salary\nhow much?\r\n\r\n#none: company\nvpn?\n',
      'a.txt': '\n\n# tools\n  which tools #1?  \n',
      'notes.md': 'no example\n',
    });
    expect(await readExamples(folder, isLabel)).toEqual([
      { text: 'which tools #1?', label: 'tools' },
      { text: 'how much?', label: 'salary' },
      { text: 'vpn?', label: 'none: company' },
    ]);
  });

  it('may stand under two labels', async () => {
    const folder = writeDocuments({ 'a.txt': '# tools\nwhat for?\n# salary\nwhat for?\n' });
    expect(await readExamples(folder, isLabel)).toHaveLength(2);
  });

  it.each([
    [
      'above the first label, in a file of several',
      { 'a.txt': '# tools\nx\n', 'b.txt': '\nhow much?\n' },
      'FOLDER/b.txt:2: no "# label" stands above this line. Add one.',
    ],
    [
      'under a label that nobody knows',
      { 'a.txt': '# tools\nx\n\n# toools\ny\n' },
      'FOLDER/a.txt:4: "toools" is no known label. Mend it.',
    ],
    [
      'twice under one label, in capitals or not',
      { 'a.txt': '# tools\nwhich?\n', 'b.txt': '# tools\n\n Which? \n' },
      'FOLDER/b.txt:3: "Which?" stands in FOLDER/a.txt:2 too. Remove one of them.',
    ],
  ])('%s are told by file and line', async (_where, documents, fault) => {
    expect(await faultOf(documents as Record<string, string>)).toBe(fault);
  });
});

describe('the examples that ship', () => {
  it.each(['questions', 'documents'])('of %s have a kind, or none and why', async (name) => {
    const kinds = new Set((await readSectionKinds(sectionKindsFile)).map(({ id }) => id));
    const examples = await readExamples(
      path.join(trainingFolder, name),
      (label) => kinds.has(label) || /^none(?:: [a-z-]+)?$/.test(label),
    );
    expect([...new Set(examples.map(({ label }) => label))]).toEqual(expect.arrayContaining([...kinds]));
  });
});
