import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ask } from '../../src/ask.ts';
import { createMcpRoute } from '../../src/mcp/index.ts';
import { openRolebook, type Rolebook } from '../../src/open-rolebook.ts';
import { keepingOf, keepingText } from '../../src/slack/index.ts';
import { type Running, runApp } from '../slack/support/run-app.ts';
import { open } from '../store/support/engines.ts';
import { openDocuments } from '../support/open-documents.ts';
import { writeDocuments } from '../support/write-documents.ts';

const folder = writeDocuments({
  'cook.md':
    '---\nurl: https://wiki.example.com/cook\nreviewed: 2026-01-31\n---\n# Cook\n\n## Pay\n\nA cook earns $40,000 a year.\n\n## Tools\n\n- A knife\n- A stove\n',
});
const token = 'a token of agents';

let rolebook: Rolebook;
let server: Server;
let client: Client;

const address = () => new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`);
const transport = (sent: string) =>
  new StreamableHTTPClientTransport(address(), {
    requestInit: { headers: { authorization: `Bearer ${sent}` } },
  });
const call = async (name: string, given: Record<string, unknown>, asker = client) => {
  const { content, structuredContent, isError } = await asker.callTool({ name, arguments: given });
  const text = (content as { text: string }[]).map((each) => each.text).join('\n');
  return { text, isError, facts: structuredContent as Record<string, unknown> };
};

beforeAll(async () => {
  rolebook = await openRolebook(folder);
  const facts = { names: new Map(), reviews: new Map() };
  const knowledge = {
    answering: rolebook.answering,
    roles: rolebook.book.roles,
    keepingOf: (sections: Parameters<typeof keepingOf>[0]) => keepingOf(sections, facts, null, '2026-02-01'),
    keepingText,
    helpText: 'Call 555, day and night.',
  };
  const route = createMcpRoute(() => knowledge, token);
  server = createServer(route.handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = new Client({ name: 'test', version: '1' });
  await client.connect(transport(token) as Parameters<typeof client.connect>[0]);
});

afterAll(async () => {
  await client.close();
  server.closeAllConnections();
  server.close();
});

describe('an agent', () => {
  it('finds three tools that only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['ask_role', 'list_roles', 'read_section']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  });

  it('gets the answer that people get, and where it stands', async () => {
    const question = 'what does a cook earn?';
    const { text, facts } = await call('ask_role', { question });
    expect(text).toContain(ask(rolebook.answering, question).text);
    expect(text).toContain('A cook earns $40,000 a year.');
    expect(facts).toMatchObject({
      kind: 'answer',
      sources: [
        {
          role: 'cook',
          section: 'salary',
          place: 'cook.md:9',
          url: 'https://wiki.example.com/cook',
          reviewed: '2026-01-31',
        },
      ],
    });
  });

  it('is refused what people are refused', async () => {
    const { text, facts } = await call('ask_role', { question: 'what does a plumber earn?' });
    expect(text).toBe(ask(rolebook.answering, 'what does a plumber earn?').text);
    expect(facts).toMatchObject({ kind: 'unknown', sources: [] });
  });

  it('asks about the role talked about', async () => {
    for (const role of ['cook', 'Cook']) {
      const { facts } = await call('ask_role', { question: 'and the tools?', role });
      expect(facts).toMatchObject({ kind: 'answer', sources: [{ section: 'tools' }] });
    }
  });

  it('lists the roles and reads a section of one', async () => {
    const { facts } = await call('list_roles', {});
    expect(facts).toMatchObject({
      roles: [{ id: 'cook', editions: [{ language: 'en', sections: [{ id: 'salary' }, { id: 'tools' }] }] }],
    });
    expect((await call('read_section', { role: 'cook', section: 'tools' })).text).toMatch(
      /A knife[\s\S]*A stove/,
    );
  });

  it.each([[{ role: 'Cook', section: 'Tools' }], [{ role: ' COOK', section: 'tools ' }]])(
    'reads a section by what people call it: %j',
    async (given) => {
      expect((await call('read_section', given)).text).toMatch(/A knife[\s\S]*A stove/);
    },
  );

  it.each([
    [{ role: 'plumber', section: 'tools' }, /There is no role "plumber"/],
    [{ role: 'cook', section: 'career' }, /has no section "career"\. It has: salary, tools/],
  ])('is told what is wrong with %j', async (given, fault) => {
    expect(await call('read_section', given)).toMatchObject({
      isError: true,
      text: expect.stringMatching(fault),
    });
  });

  it('is told where people in distress find help, as people are', async () => {
    expect((await call('ask_role', { question: 'I want to kill myself' })).text).toMatch(
      /emergency services now[\s\S]*Call 555, day and night\.$/,
    );
    expect((await call('ask_role', { question: 'what does a cook earn?' })).text).not.toContain('555');
  });

  it('may not send a question without end', async () => {
    expect(await call('ask_role', { question: 'a'.repeat(20_000) })).toMatchObject({ isError: true });
  });

  it('without the token is turned away', async () => {
    const other = new Client({ name: 'test', version: '1' });
    await expect(
      other.connect(transport('another token') as Parameters<typeof other.connect>[0]),
    ).rejects.toThrow();
    expect((await fetch(address(), { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(address(), { headers: { authorization: `Bearer ${token}` } })).status).toBe(405);
  });

  it('asks at the same address as Slack, and is told all that people are', async () => {
    const { answering, book } = await openDocuments({
      'cook.md':
        '---\nowner: Mei\nreviewed: 2020-01-31\nreview_every: 6 months\n---\n# Cook\n\n## Pay\n\nA cook earns $40,000.\n\n## Extras\n\nMeals are on the house.\n',
    });
    const question = 'which swallows fly fastest?';
    let running: Running;
    const route = createMcpRoute(() => running.app.knowledge(), token);
    running = await runApp('http', answering, {
      roles: book.roles,
      routes: [route],
      sourceUrl: 'https://wiki.example.com/',
    });
    await running.store.taughtPhrases.teach(
      'T0LOCAL',
      { id: 'P', text: question, role: 'cook', section: 'extras', by: null, at: Date.now() },
      answering.sense(question).words,
    );
    const other = new Client({ name: 'test', version: '1' });
    const to = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${running.app.port}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    });
    await other.connect(to as Parameters<typeof other.connect>[0]);
    const { text, facts } = await call('ask_role', { question: 'what does a cook earn?' }, other);
    const taught = await call('ask_role', { question }, other);
    await other.close();
    await running.close();
    expect(text).toMatch(/\$40,000[\s\S]*to be checked by 2020-08-01[\s\S]*Kept by Mei/);
    expect(facts.sources).toMatchObject([
      { url: 'https://wiki.example.com/cook.md#pay', owner: 'Mei', overdueSince: '2020-08-01' },
    ]);
    expect(taught.text).toContain('Meals are on the house.');
  });

  it('asks a program on the same machine over its input and output', async () => {
    const local = new Client({ name: 'test', version: '1' });
    const program = join(import.meta.dirname, '../../dist/cli.js');
    await local.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [program, 'mcp'],
        env: { ...getDefaultEnvironment(), KNOWLEDGE_DIR: folder },
      }),
    );
    expect((await call('ask_role', { question: 'what does a cook earn?' }, local)).text).toContain('$40,000');
    await local.close();
  });

  it('gets what was taught from a program that finds what Rolebook keeps, and nothing of several workspaces', async () => {
    const data = mkdtempSync(join(tmpdir(), 'rolebook-mcp-'));
    const store = await open({ kind: 'sqlite', folder: data });
    const question = 'which swallows fly fastest?';
    const { words } = rolebook.answering.sense(question);
    const teachIn = (workspace: string, text: string) =>
      store.taughtPhrases.teach(
        workspace,
        { id: `${workspace} ${text}`, text, role: 'cook', section: 'tools', by: null, at: Date.now() },
        text === question ? words : text,
      );
    await teachIn('T1', question);
    const asked = async () => {
      const local = new Client({ name: 'test', version: '1' });
      const program = join(import.meta.dirname, '../../dist/cli.js');
      const env = { ...getDefaultEnvironment(), KNOWLEDGE_DIR: folder, DATA_DIR: data };
      await local.connect(
        new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], env }),
      );
      const { text } = await call('ask_role', { question }, local);
      await local.close();
      return text;
    };
    expect(await asked()).toContain('A stove');
    await teachIn('T2', question);
    expect(await asked()).not.toContain('A stove');
    await store.close();
  });
});
