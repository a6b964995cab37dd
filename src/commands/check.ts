import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  applyFixes,
  checkBook,
  describeBook,
  type Finding,
  renderAnnotations,
  renderCounts,
  renderDescriptions,
  renderFindings,
} from '../authoring/index.ts';
import { readConfig } from '../config.ts';
import { openChecked } from '../open-checked.ts';
import { openUnderstanding } from '../open-rolebook.ts';
import { today } from '../today.ts';
import type { Understanding } from '../understanding.ts';
import { type Command, UsageError } from './command.ts';

/** Says how documents are understood and what is wrong in them. */
export const checkCommand: Command = {
  usage: [
    'check [DIR]       say how each document is understood, and what is wrong by file and line',
    '                  [--json] [--github] [--fix]',
    'check --fix       mend what can be meant in one way only: a day such as 2026/1/31, a link whose file',
    '                  has moved, a heading with spaces or too many # before it, empty lines above ---',
  ],
  options: { json: { type: 'boolean' }, github: { type: 'boolean' }, fix: { type: 'boolean' } },
  async run([folder = readConfig().knowledgeDir, ...others], { json, github, fix }) {
    if (others.length > 0) throw new UsageError('Name one folder at most: check [DIR]');
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`"${folder}" is no folder: check [DIR]`);
    const understanding = await openUnderstanding();
    if (fix) {
      const mended = await mend(folder, understanding);
      console.error(`Mended ${mended} ${mended === 1 ? 'place' : 'places'}.`);
    }
    const options = await openChecked(folder, understanding, today());
    const findings = checkBook(options);
    const documents = describeBook(options.book);
    if (json) console.log(JSON.stringify({ documents, findings }, null, 2));
    else if (github) {
      const pathOf = (file: string) => path.relative('.', path.join(folder, file)).split(path.sep).join('/');
      for (const line of renderAnnotations(findings, pathOf)) console.log(line);
    } else {
      const lines = [...renderDescriptions(documents), ...renderFindings(findings)];
      for (const line of lines) console.log(line);
      if (findings.length > 0) console.log();
      console.log(renderCounts(options.texts.size, findings));
    }
    return !findings.some(({ level }) => level === 'error');
  },
};

/** What is mended lets a document be read, which shows what else can be; each round mends something of every document. */
const mostRounds = 5;

async function mend(folder: string, understanding: Understanding): Promise<number> {
  let all = 0;
  for (let round = 0; round < mostRounds; round += 1) {
    const mended = await mendOnce(folder, understanding);
    if (mended === 0) break;
    all += mended;
  }
  return all;
}

async function mendOnce(folder: string, understanding: Understanding): Promise<number> {
  const options = await openChecked(folder, understanding, today());
  const byFile = new Map<string, Finding[]>();
  for (const finding of checkBook(options))
    byFile.set(finding.source.file, [...(byFile.get(finding.source.file) ?? []), finding]);
  let count = 0;
  for (const [file, findings] of byFile) {
    const before = options.texts.get(file);
    if (before === undefined) continue;
    const { text, mended } = applyFixes(before, findings);
    if (mended > 0) await writeFile(path.join(folder, file), text);
    count += mended;
  }
  return count;
}
