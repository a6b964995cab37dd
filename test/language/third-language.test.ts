import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Reading } from '../../src/language/reading.ts';
import { frReading } from './french/read.ts';
import { fr } from './french/say.ts';

const root = path.join(import.meta.dirname, '../..');

describe('a third language', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'rolebook-french-'));
    cpSync(path.join(root, 'src/language'), path.join(copy, 'src/language'), { recursive: true });
    cpSync(path.join(import.meta.dirname, 'french'), path.join(copy, 'test/language/french'), {
      recursive: true,
    });
    writeFileSync(path.join(copy, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      path.join(copy, 'tsconfig.json'),
      JSON.stringify({
        extends: path.join(root, 'tsconfig.json'),
        compilerOptions: { types: [], noUnusedLocals: false },
        include: ['src', 'test'],
      }),
    );
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  it('is asked for wherever it must stand once it is listed', () => {
    list();
    const found = wrong();
    expect([...new Set(found.map(({ file }) => file))]).toEqual([
      'src/language/catalogue.ts',
      'src/language/en/read.ts',
      'src/language/en/say.ts',
      'src/language/read.ts',
      'src/language/zh/read.ts',
    ]);
    expect(found.filter(({ says }) => !says.includes("'fr'"))).toEqual([]);
  });

  it('compiles when it is whole', () => {
    list();
    add();
    expect(wrong()).toEqual([]);
  });

  it.each(['closingWithName', 'requiredName', 'halfYear', 'inWords', 'nearForgetMe', 'numberedLevels'])(
    'does not compile without the %s that it reads by',
    (part) => {
      list();
      add();
      change('test/language/french/read.ts', new RegExp(`^ *${part}: .*\n`, 'm'), '');
      expect(wrong()).toEqual([
        { file: 'test/language/french/read.ts', says: expect.stringContaining(`'${part}'`) },
      ]);
    },
  );

  it('does not compile without a sentence that it says', () => {
    list();
    add();
    change('test/language/french/say.ts', '  ...en,\n', '');
    expect(wrong()).toEqual([
      {
        file: 'test/language/french/say.ts',
        says: expect.stringMatching(/missing the following properties/),
      },
    ]);
  });

  function list(): void {
    change('src/language/language.ts', "['en', 'zh']", "['en', 'zh', 'fr']");
  }

  // Everything that the compiler asks for.
  function add(): void {
    for (const language of ['en', 'zh']) {
      change(`src/language/${language}/read.ts`, 'names: {', 'names: { fr: /french/iu,');
      change(`src/language/${language}/say.ts`, 'onlyIn: {', "onlyIn: { fr: 'French',");
    }
    const french = '../../test/language/french';
    change('src/language/catalogue.ts', '{ en, zh }', '{ en, zh, fr }');
    change('src/language/catalogue.ts', /^/, `import { fr } from '${french}/say.ts';\n`);
    change('src/language/read.ts', 'zh: zhReading }', 'zh: zhReading, fr: frReading }');
    change('src/language/read.ts', /^/, `import { frReading } from '${french}/read.ts';\n`);
  }

  function change(file: string, was: string | RegExp, is: string): void {
    const before = readFileSync(path.join(copy, file), 'utf8');
    const after = before.replace(was, () => is);
    expect(after).not.toBe(before);
    writeFileSync(path.join(copy, file), after);
  }

  // What the compiler finds wrong, in the order of the files.
  function wrong(): { file: string; says: string }[] {
    try {
      const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
      execFileSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', copy], {
        cwd: copy,
        encoding: 'utf8',
      });
      return [];
    } catch (error) {
      const { stdout } = error as { stdout: string };
      return [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error TS\d+: (.*)$/gm)]
        .map(([, file = '', says = '']) => ({ file, says }))
        .sort((one, other) => one.file.localeCompare(other.file));
    }
  }
});

describe('French', () => {
  it.each<[string, (french: Reading) => RegExp]>([
    ['combien gagne une infirmière', ({ asking }) => asking.pay],
    ['faut-il un diplôme', ({ asking }) => asking.whether],
    ['Python est un plus', ({ requirement }) => requirement.optionalText],
    ['oublie-moi', ({ commands }) => commands.forgetMe],
  ])('reads "%s"', (text, pick) => {
    expect(pick(frReading).test(text)).toBe(true);
  });

  it('speaks', () => {
    expect(fr.notCovered('la paie')).toBe('Le document ne dit rien de la paie.');
  });
});
