import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { startPreview } from '../../src/start-preview.ts';
import { openStore } from '../../src/store/index.ts';
import { runCommand } from '../cli/run-command.ts';
import { startBrowser } from '../support/browser.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';

const documentOf = (line: string) => `# Bee Keeper\n\nA bee keeper keeps bees.\n\n## Tools\n\n${line}\n`;

/** A file is looked at some times a second, and the machine may be busy. */
const seenWithin = 30_000;

async function preview(content: string) {
  const folder = writeDocuments({ 'bee.md': content, 'cook.md': '# Cook\n\nCooks.\n' });
  const file = join(folder, 'bee.md');
  const said: string[] = [];
  const store = await openStore({
    place: { kind: 'memory' },
    encryptionKey: null,
    oldEncryptionKey: null,
    retentionDays: 1,
    log: pino({ level: 'silent' }),
  });
  const running = await startPreview({
    file,
    port: 0,
    understanding: await understanding(),
    store,
    log: pino({ level: 'silent' }),
    say: (line) => said.push(line),
  });
  const { workspace } = running;
  const alex = workspace.as(workspace.people.alex);
  const direct = workspace.directOf(workspace.people.alex);
  return {
    file,
    said,
    /** Asks, and returns the answer's text. */
    async ask(question: string): Promise<string> {
      const { ts } = alex.direct(question);
      const answer = await workspace.until(
        () =>
          workspace
            .messages(direct)
            .find((message) => message.user === workspace.botUserId && message.ts > ts),
        `the answer to ${question}`,
        seenWithin,
      );
      return JSON.stringify(answer);
    },
    heard: (words: string) =>
      workspace.until(() => said.some((line) => line.includes(words)), `"${words}"`, seenWithin),
    async stop() {
      await running.stop();
      await store.close();
    },
  };
}

describe('a preview', () => {
  it('answers from the document alone, follows its edits, and keeps the last good version', async () => {
    const { file, said, ask, heard, stop } = await preview(documentOf('A bee keeper needs a smoker.'));
    try {
      expect(said.join('\n')).toMatch(
        /: Bee Keeper, 2 sections\.\nOpen http:\/\/127\.0\.0\.1:\d+\/#\S+ and ask/,
      );
      expect(await ask('which tools does a bee keeper use?')).toContain('A bee keeper needs a smoker.');
      said.length = 0;
      writeFileSync(file, documentOf('A bee keeper needs a hive tool.'));
      await heard('Bee Keeper, 2 sections.');
      expect(await ask('which tools does a bee keeper need?')).toContain('A bee keeper needs a hive tool.');
      said.length = 0;
      writeFileSync(file, `---\nreviewed: soon\n---\n${documentOf('A bee keeper needs nothing.')}`);
      await heard('Until then, the version before keeps answering.');
      expect(said[0]).toMatch(/^bee\.md:2: "reviewed" must be a day such as 2026-01-31, not "soon"\./);
      expect(await ask('and which tools now?')).toContain('A bee keeper needs a hive tool.');
      said.length = 0;
      rmSync(file);
      await heard('is gone');
      expect(await ask('the tools again?')).toContain('A bee keeper needs a hive tool.');
      said.length = 0;
      writeFileSync(file, documentOf('A bee keeper needs a veil.'));
      await heard('Bee Keeper, 2 sections.');
      expect(await ask('tools?')).toContain('A bee keeper needs a veil.');
    } finally {
      await stop();
    }
  });

  it('opens where whoever asks is answered', async () => {
    const { said, stop } = await preview(documentOf('A bee keeper needs a smoker.'));
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(said.join('\n').match(/http:\S+/)?.[0] ?? '');
      await page.getByRole('combobox', { name: 'Message Rolebook' }).fill('which tools?');
      await page.keyboard.press('Enter');
      await page.getByText('A bee keeper needs a smoker.').first().waitFor();
    } finally {
      await browser.close();
      await stop();
    }
  });

  it('waits for the first text of a new document', async () => {
    const { file, said, ask, heard, stop } = await preview('# Bee Keeper\n\n## Tools\n\n<!-- Which? -->\n');
    try {
      expect(said[0]).toBe(`${file} holds no text to answer from yet. Write below a heading, and save.`);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace('<!-- Which? -->', 'A bee keeper needs a veil.'),
      );
      await heard('Bee Keeper, 1 section.');
      expect(await ask('which tools?')).toContain('A bee keeper needs a veil.');
    } finally {
      await stop();
    }
  });

  it('says how it is written where it is written wrongly', () => {
    expect(runCommand(['preview']).errors).toContain('Name one document: preview FILE.');
    expect(runCommand(['preview', 'no.md']).errors).toContain('"no.md" is no file.');
    expect(runCommand(['preview', 'a.docx']).errors).toContain('"a.docx" is no Markdown document');
  });
});
