import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from '@swc/core';

const sources = join(import.meta.dirname, '../../src');

/** What says something to operators: at the start, at /healthz, where the app is installed, of payloads, and as the names of signs that explain an answer. */
const forOperators = new Set([
  'start-error.ts',
  'create-http-entrance.ts',
  'oauth-options.ts',
  'read-payload.ts',
  'answer-signs.ts',
]);

/** The folders whose words people read in Slack. */
const folders = ['slack', 'answer'];

interface Node {
  type: string;
  [key: string]: unknown;
}

/** Every text in a file that could be a sentence, but for those of logs and faults, which operators read. */
function sentencesIn(file: string): string[] {
  const { body } = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' });
  return textsIn(body).filter((text) => /\p{Script=Han}|\p{L}{2,}[,.]? \p{L}{2,}/u.test(text));
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  if (isForOperators(node)) return [];
  if (node.type === 'StringLiteral') return [String(node.value)];
  if (node.type === 'TemplateElement') return [String(node.raw)];
  return Object.values(node).flatMap(textsIn);
}

function isForOperators({ type, callee }: Node): boolean {
  const called = JSON.stringify(callee ?? '');
  if (type === 'ImportDeclaration') return true;
  if (type === 'NewExpression') return /"value":"(?:\w*Error|RegExp|Unfinished|Unacknowledged)"/.test(called);
  return type === 'CallExpression' && /"value":"(?:warn|info|error|debug)"/.test(called);
}

describe('what people read in Slack', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !forOperators.has(basename(file)))
      .map((file) => join(folder, file)),
  );

  it('is found by this test', () => {
    expect(sentencesIn(join(sources, 'language/en/say.ts')).length).toBeGreaterThan(30);
    expect(sentencesIn(join(sources, 'language/zh/say.ts')).length).toBeGreaterThan(30);
  });

  it.each(files)('stands in no other file: %s', (file) => {
    expect(sentencesIn(join(sources, file))).toEqual([]);
  });
});
