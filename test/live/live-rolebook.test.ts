import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import type { Fault } from '../../src/knowledge/index.ts';
import { type LiveRolebook, openLiveRolebook } from '../../src/live-rolebook.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';

const cook = (pay: string) => `# Cook\n\n## Pay\n\nA cook earns ${pay} a year.\n`;
const baker = '# Baker\n\n## Tools\n\nAn oven and a scale.\n';

let folder: string;
let live: LiveRolebook | undefined;
let lines: Record<string, unknown>[];
let told: Fault[][];

const open = async (refreshEvery: number | null = null) => {
  lines = [];
  told = [];
  const log = pino({ level: 'info', base: null }, { write: (line) => lines.push(JSON.parse(line)) });
  const onFaults = (faults: Fault[]) => told.push(faults);
  const parsedFolder = writeDocuments({});
  const settings = { knowledgeDir: folder, knowledgeGit: null, knowledgeRefresh: refreshEvery, parsedFolder };
  live = await openLiveRolebook(settings, log, onFaults);
  return live;
};
const textOf = (text: string) => {
  const answer = live?.current().answering.ask({ text, role: null, kind: null, language: null });
  return answer?.kind === 'answer'
    ? answer.parts.flatMap(({ passages }) => passages.map((each) => each.text))
    : [];
};
const until = async (isSo: () => boolean) => {
  while (!isSo()) await wait(20);
};
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const errorsLogged = () => lines.filter(({ level }) => level === 50);

beforeAll(understanding);

beforeEach(() => {
  folder = writeDocuments({ 'cook.md': cook('$40,000'), 'baker.md': baker });
});

afterEach(() => live?.close());

