import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sources = path.join(import.meta.dirname, '../src');
const packages = path.join(import.meta.dirname, '../packages');

// What each folder may import of the others. What stands in src itself puts the folders together.
const mayImport: Record<string, string[]> = {
  folder: [],
  language: [],
  knowledge: ['language'],
  question: ['language', 'knowledge'],
  subject: ['language', 'knowledge', 'question'],
  search: ['language', 'knowledge', 'question'],
  answer: ['language', 'knowledge', 'question', 'subject', 'search'],
  mcp: ['language', 'knowledge', 'answer'],
  report: [],
  training: ['language', 'knowledge', 'question', 'subject', 'search', 'answer'],
  slack: ['language', 'knowledge', 'question', 'subject', 'search', 'answer', 'store', 'health'],
  health: [],
  store: ['language'],
  authoring: ['language', 'knowledge', 'question', 'subject', 'search', 'answer'],
  commands: [
    'answer',
    'authoring',
    'folder',
    'knowledge',
    'language',
    'mcp',
    'report',
    'slack',
    'store',
    'training',
  ],
};

// What each room of src/slack may import of the other rooms; what stands in src/slack itself puts them together.
const mayImportInSlack: Record<string, string[]> = {
  read: [],
  render: ['read'],
  send: ['read', 'render'],
  connect: ['read', 'render', 'send'],
  duties: ['read', 'render', 'send'],
  listeners: ['connect', 'read', 'render', 'send'],
};

/** What stands in src itself and training may use: how good answers are told, paths, and the pieces put together. */
const mayTrainWith = ['expectation.ts', 'understanding.ts'];

/** What stands in src itself and every folder may use. */
const mayAllUse = ['explained-error.ts', 'keep-newest.ts', 'paths.ts'];

interface Import {
  file: string;
  folder: string;
  /** As written. */
  specifier: string;
  /** The imported file relative to src; null for a package. */
  target: string | null;
}

const imports = importsIn(sources);

/** Every import of the TypeScript files below a folder, whose names are relative to it. */
function importsIn(top: string): Import[] {
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !/^(?:dist|node_modules)\//.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(path.join(top, file), 'utf8').matchAll(
          /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^']+)'/g,
        ),
      ].map(([, specifier = '']) => ({
        file,
        folder: folderOf(file),
        specifier,
        target: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null,
      })),
    );
}

// Files that stand in src itself belong to no folder.
function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] as string) : '';
}

const across = imports.filter(({ folder, target }) => target !== null && folder !== folderOf(target));
const written = (found: Import[]) => found.map(({ file, specifier }) => `${file} imports ${specifier}`);

describe('the sources', () => {
  it('are read by this test', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(across.length).toBeGreaterThan(50);
  });

  it('have a rule for every folder', () => {
    const folders = readdirSync(sources, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(mayImport).sort());
  });

  it.each(Object.entries(mayImport))('%s imports nothing of ours but %j', (folder, allowed) => {
    const own = [...mayAllUse, ...(folder === 'training' ? mayTrainWith : [])];
    const wrong = across.filter(
      (each) =>
        each.folder === folder &&
        // The command line puts together what stands in src itself.
        !(folder === 'commands' && folderOf(each.target as string) === '') &&
        !allowed.includes(folderOf(each.target as string)) &&
        !own.includes(each.target as string),
    );
    expect(written(wrong)).toEqual([]);
  });

  it.each(Object.entries(mayImportInSlack))(
    'slack/%s imports no other room of slack but %j',
    (room, allowed) => {
      const wrong = imports.filter(
        ({ file, target }) =>
          file.startsWith(`slack/${room}/`) &&
          /^slack\/.+\//.test(target ?? '') &&
          ![room, ...allowed].includes(target?.split('/')[1] ?? ''),
      );
      expect(written(wrong)).toEqual([]);
    },
  );

  it('keep the drawing of messages pure: only types of Slack, and nothing that acts', () => {
    const drawings = imports.filter(({ file }) => file.startsWith('slack/render/'));
    const acting = drawings.filter(
      ({ specifier, target }) =>
        folderOf(target ?? '') === 'store' ||
        (target === null && !['@slack/bolt', 'node:crypto'].includes(specifier)),
    );
    expect(written(acting)).toEqual([]);
    const texts = [...new Set(drawings.map(({ file }) => file))].map((file) => ({
      file,
      text: readFileSync(path.join(sources, file), 'utf8'),
    }));
    expect(texts.filter(({ text }) => /import (?!type)[^;]*'@slack|\bawait\b|\basync\b/.test(text))).toEqual(
      [],
    );
  });

  it('train in the command line only', () => {
    const wrong = across.filter(
      ({ file, target }) => folderOf(target as string) === 'training' && file !== 'commands/train.ts',
    );
    expect(written(wrong)).toEqual([]);
    expect(
      imports.filter(({ file, target }) => file === 'commands/train.ts' && target?.startsWith('training/')),
    ).toHaveLength(1);
  });

  it('enter another folder by its door only', () => {
    const wrong = across.filter(
      ({ target }) => !['', 'training'].includes(folderOf(target as string)) && !isDoor(target as string),
    );
    expect(written(wrong)).toEqual([]);
  });

  it('name the file that they import, with its ending', () => {
    expect(written(imports.filter(({ target }) => target !== null && !/\.tsx?$/.test(target)))).toEqual([]);
  });

  it('export only what another file names', () => {
    const textsIn = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(path.join(folder, file), 'utf8'));
    const own = textsIn(sources);
    const files = [...own, ...textsIn(import.meta.dirname)].map((text) => new Set(text.match(/\w+/g)));
    const exported = own.flatMap((text) =>
      [...text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)].map(
        ([, name = '']) => name,
      ),
    );
    expect(exported.length).toBeGreaterThan(500);
    expect(exported.filter((name) => files.filter((words) => words.has(name)).length === 1)).toEqual([]);
  });

  it('speak to Slack in src/slack only', () => {
    expect(foldersImporting((specifier) => specifier.startsWith('@slack/'))).toEqual(['slack']);
  });

  it('use Fuse.js in src/subject only', () => {
    expect(foldersImporting((specifier) => specifier === 'fuse.js')).toEqual(['subject']);
  });

  it('play Slack where they start on this machine only', () => {
    const hosts = imports.filter(({ specifier }) => /stand-in/.test(specifier));
    expect([...new Set(hosts.map(({ file }) => file))]).toEqual(['start-local.ts', 'start-preview.ts']);
  });
});

describe('the stand-in for Slack', () => {
  const own = importsIn(path.join(packages, 'slack-stand-in'));

  it('is a guest’s package: it knows nothing of the bot', () => {
    expect(own.length).toBeGreaterThan(100);
    expect(written(own.filter(({ target }) => target?.startsWith('../')))).toEqual([]);
    const files = own.filter(({ file }) => file.startsWith('src/'));
    expect(written(files.filter(({ specifier }) => specifier.startsWith('@slack/')))).toEqual([]);
  });

  it('is entered by its name only, from the sources and the tests', () => {
    const guests = [...imports, ...importsIn(import.meta.dirname)];
    const inner = guests.filter(({ specifier }) => /stand-in\/|packages\//.test(specifier));
    expect(written(inner)).toEqual([]);
  });
});

function isDoor(target: string): boolean {
  return /^[^/]+\/index\.ts$/.test(target);
}

function foldersImporting(isMeant: (specifier: string) => boolean): string[] {
  return [...new Set(imports.filter(({ specifier }) => isMeant(specifier)).map(({ folder }) => folder))];
}
