import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { type Command, commands, UsageError } from './commands/index.ts';
import { ExplainedError } from './explained-error.ts';
import { packageFile } from './paths.ts';

// A reader that has seen enough, such as head, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

try {
  loadDotenv({ quiet: true });
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof ExplainedError ? error.message : error);
  process.exitCode = 1;
}

async function run([name = '', ...args]: string[]): Promise<void> {
  if (name === '--help' || name === 'help') console.log(describeUsage());
  else if (name === '--version') console.log(readVersion());
  else if (!Object.hasOwn(commands, name)) {
    if (name !== '') console.error(`There is no command "${name}".\n`);
    console.error(describeUsage());
    process.exitCode = 2;
  } else await runCommand(commands[name] as Command, args);
}

async function runCommand(command: Command, args: string[]): Promise<void> {
  const usage = `Usage:\n${indent(command.usage)}`;
  if (args.includes('--help')) {
    console.log([usage, ...(command.explanation ?? [])].join('\n'));
    return;
  }
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
    const isGood = await command.run(positionals, values as Record<string, string | boolean | undefined>);
    if (!isGood) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof UsageError) && !isWrongOption(error)) throw error;
    console.error(`${firstSentence(error.message)}\n${usage}`);
    process.exitCode = 2;
  }
}

function isWrongOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

// parseArgs goes on to tell how to write a word that looks like an option, which few mean.
function firstSentence(message: string): string {
  return `${message.split('. ')[0]?.replace(/\.$/, '')}.`;
}

function describeUsage(): string {
  return `Usage:\n${indent(Object.values(commands).flatMap(({ usage }) => usage))}`;
}

function indent(lines: string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

function readVersion(): string {
  return JSON.parse(readFileSync(packageFile, 'utf8')).version;
}
