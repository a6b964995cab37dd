// Takes the pictures of docs/knowledge.md and docs/knowledge.zh.md: npm run build && node docs/take-knowledge-pictures.js
// What is written and asked stands in those files.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openUnderstanding } from '../dist/open-rolebook.js';
import { startPreview } from '../dist/start-preview.js';
import { log, openMemory, startBrowser, takePicture, visit } from './pictures.js';

const pictures = [
  {
    guide: 'knowledge.md',
    name: 'knowledge',
    title: 'Data Analyst',
    question: 'what does a senior earn?',
    reader: 'alex',
  },
  {
    guide: 'knowledge.zh.md',
    name: 'knowledge-chinese',
    title: '数据分析师',
    question: '高级数据分析师薪资多少？',
    reader: 'mei',
  },
];

const understanding = await openUnderstanding();
const browser = await startBrowser();
for (const { guide, name, title, question, reader } of pictures) {
  // The example of the guide, as its reader writes it.
  const text = readFileSync(new URL(guide, import.meta.url), 'utf8');
  const written = [...text.matchAll(/```markdown\n([\s\S]*?)```/g)]
    .map(([, block]) => block)
    .find((block) => block.includes('$70,000') || block.includes('7万'));
  const file = join(mkdtempSync(join(tmpdir(), 'rolebook-')), 'data-analyst.md');
  writeFileSync(file, `# ${title}\n\n${written}`);
  const store = await openMemory();
  const { workspace, stop } = await startPreview({ file, port: 0, understanding, store, log, say: () => {} });
  const page = await browser.newPage({ viewport: { width: 1100, height: 640 } });
  const person = workspace.people[reader];
  await visit(page, workspace.url, { person, channel: workspace.directOf(person), tab: 'messages' });
  const composer = page.locator('.main textarea');
  await composer.fill(question);
  await composer.press('Enter');
  // The answer stands in the question's thread, which the page opens.
  await page
    .locator('.thread')
    .getByText(/From: |出处/)
    .waitFor();
  await takePicture(page, name);
  await page.close();
  await stop();
  await store.close();
  console.log(name);
}
await browser.close();
