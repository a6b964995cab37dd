import { createInterface } from 'node:readline';
import { ask } from '../ask.ts';
import { readConfig } from '../config.ts';
import { describeFault, type Fault } from '../knowledge/index.ts';
import { openConfigured } from '../open-rolebook.ts';
import { explainAnswer } from '../why.ts';
import { type Command, UsageError } from './command.ts';

/** Answers a question, or each line that is read. */
export const askCommand: Command = {
  usage: [
    'ask "question"    print the answer; without a question, answer each line that is read',
    'ask --why "..."   print how the answer came to be, and the answer',
    'ask --json        read one question a line, print one JSON object a line',
  ],
  options: { json: { type: 'boolean' }, why: { type: 'boolean' } },
  async run(words, { json, why }) {
    const isTyped = words.length > 0;
    if (!isTyped && !json && process.stdin.isTTY) throw new UsageError('Write a question in quotes.');
    const { answering, book, logits } = await openConfigured(readConfig());
    if (json) {
      for await (const line of isTyped ? words : readLines()) {
        process.stdout.write(`${JSON.stringify(ask(answering, line))}\n`);
      }
      return true;
    }
    const answer = (text: string) => {
      if (why) {
        const explanation = answering.explain({ text, role: null, kind: null, language: null });
        console.log(`${explainAnswer(explanation, logits).join('\n')}\n`);
      }
      console.log(ask(answering, text).text);
    };
    sayWarnings(book.warnings);
    if (isTyped) {
      answer(words.join(' '));
      return true;
    }
    let isFirst = true;
    for await (const line of readLines()) {
      if (line.trim() === '') continue;
      if (!isFirst) console.log();
      answer(line);
      isFirst = false;
    }
    return true;
  },
};

function readLines() {
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

function sayWarnings([first, ...others]: Fault[]): void {
  if (first === undefined) return;
  const more = others.length > 0 ? ` And ${others.length} more; npm start lists them.` : '';
  console.error(`${describeFault(first)}${more}`);
}
