import type { App } from '@slack/bolt';
import { type Json, startWorkspace, type Workspace } from '../src/index.ts';
import { connectApp } from './echo-app.ts';
import { manifest } from './manifest.ts';

const properties = {
  query: { type: 'string' },
  who: { type: 'slack#/types/user_context' },
};
const searching = {
  ...manifest,
  features: { ...manifest.features, search: { search_function_callback_id: 'find' } },
  functions: {
    find: {
      input_parameters: { properties },
      output_parameters: { properties: { search_results: { type: 'slack#/types/search_results' } } },
    },
  },
};
const result = {
  external_ref: { id: '1' },
  title: 'One',
  description: 'The first',
  link: 'https://example.com/1',
  date_updated: '2026-01-31',
};

let workspace: Workspace;
let app: App;
let heard: Json[];

/** An app that gives these results, and then acknowledges the search. */
const open = async (results: Json[]) => {
  heard = [];
  workspace = await startWorkspace({ manifest: searching, retryDelaysMs: [] });
  app = await connectApp(workspace, (it) =>
    it.function('find', { autoAcknowledge: false }, async ({ inputs, complete, ack }) => {
      heard.push(inputs);
      await complete({ outputs: { search_results: results } }).catch(() => {});
      await ack();
    }),
  );
};

afterEach(async () => {
  await app.stop();
  await workspace.close();
});

test('a search asks the app in the name of who searches, and shows what it has once that is acknowledged', async () => {
  await open([result]);
  expect(await workspace.search('U0MEI', 'one')).toEqual({
    kind: 'completed',
    outputs: { search_results: [result] },
  });
  expect(heard).toEqual([{ query: 'one', filters: {}, who: { id: 'U0MEI', secret: expect.any(String) } }]);
});

test.each([
  ['a link', { link: '' }],
  ['an id', { external_ref: {} }],
  ['a day', { date_updated: 'today' }],
  ['a title', { title: undefined }],
])('a result without %s is refused', async (_what, fault) => {
  await open([{ ...result, ...fault }]);
  expect(await workspace.search('U0MEI', 'one')).toMatchObject({ kind: 'running' });
  expect(workspace.calls('functions.completeSuccess')[0]?.response).toMatchObject({
    ok: false,
    error: 'parameter_validation_failed',
  });
});

test('more than fifty results are refused', async () => {
  await open(Array.from({ length: 51 }, () => result));
  expect(await workspace.search('U0MEI', 'one')).toMatchObject({ kind: 'running' });
});
