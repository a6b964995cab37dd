import { pino } from 'pino';
import type { Json, Workspace } from 'slack-stand-in';
import { type LiveRolebook, openLiveRolebook } from '../../src/live-rolebook.ts';
import { readManifest, searchFunction } from '../../src/slack/index.ts';
import { varyManifest } from '../../src/vary-manifest.ts';
import { understanding } from '../support/understanding.ts';
import { writeDocuments } from '../support/write-documents.ts';
import { type Running, runApp } from './support/run-app.ts';

const cook =
  '---\nurl: https://wiki.example.com/cook\nreviewed: 2020-01-31\nreview_every: 6 months\n---\n# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Tools\n\nA knife.\n';
const baker = '# Baker\n\n## Salary\n\nA baker earns $30,000 a year.\n\n## Tools\n\nAn oven.\n';
const analyst = '# Data Analyst\n\n## Salary\n\nA data analyst earns $50,000 a year.\n\n## Tools\n\nSQL.\n';
const spy = '---\naudience: [C0HIRING, S0EDITORS]\n---\n# Spy\n\n## Salary\n\nA spy earns $1 a year.\n';

const manifest = varyManifest(readManifest(), { host: null, hasFunctions: true, searchFunction });

let running: Running;
let workspace: Workspace;
let live: LiveRolebook;

beforeAll(async () => {
  await understanding();
  live = await openLiveRolebook(
    {
      knowledgeDir: writeDocuments({
        'cook.md': cook,
        'baker.md': baker,
        'analyst.md': analyst,
        'spy.md': spy,
      }),
      knowledgeGit: null,
      knowledgeRefresh: null,
      parsedFolder: writeDocuments({}),
    },
    pino({ level: 'silent' }),
  );
});

afterAll(() => live.close());

const open = async (mode: 'socket' | 'http' = 'socket', sourceUrl?: string) => {
  running = await runApp(mode, undefined, {
    documents: live.current,
    manifest,
    ...(sourceUrl !== undefined && { sourceUrl }),
  });
  workspace = running.workspace;
};

afterEach(() => running.close());

const search = async (query: string, person = workspace.people.alex): Promise<Json[]> => {
  const end = await workspace.search(person, query);
  if (end?.kind !== 'completed') throw new Error(`The search ended so: ${JSON.stringify(end)}`);
  return end.outputs.search_results as Json[];
};

describe.each(['socket', 'http'] as const)('a search in Slack, in %s mode', (mode) => {
  it('finds the lines that an answer shows, with their source, before it is acknowledged', async () => {
    await open(mode);
    const [first] = await search('what does a cook earn?');
    expect(first).toEqual({
      external_ref: { id: 'cook/salary/en' },
      title: 'Cook · Salary',
      description: expect.stringContaining('A cook earns $40,000 a year.'),
      link: 'https://wiki.example.com/cook',
      date_updated: '2020-01-31',
      content: 'A cook earns $40,000 a year.',
    });
    expect(first?.description).toContain('to be checked by 2020-');
  });
});

describe('a search in Slack', () => {
  it('dates a document by a review that is noted outside of it, and leads to where people read it', async () => {
    await open('socket', 'https://wiki.example.com/');
    await running.store.reviews.record('T0LOCAL', 'baker.md', '2026-01-31', 'U0MEI');
    const [first] = await search('baker salary');
    expect(first).toMatchObject({
      link: 'https://wiki.example.com/baker.md#salary',
      date_updated: '2026-01-31',
    });
  });

  it('leads to the app where a document has no address, as Slack wants some', async () => {
    await open();
    const [first] = await search('baker salary');
    expect(first?.link).toBe('https://slack.com/app_redirect?app=A0LOCAL&team=T0LOCAL');
  });

  it('finds each role that a search may mean', async () => {
    await open();
    const found = await search('salary');
    const ids = found.map((each) => (each.external_ref as Json).id);
    expect(ids).toEqual(expect.arrayContaining(['analyst/salary/en', 'baker/salary/en']));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('finds both sides of a comparison', async () => {
    await open();
    const ids = (await search('compare cook and baker')).map((each) => (each.external_ref as Json).id);
    expect(ids).toEqual(expect.arrayContaining(['cook/salary/en', 'baker/salary/en']));
  });

  it('finds a document with an audience for members of its group and channel, and for nobody else', async () => {
    await open();
    workspace.as(workspace.people.liming).leave(workspace.channels.hiring);
    const question = 'what does a spy earn?';
    expect(JSON.stringify(await search(question, workspace.people.mei))).toContain('$1 a year');
    expect(JSON.stringify(await search(question, workspace.people.alex))).toContain('$1 a year');
    expect(JSON.stringify(await search(question, workspace.people.liming))).not.toMatch(
      /\$1 a year|spy\/|spy\.md/i,
    );
  });

  it('finds nothing where no document answers, or nothing is searched for', async () => {
    await open();
    expect(await search('what does a plumber earn?')).toEqual([]);
    expect(await search(' ')).toEqual([]);
  });

  it('points a person in distress to people', async () => {
    await open();
    const end = await workspace.search(workspace.people.alex, 'I want to kill myself');
    expect(end).toMatchObject({ kind: 'failed', error: expect.stringMatching(/emergency|112|911/i) });
  });

  it('is answered once more where Slack’s own address fails', async () => {
    await open();
    workspace.failNext('functions.completeSuccess', { broken: true, taken: true });
    const [first] = await search('cook tools');
    expect(first?.description).toContain('A knife.');
  });

  it('keeps nothing of what is searched for', async () => {
    await open();
    await search('what does a cook earn?');
    const kept = await running.store.dataOf('T0LOCAL', workspace.people.alex);
    expect(Object.values(kept).flat()).toEqual([]);
  });
});
