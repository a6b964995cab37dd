import { pino } from 'pino';
import { startWorkspace, type Workspace } from 'slack-stand-in';
import { type RunningApp, readManifest, startApp } from '../../src/slack/index.ts';
import type { Store } from '../../src/store/index.ts';
import { open } from '../store/support/engines.ts';
import { type PostgresServer, startPostgres } from '../store/support/start-postgres.ts';
import { openDocuments } from '../support/open-documents.ts';
import { documentsOf, signingSecret } from './support/run-app.ts';
import { actionsIn, answerIn, said, wordsOf } from './support/surfaces.ts';

const cook =
  '---\nowner: U0ALEX\nreviewed: 2020-01-31\nreview_every: 6 months\n---\n# Cook\n\n## Salary\n\nA cook earns $40,000 a year.\n\n## Odds and ends\n\nMeals of the house are on the house.\n';
const question = 'do cooks get free lunch?';
const team = 'T0LOCAL';
const log = pino({ level: 'silent' });

let server: PostgresServer;
let workspace: Workspace;
let stores: Store[];
let apps: RunningApp[];
/** The place of the replica that Slack's events and presses go to. */
let reached: number;
let oddsAndEnds: string;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

beforeEach(async () => {
  const { answering, book } = await openDocuments({ 'cook.md': cook });
  oddsAndEnds = book.roles[0]?.editions[0]?.sections.at(-1)?.id ?? '';
  reached = 0;
  apps = [];
  workspace = await startWorkspace({
    manifest: readManifest(),
    http: { signingSecret, requestUrl: () => `http://127.0.0.1:${apps[reached]?.port}/slack/events` },
  });
  const { apiUrl, botToken } = workspace;
  const url = await server.createDatabase();
  stores = await Promise.all([1, 2, 3].map(() => open({ kind: 'postgres', url })));
  apps = await Promise.all(
    stores.map((store) =>
      startApp({
        connection: { mode: 'http', apiUrl, botToken, signingSecret, port: 0 },
        documents: () => documentsOf(answering, book.roles),
        expertChannel: null,
        store,
        log,
      }),
    ),
  );
  await stores[0]?.questions.record({
    ...{ id: 'Q', workspace: team, user: 'U1', text: question, language: 'en' },
    ...{ role: null, section: null, outcome: 'unknown', at: Date.now() },
  });
});

afterEach(async () => {
  await Promise.all(apps.map((app) => app.stop()));
  await Promise.all(stores.map((store) => store.close()));
  await workspace.close();
});

describe('three replicas on one PostgreSQL', () => {
  it('answer from what was taught in the window of one of them, and no longer once it is taken back', async () => {
    const admin = workspace.as(workspace.people.liming);
    const { general } = workspace.channels;
    const shown = () => admin.sees(general).findLast(({ user }) => user === workspace.botUserId);
    const offers = (action: string) => actionsIn(shown()?.blocks ?? []).includes(action);
    const until = (what: () => boolean) =>
      workspace.until(() => (what() ? true : null), 'what was to happen');
    await admin.command(general, '/role gaps');
    await until(() => offers('teach'));
    await admin.press(shown() as never, 'teach');
    await until(() => admin.modal() !== undefined);
    await admin.press('modal', 'teach_section', oddsAndEnds);
    await until(() => String(admin.modal()?.view.private_metadata).includes(oddsAndEnds));
    await admin.submit();
    reached = 1;
    // Asked at once: the other replica is told by the database, and may not have heard yet.
    await until(() => stores[1]?.taughtPhrases.of(team).length === 1);
    const mei = workspace.as(workspace.people.mei);
    const direct = workspace.directOf(mei.id);
    mei.direct('Do cooks get a free lunch?');
    expect(wordsOf((await answerIn(workspace, direct)).blocks)).toMatch(/^Cook · Odds and ends/);
    reached = 2;
    await admin.command(general, '/role taught');
    await until(() => offers('undo_taught'));
    await admin.press(shown() as never, 'undo_taught');
    await until(() => stores[1]?.taughtPhrases.of(team).length === 0);
    reached = 1;
    mei.direct('Do the cooks get a free lunch?');
    expect(wordsOf((await answerIn(workspace, direct, 2)).blocks)).not.toMatch(/^Cook · Odds and ends/);
  });

  it('tell of the week and of what is due once', async () => {
    for (const _ of [1, 2]) await Promise.all(apps.map(({ duties }) => duties()));
    const toAlex = said(workspace, workspace.directOf(workspace.people.alex)).map(({ text }) => text);
    expect(toAlex.filter((text) => /Rolebook’s week/.test(text))).toHaveLength(1);
    expect(toAlex).toHaveLength(2);
    const toAdmin = said(workspace, workspace.directOf(workspace.people.liming));
    expect(toAdmin.map(({ text }) => text)).toEqual([expect.stringMatching(/一周小结/)]);
  });
});
