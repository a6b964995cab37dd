import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  applyFixes,
  type CheckOptions,
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
import { fetchConfigured, openUnderstanding } from '../open-rolebook.ts';
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
  async run([named, ...others], { json, github, fix }) {
    if (others.length > 0) throw new UsageError('Name one folder at most: check [DIR]');
    const folder = named ?? (await configured(fix === true));
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`"${folder}" is no folder: check [DIR]`);
    const understanding = await openUnderstanding();
    const { options, findings, mended } = await check(folder, understanding, fix ? mostRounds : 0);
    if (fix) console.error(`Mended ${mended} ${mended === 1 ? 'place' : 'places'}.`);
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

/** The folder that the settings name; what git fetches is made anew each time, and so is not mended. */
function configured(isMended: boolean): Promise<string> {
  const config = readConfig();
  if (isMended && config.knowledgeGit !== null)
    throw new UsageError('What git fetches is never written to: name your own copy of it, check DIR --fix');
  return fetchConfigured(config);
}

/** What is mended lets a document be read, which shows what else can be; each round mends something of every document. */
const mostRounds = 5;

/**
 * Checks a folder, and mends it and checks anew as long as that mends something.
 * @param rounds the most that it is mended
 * @returns what is left
 */
async function check(
  folder: string,
  understanding: Understanding,
  rounds: number,
): Promise<{ options: CheckOptions; findings: Finding[]; mended: number }> {
  let all = 0;
  for (let left = rounds; ; left -= 1) {
    const options = await openChecked(folder, understanding, today());
    const findings = checkBook(options);
    const mended = left > 0 ? await mend(folder, options.texts, findings) : 0;
    if (mended === 0) return { options, findings, mended: all };
    all += mended;
  }
}

/** @returns how many findings are mended */
async function mend(
  folder: string,
  texts: CheckOptions['texts'],
  findings: readonly Finding[],
): Promise<number> {
  let count = 0;
  for (const [file, before] of texts) {
    const { text, mended } = applyFixes(
      before,
      findings.filter(({ source }) => source.file === file),
    );
    if (mended > 0) await writeFile(path.join(folder, file), text);
    count += mended;
  }
  return count;
}
