import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { engines } from './engines.mjs';
import { quantile, verdict } from './figures.mjs';

const large = 100_000;
const middling = 1_000;

/**
 * Puts the figures of one run into its part of docs/performance.md.
 * @param {object[]} measurements what measure.mjs printed, one or more for each engine and size
 * @param {object} loading what load.mjs printed
 * @param {number} time how long the whole run took, in ms
 * @returns {Promise<{ part: string, verdicts: string[] }>} the part, and one line for each target
 */
export async function createReport(measurements, loading, time) {
  const results = pool(measurements);
  const verdicts = verdictsOf(results);
  const sizes = [...new Set(results.map(({ size }) => size))];
  const tables = sizes.map((size) => {
    const rows = results.filter((result) => result.size === size);
    return `#### ${count(size)} sections, ${count(rows[0].roles)} ${rows[0].roles === 1 ? 'role' : 'roles'}\n\n${table(rows)}`;
  });
  const part = `## Answering, beside search engines

One run of \`npm run bench\`, which writes this part and took ${Math.round(time / 60_000)} minutes.

- Machine: ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores shared with other work, ${Math.round(os.totalmem() / 2 ** 30)} GB of memory
- Node.js ${process.versions.node}, ${(await versions()).join(', ')}

The figures are medians of one run on ${os.cpus().length} shared cores: compare them with each other, not with another machine's.

### What was asked

Made-up role documents, half in Chinese and half in English: about eleven sections a role, some 270 characters a section,
names such as 高级数据工程师 and Mid-level Audio Supervisor, each in both languages. Sixty questions in Chinese and sixty in
English, each about another role, the same ones from 1,000 sections on; in 13 sections there is one role only.
Each engine and size has a process of its own, warmed up for two seconds on other documents. An engine that
takes longer than 15 seconds for a language gets fewer questions, two at the least. Rolebook is measured
four times, once before each other engine; its figures are medians over all four.

- **Rolebook** gives whole answers: it understands the question, finds the role, the section and the sentences, and puts
  them into words. It reads a role's text when it is first asked about it; "again" is the same question once more.
- **MiniSearch, FlexSearch and Orama** rank sections by title and text, cut into pairs of Han characters and Latin words.
  They are given no stop words, so an English "what is the … of a …" touches most English sections; Orama also matches
  beginnings of words, as it does unless told otherwise. Fewer words would make their English figures better.
- **Fuse.js** searches title and text with its default options.

Heap is what indexing added, after garbage collection and without the documents themselves; "heap after" is the same once all
questions were asked. "Right role" counts the questions whose first hit is of the role that was named; for Rolebook, those that it
answered from that role. About a quarter of the section kinds is left out of every role: where the one asked for is not there,
Rolebook says so, which does not count.

### Figures

${tables.join('\n\n')}

### Targets

${verdicts.map((verdict) => `- ${verdict}`).join('\n')}

### Loading documents

${count(loading.files)} Markdown files without front matter, in folders, with headings in many wordings, load and are ready to answer in
${seconds(loading.time)} s, with ${count(loading.warnings)} warnings: ${count(loading.roles)} roles, ${count(loading.sections)} sections, ${count(loading.withoutKind)} of them of no known kind.
`;
  return { part, verdicts };
}

function pool(measurements) {
  const groups = new Map();
  for (const each of measurements) {
    const key = `${each.name} ${each.size}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((group) => {
    const middle = (key) =>
      quantile(
        group.map((each) => each[key]),
        0.5,
      );
    const all = (language, key) => group.flatMap((each) => each.languages[language][key]);
    const answers = (language) => ({
      first: all(language, 'first'),
      again: all(language, 'again'),
      // The same questions get the same answers every time.
      right: group[0].languages[language].right,
      asked: group[0].languages[language].first.length,
    });
    return {
      ...group[0],
      build: middle('build'),
      heap: middle('heap'),
      heapAfter: middle('heapAfter'),
      languages: { zh: answers('zh'), en: answers('en') },
    };
  });
}

function table(rows) {
  const cells = rows.map(({ name, build, heap, heapAfter, languages: { zh, en } }) => [
    engines[name].label,
    seconds(build),
    megabytes(heap),
    megabytes(heapAfter),
    ...[zh, en].flatMap(({ first, again, asked }) => [
      `${milliseconds(quantile(first, 0.5))}${asked < 60 ? ` (${asked} asked)` : ''}`,
      again.length < first.length ? '' : milliseconds(quantile(again, 0.5)),
      milliseconds(quantile(first, 0.99)),
    ]),
    `${zh.right} + ${en.right} of ${zh.asked} + ${en.asked}`,
  ]);
  const head = [
    '',
    'build, s',
    'heap, MB',
    'heap after, MB',
    'zh median, ms',
    'again',
    'zh p99',
    'en median, ms',
    'again',
    'en p99',
    'right role, zh + en',
  ];
  const line = (items) => `| ${items.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...cells.map(line)].join(
    '\n',
  );
}

function verdictsOf(results) {
  const of = (name, size) => results.find((result) => result.name === name && result.size === size);
  const own = of('Rolebook', large);
  const small = of('Rolebook', middling);
  const other = of('MiniSearch', large);
  const median = ({ languages }, language, round) => quantile(languages[language][round], 0.5);
  const atMost = (what, value, limit) => verdict(what, value, 'at most', limit);
  return [
    atMost(
      "Median Chinese query at 100,000 sections, as a share of MiniSearch's",
      median(own, 'zh', 'first') / median(other, 'zh', 'first'),
      0.1,
    ),
    atMost(
      "Time to build the index at 100,000 sections, as a share of MiniSearch's",
      own.build / other.build,
      0.2,
    ),
    atMost(
      "Heap after all questions at 100,000 sections, as a share of MiniSearch's before any",
      own.heapAfter / other.heap,
      0.5,
    ),
    ...['zh', 'en'].flatMap((language) =>
      ['first', 'again'].map((round) =>
        atMost(
          `Rolebook's median at 100,000 sections over its median at 1,000 (${language}, ${round === 'first' ? 'asked first' : 'asked again'})`,
          median(own, language, round) / median(small, language, round),
          3,
        ),
      ),
    ),
  ];
}

function versions() {
  const others = Object.values(engines).filter((engine) => engine.package);
  return Promise.all(
    others.map(async (engine) => {
      const file = new URL(`../../node_modules/${engine.package}/package.json`, import.meta.url);
      return `${engine.package} ${JSON.parse(await readFile(file, 'utf8')).version}`;
    }),
  );
}

// Nearest rank.
function count(value) {
  return value.toLocaleString('en');
}

function seconds(value) {
  return (value / 1000).toFixed(value < 10_000 ? 2 : 0);
}

function megabytes(value) {
  return (Math.max(0, value) / 2 ** 20).toFixed(value < 10 * 2 ** 20 ? 1 : 0);
}

function milliseconds(value) {
  return value < 1 ? value.toFixed(3) : value < 100 ? value.toPrecision(3) : count(Math.round(value));
}
