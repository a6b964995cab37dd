import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { ask } from './ask.ts';
import { ConfigError, readConfig } from './config.ts';
import { ExplainedError } from './explained-error.ts';
import { describeFault, type Fault, KnowledgeError } from './knowledge/index.ts';
import { openRolebook } from './open-rolebook.ts';
import { createProgress } from './progress.ts';
import { explainAnswer } from './why.ts';

const usage = `Usage:
  ask "question"    print the answer; without a question, answer each line that is read
  ask --why "..."   print how the answer came to be, and the answer
  ask --json        read one question a line, print one JSON object a line
  eval FILE...      ask the questions of JSON Lines files and print how good the answers are
                    [--misses] [--min section=90,refused=95]
  train             train the model from the examples and handbooks in training/`;

// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  loadDotenv({ quiet: true });
  await run(process.argv.slice(2));
} catch (error) {
  if (isWrongOption(error)) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
  const isExplained = [ConfigError, ExplainedError, KnowledgeError].some((kind) => error instanceof kind);
  console.error(isExplained ? (error as Error).message : error);
  process.exitCode = 1;
}

function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

async function run([command, ...args]: string[]): Promise<void> {
  if (command === 'ask') await runAsk(args);
  else if (command === 'eval') await runEval(args);
  else if (command === 'train') await runTrain();
  else {
    console.error(usage);
    process.exitCode = 2;
  }
}

async function runAsk(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, why: { type: 'boolean' } },
    allowPositionals: true,
  });
  const isTyped = positionals.length > 0;
  if (!isTyped && !values.json && process.stdin.isTTY) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const { answering, book, logits } = await openRolebook(readConfig().knowledgeDir);
  const answer = (text: string) => {
    if (values.why) {
      const explanation = answering.explain({ text, role: null, kind: null, language: null });
      console.log(`${explainAnswer(explanation, logits).join('\n')}\n`);
    }
    console.log(ask(answering, text).text);
  };
  if (values.json) {
    for await (const line of readLines()) process.stdout.write(`${JSON.stringify(ask(answering, line))}\n`);
    return;
  }
  sayWarnings(book.warnings);
  if (isTyped) {
    answer(positionals.join(' '));
    return;
  }
  let isFirst = true;
  for await (const line of readLines()) {
    if (line.trim() === '') continue;
    if (!isFirst) console.log();
    answer(line);
    isFirst = false;
  }
}

function readLines() {
  return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

function sayWarnings([first, ...others]: Fault[]): void {
  if (first === undefined) return;
  const more = others.length > 0 ? ` And ${others.length} more; npm start lists them.` : '';
  console.error(`${describeFault(first)}${more}`);
}

async function runEval(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { misses: { type: 'boolean' }, min: { type: 'string' } },
    allowPositionals: true,
  });
  const { answering } = await openRolebook(readConfig().knowledgeDir);
  const { runEvaluation } = await import('./run-evaluation.ts');
  const isGood = await runEvaluation(answering, positionals, {
    showMisses: values.misses ?? false,
    minimum: values.min ?? '',
  });
  if (!isGood) process.exitCode = 1;
}

async function runTrain(): Promise<void> {
  // Loaded here only: asking needs no trainer.
  const { train } = await import('./training/train.ts');
  const progress = createProgress('Training the model');
  const { isNew } = await train(progress.show);
  progress.end();
  if (isNew) console.error('Trained the model.');
}
