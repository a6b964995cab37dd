import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { open } from '../store/support/engines.ts';
import { startBrowser } from '../support/browser.ts';
import { writeDocuments } from '../support/write-documents.ts';
import { runCommand } from './run-command.ts';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'rolebook-data-'));
const KNOWLEDGE_DIR = writeDocuments({
  'cook.md':
    '---\nowner: Nina\nreviewed: 2020-01-31\nreview_every: 1 year\n---\n# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n',
  'cook.zh.md':
    '---\nreviewed: 2020-01-31\nreview_every: 2 years\n---\n# 厨师\n\n## 薪资\n\n厨师每年四万。\n',
  'boat.md':
    '# Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter\n\n## Tools\n\nA hammer.\n',
  'baker.md': '---\nreview_every: 1 year\n---\n# Baker\n\n## Tools\n\nAn oven.\n',
});
const run = (args: string[]) => runCommand(args, '', { DATA_DIR, KNOWLEDGE_DIR });

beforeAll(async () => {
  const store = await open({ kind: 'sqlite', folder: DATA_DIR });
  const shared = { workspace: 'T1', user: 'U1', language: 'en' as const, at: Date.now() };
  const gap = { ...shared, role: null, section: null, outcome: 'unknown' as const };
  await store.questions.record({ ...gap, id: '1', text: '=is there, "parking"?' });
  await store.questions.record({ ...gap, id: '2', text: '<script>alert(1)</script> dress code?' });
  await store.questions.record({ ...gap, id: '3', text: '<script>alert(1)</script> dress code?' });
  await store.questions.record({
    ...shared,
    id: '4',
    text: 'pay?',
    role: 'cook',
    section: 'salary',
    outcome: 'answered',
  });
  await store.taughtPhrases.teach(
    'T1',
    { id: 'P', text: 'dosh?', role: 'cook', section: 'salary', by: 'U1', at: 0 },
    'dosh',
  );
  await store.close();
});

describe('gaps', () => {
  it('lists the most asked first, and as JSON', () => {
    const { output, code } = run(['gaps']);
    expect(code).toBe(0);
    expect(output.split('\n')[0]).toMatch(/^ {4}2 {2}unknown .*dress code\?/);
    const lines = run(['gaps', '--json']).output.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).count)).toEqual([2, 1]);
  });

  it('as CSV gives a spreadsheet no formula', () => {
    expect(run(['gaps', '--csv']).output).toContain('"\'=is there, ""parking""?"');
  });

  it('says where nothing is kept', () => {
    expect(runCommand(['gaps'], '', { KNOWLEDGE_DIR })).toMatchObject({
      code: 1,
      errors: expect.stringContaining('DATA_DIR'),
    });
    const empty = mkdtempSync(join(tmpdir(), 'rolebook-data-'));
    expect(runCommand(['gaps'], '', { KNOWLEDGE_DIR, DATA_DIR: empty })).toMatchObject({
      code: 1,
      errors: expect.stringContaining(`Nothing is kept in ${empty}`),
    });
    expect(readdirSync(empty)).toEqual([]);
    expect(run(['gaps', '--workspace', 'T9']).errors).toBe(
      'Nothing is kept of "T9". Name one of these: --workspace T1.\n',
    );
  });
});

describe('phrases export', () => {
  it('prints what was taught as eval reads it', () => {
    expect(JSON.parse(run(['phrases', 'export']).output)).toEqual({
      question: 'dosh?',
      role: 'cook',
      section: 'salary',
      taught: '1970-01-01',
    });
  });

  it('asks what to do where nothing is named', () => {
    expect(run(['phrases'])).toMatchObject({ code: 2 });
  });
});

describe('report --html', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('is one page that a phone shows whole, with roles, gaps and weeks, and runs nothing', async () => {
    const { output } = run(['report', '--html']);
    const file = join(DATA_DIR, 'report.html');
    writeFileSync(file, output);
    const page = await browser.newPage({ viewport: { width: 375, height: 700 } });
    const alerts: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(`file://${file}`);
    const text = await page.textContent('body');
    expect(text).toContain('dress code?');
    expect(text).toContain('cook.md review due since 2021-01-30, cook.zh.md review due since 2022-01-30');
    expect(text).toContain('baker.md never reviewed');
    expect(text).toContain('kept by Nina');
    expect(text).toMatch(/Salary110/);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
    // A day stands on one line, however little is beside it.
    const rows = await page.$$eval('table:first-of-type td:first-child', (cells) =>
      cells.map((cell) => cell.getBoundingClientRect().height),
    );
    expect(Math.max(...rows)).toBeLessThan(2 * 24);
    expect(alerts).toEqual([]);
  });
});
