import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { readAddress } from './read-address.ts';
import type { Ack, Envelope, Transport } from './transport.ts';
import type { Log } from './types.ts';

const PING_EVERY_MS = 10_000;
const GOODBYE_MS = 500;

interface SocketLink extends Transport {
  /** A one-use address for apps.connections.open. */
  invite(origin: string): string;
  /** Breaks every connection without a word, as a lost network does. */
  drop(): void;
  /** Says `disconnect` with a reason, as Slack does before it refreshes a connection. */
  refresh(reason: 'refresh_requested' | 'warning' | 'link_disabled'): void;
  /** Sends a frame as it is, through every connection; for frames that `send` does not make. */
  sendFrame(frame: string): void;
}

/**
 * Slack's end of Socket Mode on the given server, at `/link`.
 *
 * @param server the HTTP server that receives the upgrade
 * @param options.appId said in `hello`
 * @param options.allowed whether a request comes from this machine
 * @param options.changed called when a connection comes or goes
 */
export function createSocketLink(
  server: Server,
  options: {
    appId: string;
    log: Log;
    allowed: (host: string | undefined) => boolean;
    changed: () => void;
    ackTimeoutMs: number;
  },
): SocketLink {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, { socket: WebSocket; finish: (ack: Ack) => void }>();
  let turn = 0;

  server.on('upgrade', (request, stream, head) => {
    // Whoever asks may be gone before the refusal reaches them.
    stream.on('error', (cause) => options.log('upgrade error', { message: cause.message }));
    const address = readAddress(request);
    const ticket = address?.searchParams.get('ticket') ?? '';
    if (address?.pathname !== '/link' || !options.allowed(request.headers.host) || !tickets.delete(ticket)) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, stream, head, welcome);
  });

  function welcome(socket: WebSocket): void {
    open.add(socket);
    const pings = setInterval(() => socket.ping(`Ping from ${options.appId}`), PING_EVERY_MS);
    socket.on('close', () => {
      clearInterval(pings);
      open.delete(socket);
      for (const each of waiting.values())
        if (each.socket === socket) each.finish({ kind: 'failed', why: 'connection lost' });
      options.log('socket closed', { connections: open.size });
      options.changed();
    });
    socket.on('error', (cause) => options.log('socket error', { message: cause.message }));
    socket.on('message', (data) => receive(String(data)));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.size,
        debug_info: { host: 'workspace', approximate_connection_time: 3600 },
        connection_info: { app_id: options.appId },
      }),
    );
    options.log('socket open', { connections: open.size });
    options.changed();
  }

  function receive(data: string): void {
    try {
      const { envelope_id, payload } = JSON.parse(data) as { envelope_id?: string; payload?: unknown };
      waiting.get(envelope_id ?? '')?.finish({ kind: 'acked', payload });
    } catch {
      options.log('socket message was not JSON', { data: data.slice(0, 200) });
    }
  }

  function send(envelope: Envelope): Promise<Ack> {
    const ready = [...open].filter(({ readyState, OPEN }) => readyState === OPEN);
    const socket = ready[turn++ % Math.max(ready.length, 1)];
    if (!socket) return Promise.resolve({ kind: 'failed', why: 'no connection' });
    const envelopeId = randomUUID();
    return new Promise((resolve) => {
      const finish = (ack: Ack) => {
        clearTimeout(timer);
        waiting.delete(envelopeId);
        resolve(ack);
      };
      const timer = setTimeout(() => finish({ kind: 'timeout' }), options.ackTimeoutMs);
      waiting.set(envelopeId, { socket, finish });
      socket.send(
        JSON.stringify({
          envelope_id: envelopeId,
          type: envelope.type,
          accepts_response_payload: envelope.acceptsResponse,
          payload: envelope.payload,
          ...(envelope.type === 'events_api'
            ? { retry_attempt: envelope.retry?.attempt ?? 0, retry_reason: envelope.retry?.reason ?? '' }
            : {}),
        }),
      );
    });
  }

  return {
    send,
    connected: () => open.size > 0,
    invite: (origin) => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${origin.replace(/^http/, 'ws')}link?ticket=${ticket}&app_id=${options.appId}`;
    },
    drop: () => {
      for (const socket of open) socket.terminate();
    },
    sendFrame: (frame) => {
      for (const socket of open) socket.send(frame);
    },
    refresh: (reason) => {
      for (const socket of open)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'workspace' } }));
    },
    close: async () => {
      // A polite goodbye first: a client that is leaving by itself would report a broken line otherwise.
      for (const socket of open) socket.close(1001);
      const impatience = setTimeout(() => {
        for (const socket of open) socket.terminate();
      }, GOODBYE_MS);
      await Promise.all([...open].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
      clearTimeout(impatience);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}