describe('documents that change while Rolebook runs', () => {
  it('are answered from as they are now', async () => {
    await open();
    expect(textOf('what does a cook earn?')).toEqual(['A cook earns $40,000 a year.']);
    write('cook.md', cook('$50,000'));
    await until(() => textOf('what does a cook earn?')[0] === 'A cook earns $50,000 a year.');
  });

  it('come, move and go, in folders that are new too', async () => {
    await open();
    const other = writeDocuments({ 'sailor.md': '# Sailor\n\n## Pay\n\nA sailor earns $30,000.\n' });
    const names = () => live?.current().roles.map(({ id }) => id);
    renameSync(other, join(folder, 'sea'));
    await until(() => names()?.length === 3);
    writeFileSync(join(folder, 'sea', 'diver.md'), '# Diver\n\n## Pay\n\nA diver earns $60,000.\n');
    await until(() => names()?.length === 4);
    rmSync(join(folder, 'sea'), { recursive: true });
    await until(() => names()?.length === 2);
  });

  it('are followed where a link leads', async () => {
    const elsewhere = writeDocuments({ 'diver.md': '# Diver\n\n## Pay\n\nA diver earns $60,000.\n' });
    symlinkSync(join(elsewhere, 'diver.md'), join(folder, 'diver.md'));
    symlinkSync(folder, join(folder, 'round'));
    await open();
    writeFileSync(join(elsewhere, 'diver.md'), '# Diver\n\n## Pay\n\nA diver earns $70,000.\n');
    await until(() => textOf('what does a diver earn?')[0] === 'A diver earns $70,000.');
  });

  it('stay answered from while what a link leads to is away, and are followed when it is back', async () => {
    const elsewhere = join(writeDocuments({}), 'divers');
    const put = (pay: string) => {
      mkdirSync(elsewhere);
      writeFileSync(join(elsewhere, 'diver.md'), `# Diver\n\n## Pay\n\nA diver earns ${pay}.\n`);
    };
    put('$60,000');
    symlinkSync(join(elsewhere, 'diver.md'), join(folder, 'diver.md'));
    await open();
    rmSync(elsewhere, { recursive: true });
    await until(() => told.length > 0);
    expect(textOf('what does a diver earn?')).toEqual(['A diver earns $60,000.']);
    put('$70,000');
    await until(() => textOf('what does a diver earn?')[0] === 'A diver earns $70,000.');
  });

  it('are read again only where they changed', async () => {
    const { current } = await open();
    const roleOf = (id: string) => current().roles.find((role) => role.id === id);
    const [oldCook, oldBaker] = [roleOf('cook'), roleOf('baker')];
    write('cook.md', cook('$50,000'));
    await until(() => roleOf('cook') !== oldCook);
    expect(roleOf('baker')).toBe(oldBaker);
  });

  it('have another version, and the old one again when they are as before', async () => {
    const { current } = await open();
    const before = current().version;
    write('cook.md', cook('$50,000'));
    await until(() => current().version !== before);
    write('cook.md', cook('$40,000'));
    await until(() => current().version === before);
  });

  it('leave the last good version answering where one turns bad, and say so once', async () => {
    const { current, refresh } = await open();
    write('cook.md', `---\nlanguage: Klingon\n---\n${cook('$1')}`);
    await until(() => told.length > 0);
    await refresh();
    expect(textOf('what does a cook earn?')).toEqual(['A cook earns $40,000 a year.']);
    expect(told).toEqual([[expect.objectContaining({ source: { file: 'cook.md', line: 2 } })]]);
    expect(errorsLogged()).toEqual([expect.objectContaining({ file: 'cook.md', line: 2 })]);
    // What is good goes on.
    write('baker.md', baker.replace('oven', 'stove'));
    await until(() => textOf('which tools does a baker use?')[0]?.includes('stove') ?? false);
    expect(current().roles.map(({ id }) => id)).toEqual(['baker', 'cook']);
    write('cook.md', cook('$50,000'));
    await until(() => textOf('what does a cook earn?')[0] === 'A cook earns $50,000 a year.');
    expect(errorsLogged()).toHaveLength(1);
  });

  it('show nobody whom they leave out a name while they are saved in steps', async () => {
    const spy = '---\nname: Spy\naudience: [C0123456789]\n---\n\n# Spy\n\n## Pay\n\nA spy earns $1.\n';
    write('spy.md', spy);
    const { current, forEverybody, refresh } = await open();
    for (let end = 1; end <= spy.length; end += 1) {
      write('spy.md', spy.slice(0, end));
      await refresh();
      expect(forEverybody().roles.map(({ id }) => id)).toEqual(['baker', 'cook']);
    }
    write('thief.md', '---\nname: Thief\n');
    await refresh();
    expect(current().roles.map(({ id }) => id)).toEqual(['baker', 'cook', 'spy']);
  });

  it('leave a new document out that claims to be another one', async () => {
    const { current, refresh } = await open();
    write('cook.md', `---\nrole: cook\n---\n${cook('$40,000')}`);
    write('a-second.md', `---\nrole: cook\n---\n${cook('$2')}`);
    await until(() => told.length > 0);
    await refresh();
    expect(textOf('what does a cook earn?')).toEqual(['A cook earns $40,000 a year.']);
    expect(current().roles.map(({ id }) => id)).toEqual(['baker', 'cook']);
  });

  it('stay answered from where the folder is empty or away for a while', async () => {
    const { current, refresh } = await open();
    const before = current();
    renameSync(folder, `${folder}-away`);
    await refresh();
    expect(current()).toBe(before);
    renameSync(`${folder}-away`, folder);
    write('cook.md', cook('$50,000'));
    await refresh();
    expect(textOf('what does a cook earn?')).toEqual(['A cook earns $50,000 a year.']);
  });

  it.each([
    ['removed and copied anew', () => rmSync(folder, { recursive: true })],
    ['moved away and replaced by another', () => renameSync(folder, join(writeDocuments({}), 'away'))],
  ])('are followed in a folder that was %s', async (_, clear) => {
    await open();
    for (const [copied, written] of [
      ['$50,000', '$60,000'],
      ['$70,000', '$80,000'],
    ] as const) {
      const next = writeDocuments({ 'cook.md': cook(copied) });
      clear();
      cpSync(next, folder, { recursive: true });
      await until(() => textOf('what does a cook earn?')[0] === `A cook earns ${copied} a year.`);
      write('cook.md', cook(written));
      await until(() => textOf('what does a cook earn?')[0] === `A cook earns ${written} a year.`);
    }
  });

  it('are followed where a link in front of them leads elsewhere', async () => {
    const link = join(folder, 'current');
    const lead = (pay: string) => {
      symlinkSync(writeDocuments({ 'cook.md': cook(pay) }), `${link}-next`);
      renameSync(`${link}-next`, link);
    };
    lead('$50,000');
    folder = link;
    await open();
    for (const pay of ['$60,000', '$70,000']) {
      lead(pay);
      await until(() => textOf('what does a cook earn?')[0] === `A cook earns ${pay} a year.`);
    }
    write('cook.md', cook('$80,000'));
    await until(() => textOf('what does a cook earn?')[0] === 'A cook earns $80,000 a year.');
  });

  it('are looked at by the clock where the system tells nothing', async () => {
    await open(10);
    write('cook.md', cook('$50,000'));
    await until(() => textOf('what does a cook earn?')[0] === 'A cook earns $50,000 a year.');
  });

  it('are answered at every moment while they change', async () => {
    await open();
    let isWriting = true;
    const writing = (async () => {
      for (let pay = 1; pay <= 40; pay += 1) {
        write('cook.md', cook(`$${pay}`));
        await wait(10);
      }
      isWriting = false;
    })();
    let answered = 0;
    while (isWriting) {
      expect(textOf('what does a cook earn?')).toEqual([
        expect.stringMatching(/^A cook earns \$[\d,]+ a year\.$/),
      ]);
      answered += 1;
      await wait(1);
    }
    await writing;
    expect(answered).toBeGreaterThan(10);
    await until(() => textOf('what does a cook earn?')[0] === 'A cook earns $40 a year.');
  });
});
