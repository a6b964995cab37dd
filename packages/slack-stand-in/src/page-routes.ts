import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readPageFile } from './page-files.ts';
import { pageState } from './page-state.ts';
import type { Actor, Where } from './person.ts';
import { send } from './send.ts';
import type { Team } from './team.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};

/** Charts carry their colours in style attributes, hence the exception for these; scripts only from here. */
const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** The page's own requests. */
export interface Page {
  get(address: URL, request: IncomingMessage, response: ServerResponse): Promise<void>;
  post(body: unknown, contentType: string, response: ServerResponse): Promise<void>;
  close(): void;
}

const choice = z.union([z.string(), z.array(z.string())]);
const where = z.union([
  z.literal('modal'),
  z.literal('home'),
  z.strictObject({ channel: z.string(), ts: z.string() }),
]);
const target = z.strictObject({ action: z.string(), blockId: z.string().optional() });

/** What the page may ask for on behalf of a person. */
const deed = z.discriminatedUnion('deed', [
  z.strictObject({
    deed: z.literal('write'),
    person: z.string(),
    channel: z.string(),
    text: z.string(),
    threadTs: z.string().optional(),
  }),
  z.strictObject({ deed: z.literal('command'), person: z.string(), channel: z.string(), text: z.string() }),
  z.strictObject({
    deed: z.literal('press'),
    person: z.string(),
    where,
    target,
    choice: choice.optional(),
    choices: z.record(z.string(), choice).optional(),
  }),
  z.strictObject({ deed: z.literal('suggest'), person: z.string(), where, target, query: z.string() }),
  z.strictObject({ deed: z.literal('submit'), person: z.string(), choices: z.record(z.string(), choice) }),
  z.strictObject({ deed: z.literal('close'), person: z.string() }),
  z.strictObject({ deed: z.literal('shortcut'), person: z.string(), callbackId: z.string() }),
  z.strictObject({
    deed: z.literal('messageShortcut'),
    person: z.string(),
    callbackId: z.string(),
    channel: z.string(),
    ts: z.string(),
  }),
  z.strictObject({ deed: z.literal('open'), person: z.string(), tab: z.enum(['home', 'messages']) }),
  z.strictObject({
    deed: z.literal('react'),
    person: z.string(),
    channel: z.string(),
    ts: z.string(),
    name: z.string(),
  }),
]);

/** Makes the page's routes. */
export function createPage(options: {
  team: Team;
  actor: (person: string) => Actor;
  connected: () => boolean;
}): Page {
  const { team, actor, connected } = options;
  const watchers = new Set<ServerResponse>();
  const unwatch = team.watch(() => {
    for (const watcher of watchers) watcher.write('data: changed\n\n');
  });

  async function get(address: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = address;
    const isPage = pathname === '/' || pathname.startsWith('/archives/');
    const name = isPage ? 'page.html' : pathname.slice(1);
    const found = await readPageFile(name);
    if (found) {
      const type = TYPES[name.split('.')[1] ?? ''];
      response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': type });
      // A class for the DOM id that the library gives every block: ids are to be unique.
      const isLibrary = name === 'blocks.css';
      response.end(
        isLibrary ? String(found).replaceAll('#slack_blocks_to_jsx', '.slack_blocks_to_jsx') : found,
      );
      return;
    }
    if (pathname === '/state') {
      const person = searchParams.get('person') ?? '';
      if (!team.people.has(person)) return send(response, 404, { error: `no person "${person}"` });
      const place = {
        channel: searchParams.get('channel') ?? '',
        threadTs: searchParams.get('thread') ?? '',
      };
      return send(response, 200, pageState(team, person, place, connected()), SECURITY_HEADERS);
    }
    if (pathname === '/changes') return watch(request, response);
    const file = team.files.get(pathname.replace('/files/', ''));
    if (!file) return send(response, 404, { error: 'not_found' });
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    response.end(file.content);
  }

  function watch(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream' });
    response.write('data: changed\n\n');
    watchers.add(response);
    request.on('close', () => watchers.delete(response));
  }

  async function post(body: unknown, contentType: string, response: ServerResponse): Promise<void> {
    // A form from another page cannot send JSON without asking first.
    if (!contentType.startsWith('application/json')) return send(response, 415, { error: 'JSON only' });
    const parsed = deed.safeParse(body);
    if (!parsed.success) return send(response, 400, { error: z.prettifyError(parsed.error) });
    send(response, 200, (await perform(parsed.data)) ?? {});
  }

  function perform(asked: z.infer<typeof deed>): unknown {
    const person = actor(asked.person);
    switch (asked.deed) {
      case 'write':
        return { ts: person.write(asked.channel, asked.text, asked.threadTs).ts };
      case 'command':
        return person.command(asked.channel, asked.text);
      case 'press':
        return person.press(place(asked.where), asked.target, asked.choice, asked.choices);
      case 'suggest':
        return person.suggest(place(asked.where), asked.target, asked.query);
      case 'submit':
        return person.submit(asked.choices);
      case 'close':
        return person.closeModal();
      case 'shortcut':
        return person.shortcut(asked.callbackId);
      case 'messageShortcut':
        return person.messageShortcut(asked.callbackId, message(asked));
      case 'open':
        return asked.tab === 'home' ? person.openHome() : person.openMessages();
      case 'react':
        return person.react(message(asked), asked.name);
    }
  }

  function place(asked: z.infer<typeof where>): Where {
    return typeof asked === 'string' ? asked : message(asked);
  }

  function message({ channel, ts }: { channel: string; ts: string }) {
    const found = team.messages.get(channel)?.find((each) => each.ts === ts);
    if (!found) throw new Error(`No message ${ts} in ${channel}.`);
    return found;
  }

  return {
    get,
    post,
    close: () => {
      unwatch();
      for (const watcher of watchers) watcher.end();
    },
  };
}
