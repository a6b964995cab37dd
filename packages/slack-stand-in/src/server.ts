import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isObject, parseArguments, parseJson, readBody, uploadedFile } from './http-body.ts';
import { announce } from './methods/chat.ts';
import type { MethodContext } from './methods/method.ts';
import type { ResponseUrls } from './one-use.ts';
import type { Page } from './page-routes.ts';
import { readAddress } from './read-address.ts';
import { respond } from './respond.ts';
import { send } from './send.ts';
import type { Log } from './types.ts';
import { type Answer, answerOf, type WebApi } from './web-api.ts';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Whether a Host header names this machine. A page elsewhere that points its own name here (DNS rebinding) is
 * told apart by it.
 */
export function isLoopback(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK.test(host);
}

/** The workspace's HTTP side: the Web API, response URLs, uploads, and the page. It does not listen yet. */
export function createHttpServer(parts: {
  context: MethodContext;
  webApi: WebApi;
  responseUrls: ResponseUrls;
  page: Page;
  log: Log;
}): Server {
  return createServer((request, response) => {
    route(request, response, parts).catch((cause: unknown) => {
      const message = cause instanceof Error ? cause.message : String(cause);
      parts.log('request failed', { url: request.url, message });
      if (response.headersSent) response.destroy();
      else send(response, 500, { ok: false, error: message });
    });
  });
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  { context, webApi, responseUrls, page }: Parameters<typeof createHttpServer>[0],
): Promise<void> {
  const { host, origin } = request.headers;
  if (!isLoopback(host))
    return send(response, 403, { ok: false, error: 'the Host header must name this machine' });
  if (request.method !== 'GET' && origin !== undefined && origin !== `http://${host}`)
    return send(response, 403, { ok: false, error: 'other origins may not post here' });

  const address = readAddress(request);
  if (!address) return send(response, 400, { ok: false, error: 'no such address' });
  const [, area = '', key = ''] = address.pathname.split('/');
  if (request.method === 'GET' && area !== 'api') return page.get(address, request, response);

  const body = await readBody(request);
  if (!body) return send(response, 413, { ok: false, error: 'request_too_large' });
  const type = request.headers['content-type'] ?? '';
  switch (area) {
    case 'api': {
      const bearer = request.headers.authorization?.match(/^Bearer (.+)$/)?.[1];
      const args = parseArguments(body, type, address.searchParams);
      if (!args) return send(response, 200, { ok: false, error: 'invalid_json' });
      return give(request, response, webApi.answer(key, args, bearer));
    }
    case 'response': {
      const sent = parseJson(body.toString());
      if (!isObject(sent)) return send(response, 400, { ok: false, error: 'invalid_payload' });
      const failure = webApi.nextFailure('response_url');
      const isTaken = failure === undefined || ('taken' in failure && failure.taken === true);
      if (!isTaken) return give(request, response, answerOf(failure));
      const spent = responseUrls.spend(key);
      if ('error' in spent) return send(response, 404, { ok: false, error: spent.error });
      const outcome = respond(context.team, spent.place, sent);
      if ('refusal' in outcome) return send(response, 400, { ok: false, error: outcome.refusal.error });
      if (outcome.posted) announce(context, outcome.posted);
      return failure ? give(request, response, answerOf(failure)) : send(response, 200, { ok: true });
    }
    case 'upload': {
      const file = context.team.files.get(key);
      if (!file) return send(response, 404, { ok: false, error: 'file_not_found' });
      file.content = await uploadedFile(body, type);
      response.writeHead(200, { 'content-type': 'text/plain' }).end(`OK - ${file.content.length}`);
      return;
    }
    case 'do':
      return page.post(parseJson(body.toString()), type, response);
    default:
      return send(response, 404, { ok: false, error: 'not_found' });
  }
}

function give(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer.kind === 'json') send(response, answer.status, answer.body, answer.headers);
  else if (answer.kind === 'broken') request.socket.destroy();
}
