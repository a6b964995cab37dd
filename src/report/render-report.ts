/** How one role's documents do. */
interface RoleReport {
  name: string;
  sections: { heading: string; lines: number; asked: number; down: number }[];
  /** Its documents that are to be checked now: the day by which each was to be, null where it never was. */
  due: { file: string; since: string | null }[];
  owner: string | null;
}

/** What the page shows. */
interface Report {
  /** The day that it was made on, as YYYY-MM-DD. */
  date: string;
  roles: RoleReport[];
  gaps: { question: string; count: number; kind: string; nearest: string }[];
  /** Questions a week, the oldest first. */
  weeks: { from: string; asked: number; answered: number }[];
}

/** A section of fewer lines hardly answers more than one question. */
const thin = 2;

const style = `
:root { color-scheme: light dark; --line: #8884; --soft: #777; --good: #2a7d4f; --bad: #b3452c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .5rem; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
td { hyphens: auto; } th { overflow-wrap: normal; } td:has(+ .chart) { white-space: nowrap; }
td.number, th.number { text-align: right; white-space: nowrap; }
.soft { color: var(--soft); } .bad { color: var(--bad); } .good { color: var(--good); }
.chart { width: 40%; vertical-align: middle; } .bars { display: flex; }
.bar { height: .6rem; background: var(--good); }
.bar.rest { background: var(--bad); }
details { border-bottom: 1px solid var(--line); padding: .5rem 0; } summary { cursor: pointer; }
`;

/** One page without a script or anything from elsewhere, readable on a phone. All texts are untrusted. */
export function renderReport({ date, roles, gaps, weeks }: Report): string {
  const most = Math.max(1, ...weeks.map(({ asked }) => asked));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Rolebook ${escapeHtml(date)}</title>
<style>${style}</style>
</head>
<body>
<h1>Rolebook, ${escapeHtml(date)}</h1>
<h2>Questions by week</h2>
${table(
  ['Week from', '', '#Asked', '#Answered'],
  weeks.map(({ from, asked, answered }) => [
    escapeHtml(from),
    `<div class="bars"><span class="bar" style="width:${share(answered, most)}%"></span><span class="bar rest" style="width:${share(asked - answered, most)}%"></span></div>`,
    String(asked),
    String(answered),
  ]),
)}
<h2>Asked without a good answer</h2>
${
  gaps.length === 0
    ? '<p class="soft">Nothing: everything that was asked lately was answered.</p>'
    : table(
        ['Question', 'Nearest', '#Asked'],
        gaps.map(({ question, count, kind, nearest }) => [
          `${escapeHtml(question)}<br><span class="soft">${escapeHtml(kind)}</span>`,
          escapeHtml(nearest),
          String(count),
        ]),
      )
}
<h2>Roles</h2>
${roles.map(drawRole).join('\n')}
</body>
</html>
`;
}

function drawRole({ name, sections, due, owner }: RoleReport): string {
  const asked = sections.reduce((sum, section) => sum + section.asked, 0);
  const notes = [
    `${asked} asked`,
    ...(owner === null ? [] : [`kept by ${owner}`]),
    ...due.map(({ file, since }) =>
      since === null ? `${file} never reviewed` : `${file} review due since ${since}`,
    ),
  ].join(', ');
  return `<details${due.length === 0 ? '' : ' open'}>
<summary><strong>${escapeHtml(name)}</strong> <span class="${due.length === 0 ? 'soft' : 'bad'}">${escapeHtml(notes)}</span></summary>
${table(
  ['Section', '#Lines', '#Asked', '#Not helpful'],
  [...sections]
    .sort((one, other) => other.asked - one.asked)
    .map(({ heading, lines, asked: times, down }) => [
      escapeHtml(heading),
      lines < thin ? `<span class="bad">${lines}</span>` : String(lines),
      String(times),
      down > 0 ? `<span class="bad">${down}</span>` : '0',
    ]),
)}
</details>`;
}

/** @param heads those with "#" before them head figures; an empty one heads bars */
function table(heads: string[], rows: string[][]): string {
  const classOf = (index: number) => {
    const head = heads[index] ?? '';
    if (head === '') return ' class="chart"';
    return head.startsWith('#') ? ' class="number"' : '';
  };
  const head = heads.map((text, index) => `<th${classOf(index)}>${escapeHtml(text.replace('#', ''))}</th>`);
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell, index) => `<td${classOf(index)}>${cell}</td>`).join('')}</tr>`,
  );
  return `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function share(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
