// npm run bench -- slack: Rolebook in HTTP mode beside a bare Bolt app that answers a constant, and beside the least that
// a program can do on this machine; all three in turn, in one run. Writes its part of docs/performance.md.
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { startSigningSlack } from './ask-signed.mjs';
import { quantile, verdict } from './figures.mjs';
import { programs, runProgram } from './run-program.mjs';
import { writePart } from './write-part.mjs';

const rounds = 5;
const starts = 9;
const warming = 100;
const mentions = 1_500;
/** After this long memory is read, in ms: once it is ready, and once V8 has given back what only the start needed. */
const settled = 400;
const rest = 30_000;
const rests = 3;

const all = ['judge-d', 'judge-e', 'judge-f', 'judge-g', 'details'].flatMap((name) =>
  readFileSync(new URL(`../questions/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).question),
);
const different = spread(all, mentions);
const warm = all.filter((question) => !different.includes(question)).slice(0, warming);
const eight = spread(all, 8);
const loads = {
  different,
  repeated: Array.from({ length: mentions }, (_, index) => eight[index % eight.length]),
};

const slack = await startSigningSlack();
const started = Object.fromEntries(programs.map((name) => [name, []]));
for (let round = 0; round < starts; round += 1) {
  for (const name of programs) {
    const program = await runProgram(name, slack.apiUrl);
    const cpu = program.cpu();
    await wait(settled);
    started[name].push({ ready: program.ready, cpu, memory: program.memory() });
    await program.stop();
  }
}
// All at once: they do nothing meanwhile.
const resting = Object.fromEntries(programs.map((name) => [name, []]));
for (let round = 0; round < rests; round += 1) {
  const running = [];
  for (const name of programs) running.push([name, await runProgram(name, slack.apiUrl)]);
  await wait(rest);
  for (const [name, program] of running) {
    resting[name].push({ memory: program.memory() });
    await program.stop();
  }
}
const asked = Object.fromEntries(programs.map((name) => [name, { different: [], repeated: [] }]));
for (let round = 0; round < rounds; round += 1) {
  for (const [load, questions] of Object.entries(loads)) {
    for (const name of programs) {
      const program = await runProgram(name, slack.apiUrl);
      await slack.ask(program.url, warm);
      const before = program.cpu();
      const { time, times } = await slack.ask(program.url, questions);
      asked[name][load].push({
        rate: mentions / (time / 1_000),
        median: quantile(times, 0.5),
        last: quantile(times, 0.99),
        cpu: (program.cpu() - before) / mentions,
        memory: program.memory(),
      });
      await program.stop();
    }
  }
}
slack.close();

const part = `## In Slack, beside bare Bolt

One run of \`npm run bench -- slack\`, which writes this part. A made-up Slack on the same two cores mentions the app with signed
requests, 24 under way at once, and waits for the message below each: ${mentions.toLocaleString('en')} mentions after ${warming} to warm up, ${rounds} rounds in turn,
${starts} starts. *Bare Bolt* is an app as Bolt's documentation begins one, which posts a constant and stores nothing. *The limit* checks
the signature and posts, in Node's own http and nothing else. Rolebook understands, answers, claims each event in its database and
settles it. *Different* questions are ${mentions.toLocaleString('en')} from test/questions; *repeated* ones are eight in turn, as a company asks them.

${table(loadRows('different', `${mentions.toLocaleString('en')} different questions`))}

${table(loadRows('repeated', 'eight questions in turn'))}

${table([
  ['a start', 'limit', 'bare Bolt', 'Rolebook', 'Rolebook / Bolt'],
  row('ready after, ms', started, ({ ready }) => ready, 0),
  row('processor time until then, ms', started, ({ cpu }) => cpu, 0),
  row('memory once ready, MB', started, ({ memory }) => memory, 0),
  row('memory after 30 s at rest, MB', resting, ({ memory }) => memory, 0),
])}

${verdicts()
  .map((line) => `- ${line}`)
  .join('\n')}
`;
writePart('slack', part);
console.log(part);

function loadRows(load, title) {
  const runs = Object.fromEntries(programs.map((name) => [name, asked[name][load]]));
  return [
    [title, 'limit', 'bare Bolt', 'Rolebook', 'Rolebook / Bolt'],
    row('mentions a second', runs, ({ rate }) => rate, 0),
    row('median, ms', runs, ({ median }) => median, 1),
    row('99 of 100 within, ms', runs, ({ last }) => last, 1),
    row('processor time a mention, ms', runs, ({ cpu }) => cpu, 2),
    row('memory after, MB', runs, ({ memory }) => memory, 0),
  ];
}

function row(title, runs, of, digits) {
  const figures = programs.map((name) => middle(runs[name], of));
  const [, bare, rolebook] = figures;
  return [title, ...figures.map((figure) => figure.toFixed(digits)), (rolebook / bare).toFixed(2)];
}

/** The targets: Rolebook's figure as a share of bare Bolt's, or megabytes beyond its. */
function verdicts() {
  const share = (runs, of) => middle(runs.rolebook, of) / middle(runs.bare, of);
  const runs = (load) => ({ bare: asked.bare[load], rolebook: asked.rolebook[load] });
  const more = (runs) =>
    middle(runs.rolebook, ({ memory }) => memory) - middle(runs.bare, ({ memory }) => memory);
  return [
    verdict(
      'Mentions a second, different questions, of bare Bolt’s',
      share(runs('different'), (each) => each.rate),
      'at least',
      0.75,
    ),
    verdict(
      'Mentions a second, repeated questions, of bare Bolt’s',
      share(runs('repeated'), (each) => each.rate),
      'at least',
      1,
    ),
    verdict(
      '99 of 100 within, different questions, of bare Bolt’s',
      share(runs('different'), (each) => each.last),
      'at most',
      1.2,
    ),
    verdict(
      'Ready after, of bare Bolt’s',
      share(started, (each) => each.ready),
      'at most',
      1.3,
    ),
    verdict('Memory once ready beyond bare Bolt’s, MB', more(started), 'at most', 30),
    verdict('Memory after 30 s at rest beyond bare Bolt’s, MB', more(resting), 'at most', 30),
  ];
}

function table([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** So many of them, evenly from the whole. */
function spread(values, count) {
  return Array.from({ length: count }, (_, index) => values[Math.floor((index * values.length) / count)]);
}

function middle(runs, of) {
  return quantile(runs.map(of), 0.5);
}
