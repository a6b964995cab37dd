import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSections, readSource, type SourceSections, writeDocument } from '../authoring/index.ts';
import { readConfig } from '../config.ts';
import { ExplainedError } from '../explained-error.ts';
import {
  type Edition,
  findKindsFile,
  frontMatterPlaces,
  loadBook,
  type Role,
  readSectionKinds,
} from '../knowledge/index.ts';
import { type Language, languages } from '../language/index.ts';
import { nameRole } from '../name-document.ts';
import { openUnderstanding } from '../open-rolebook.ts';
import { ownKnowledge, sectionKindsFile } from '../paths.ts';
import { today } from '../today.ts';
import type { Understanding } from '../understanding.ts';
import { type Command, UsageError } from './command.ts';

/** The longest name of a role, in characters: a longer title would be read as a sentence. */
const longestName = 100;

/** Writes a new role's documents. */
export const newCommand: Command = {
  usage: [
    'new "Data Analyst" write a document for each language, with a heading and a hint for each section',
    '                  [--from FILE]: filled with what a .md, .docx or .html file says',
  ],
  options: { from: { type: 'string' } },
  async run(words, { from }) {
    const title = words.join(' ').trim();
    if (!/\p{L}/u.test(title)) throw new UsageError('Name the role: new "Data Analyst"');
    if (title.length > longestName)
      throw new UsageError(`The name has ${title.length} characters, and ${longestName} are the most`);
    const { knowledgeDir, knowledgeGit } = readConfig();
    // Rolebook's own are the package's, and go with its next version; what git fetches is made anew each time.
    const isOthers = knowledgeDir === ownKnowledge || knowledgeGit !== null;
    const folder = isOthers ? path.resolve('knowledge') : knowledgeDir;
    const understanding = await openUnderstanding();
    const { id, names } = nameRole(title, understanding.titles);
    const places = languages.map((language) => ({
      language,
      file: path.join(folder, `${id}.${language}.md`),
    }));
    const taken = places.find(({ file }) => existsSync(file));
    if (taken)
      throw new ExplainedError(
        `${shown(taken.file)} is there already. Edit it, or give the role another name.`,
      );
    const source = typeof from === 'string' ? await readFrom(from, understanding) : null;
    const kinds = await readSectionKinds(await findKindsFile(folder, sectionKindsFile));
    await mkdir(folder, { recursive: true });
    for (const { language, file } of places) {
      const filled = source?.language === language ? source : null;
      const name = names[language];
      const text = writeDocument(
        {
          role: id,
          name,
          language,
          aliases: filled?.aliases.filter((alias) => alias !== name) ?? [],
          owner: source?.owner ?? null,
          audience: source?.audience ?? [],
          reviewed: today(),
        },
        kinds,
        filled?.sections ?? null,
      );
      await writeFile(file, text, { flag: 'wx' });
      console.log(`Wrote ${shown(file)}${filled ? `, filled from ${from}` : ''}.`);
    }
    const program = path.basename(process.argv[1] ?? '') === 'cli.js' ? 'node dist/cli.js' : 'rolebook';
    const asked =
      places.find(({ language }) =>
        source === null ? names[language] === title : language === source.language,
      ) ?? places[0];
    console.log(`To see it as people will: ${program} preview ${shown((asked as { file: string }).file)}`);
    return true;
  },
};

/** What a new document takes from another one. */
interface FromDocument {
  language: Language;
  aliases: string[];
  owner: string | null;
  audience: string[];
  sections: SourceSections;
}

async function readFrom(file: string, { classifyHeading, isJobTitle }: Understanding): Promise<FromDocument> {
  const markdown = await readSource(file);
  const folder = await mkdtemp(path.join(tmpdir(), 'rolebook-new-'));
  try {
    await writeFile(path.join(folder, 'role.md'), markdown);
    const { roles } = await loadBook({ folder, kindsFile: sectionKindsFile, classifyHeading, isJobTitle });
    const editions = roles.flatMap((role) => role.editions);
    if (editions.length > 1)
      throw new ExplainedError(
        `${file} holds several roles: ${editions.map(({ name }) => name).join(', ')}. Split it into a file for each.`,
      );
    const [{ names, audience }] = roles as [Role];
    const [edition] = editions as [Edition];
    const { language, owner } = edition;
    // Names that were found in its text are found there again.
    const written = [frontMatterPlaces(markdown).value.aliases].flat().map((alias) => String(alias).trim());
    const aliases = names.filter((name) => written.includes(name));
    return { language, aliases, owner, audience, sections: readSections(edition, markdown) };
  } catch (error) {
    throw new ExplainedError(
      `${file} cannot be read as a role:\n${(error as Error).message.replaceAll('role.md', path.basename(file)).replaceAll(folder, file)}`,
      { cause: error },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function shown(file: string): string {
  const relative = path.relative('.', file);
  return relative.startsWith('..') ? file : relative;
}
