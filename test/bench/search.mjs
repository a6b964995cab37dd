// Measures Rolebook beside other search engines and writes its part of docs/performance.md.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createProgress } from '../../dist/progress.js';
import { engines } from './engines.mjs';
import { createReport } from './report.mjs';
import { writePart } from './write-part.mjs';

const sizes = [13, 1_000, 10_000, 100_000];
const loadedFiles = 500;
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const run = promisify(execFile);

// Rolebook is measured before each other engine, so that it meets the same load from outside as all of them, and all
// its sizes meet the same.
const jobs = Object.keys(engines)
  .filter((name) => name !== 'Rolebook')
  .flatMap((name) => ['Rolebook', name].flatMap((each) => sizes.map((size) => ({ name: each, size }))));
// Time grows with the size, but not below the second that a process takes anyhow.
const effort = ({ size }) => 2_000 + size;
const total = jobs.reduce((sum, job) => sum + effort(job), 0);
let done = 0;
const results = [];
const start = performance.now();
for (const job of jobs) {
  const progress = createProgress(`Measuring ${job.name}, ${job.size.toLocaleString('en')} sections`);
  progress.show(done / total);
  results.push(await measure('measure.mjs', job.name, job.size));
  progress.end();
  done += effort(job);
}
const loading = await measure('load.mjs', loadedFiles);
const { part, verdicts } = await createReport(results, loading, performance.now() - start);
writePart('search', part);
console.log(verdicts.join('\n'));

async function measure(script, ...args) {
  const { stdout } = await run(process.execPath, ['--expose-gc', here(script), ...args.map(String)], {
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(stdout);
}
