// A replica in a process of its own, so that it can be killed: the app with nothing to look up.
// Started with its options as JSON; prints its port when it is ready.
import { pino } from 'pino';
import { startApp } from '../../../src/slack/index.ts';
import { openStore } from '../../../src/store/index.ts';

const { place, lease, ...slack } = JSON.parse(process.argv[2]);
const log = pino({ level: process.env.LOG_LEVEL ?? 'silent' }, pino.destination(2));
const nothing = {
  kind: 'unknown',
  language: 'en',
  why: 'out-of-scope',
  otherRole: null,
  talk: null,
  confidence: 1,
  alternatives: [],
  roles: { names: [], more: 0 },
  examples: [],
};
const answering = { ask: () => nothing, show: () => nothing, sense: () => ({ roles: [] }) };
const keys = { encryptionKey: null, oldEncryptionKey: null };
const store = await openStore({ place, ...keys, retentionDays: 90, log, lease });
const { port } = await startApp({
  connection: { mode: 'http', port: 0, ...slack },
  documents: () => ({
    answering,
    roles: [],
    version: 'none',
    among: () => ({ answering, roles: [] }),
  }),
  expertChannel: null,
  store,
  log,
});
console.log(port);
