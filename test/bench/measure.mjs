// Measures one engine at one size, in a process of its own so that the heap is clean. Prints one line of JSON.
import { readSectionKinds } from '../../dist/knowledge/index.js';
import { sectionKindsFile } from '../../dist/paths.js';
import { engines } from './engines.mjs';
import { generateRoles } from './generate-roles.mjs';
import { questionsAbout } from './questions.mjs';

/** Slow engines are asked as many of the questions as fit in this time, in ms, and two at the least. */
const patience = 15_000;
const fewestQuestions = 2;
const warmUpSections = 1000;
const warmUpTime = 2_000;

const [name, size] = process.argv.slice(2);
const engine = engines[name];
const kinds = await readSectionKinds(sectionKindsFile);
await warmUp();

const book = bookOf(Number(size));
const prepared = engine.prepare(book);
const before = memory();
const start = performance.now();
let ask = await engine.build(prepared);
const build = performance.now() - start;
const heap = memory() - before;
const languages = {};
for (const language of ['zh', 'en']) {
  if (engine.remembers) ask = await engine.build(prepared);
  languages[language] = askAll(questionsAbout(language, book.roles));
}
const heapAfter = memory() - before;
console.log(
  JSON.stringify({ name, size: Number(size), roles: book.roles.length, build, heap, heapAfter, languages }),
);

// What is measured is code that has run for a while, as in a bot that has been up for a minute.
async function warmUp() {
  const small = bookOf(warmUpSections);
  const askSmall = await engine.build(engine.prepare(small));
  const until = performance.now() + warmUpTime;
  for (let from = 0; performance.now() < until; from += 7) {
    for (const language of ['zh', 'en'])
      for (const { text } of questionsAbout(language, small.roles, from))
        if (performance.now() < until) askSmall(text);
  }
}

function askAll(questions) {
  const first = [];
  let right = 0;
  const until = performance.now() + patience;
  for (const { text, role } of questions) {
    if (first.length >= fewestQuestions && performance.now() > until) break;
    const asked = performance.now();
    const roles = ask(text);
    first.push(performance.now() - asked);
    if (roles.includes(role)) right += 1;
  }
  const again = [];
  for (const { text } of questions) {
    if (performance.now() > until) break;
    const asked = performance.now();
    ask(text);
    again.push(performance.now() - asked);
  }
  return { first, again, right };
}

function bookOf(count) {
  return { roles: generateRoles(count, kinds), kinds, warnings: [] };
}

function memory() {
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
