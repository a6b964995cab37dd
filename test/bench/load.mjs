// Measures loading a folder of Markdown files that nobody wrote for Rolebook. Prints one line of JSON.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSectionKinds } from '../../dist/knowledge/index.js';
import { openRolebook } from '../../dist/open-rolebook.js';
import { sectionKindsFile } from '../../dist/paths.js';
import { generateRoles } from './generate-roles.mjs';

const files = Number(process.argv[2]);
const sectionsPerRole = 11;
const emoji = ['', '🎯 ', '💼 ', '📌 '];

const kinds = await readSectionKinds(sectionKindsFile);
const roles = generateRoles(files * sectionsPerRole * 2, kinds).slice(0, files);
const folder = await mkdtemp(path.join(tmpdir(), 'rolebook-bench-'));
try {
  for (const [index, role] of roles.entries()) {
    const below = path.join(folder, `team-${index % 9}`);
    await mkdir(below, { recursive: true });
    await writeFile(path.join(below, `${role.id}.md`), markdownOf(role.editions[0]));
  }
  const start = performance.now();
  const { book } = await openRolebook(folder);
  const time = performance.now() - start;
  const sections = book.roles.flatMap((role) => role.editions.flatMap((edition) => edition.sections));
  console.log(
    JSON.stringify({
      files,
      time,
      roles: book.roles.length,
      sections: sections.length,
      withoutKind: sections.filter((section) => section.kind === null).length,
      warnings: book.warnings.length,
    }),
  );
} finally {
  await rm(folder, { recursive: true });
}

// No front matter; headings in the words of the kinds' phrases, some with emoji.
function markdownOf({ name, language, sections }) {
  const parts = sections.map(({ kind, passages }, index) => {
    const { phrases } = kinds.find(({ id }) => id === kind);
    const heading = phrases[language][(index * 7 + name.length) % phrases[language].length];
    const marker = passages[0].shape === 'sentence' ? '' : '- ';
    const lines = passages.map(({ text }) => `${marker}${text}`);
    return `## ${emoji[index % emoji.length]}${heading}\n\n${lines.join('\n')}`;
  });
  return `# ${name}\n\n${parts.join('\n\n')}\n`;
}
