import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { createMcpServer, type Knowledge } from './create-mcp-server.ts';

/** A path of an HTTP server, and what answers there. */
interface HttpRoute {
  path: string;
  method: string[];
  handler: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * Serves agents at /mcp. Each request stands alone, so that any replica can answer it.
 * @param token what an agent must send as its bearer token
 */
export function createMcpRoute(knowledge: () => Knowledge, token: string): HttpRoute {
  return {
    path: '/mcp',
    method: ['POST', 'GET', 'DELETE'],
    handler(request, response) {
      const refuse = (status: number, message: string, headers = {}) => {
        const body = { jsonrpc: '2.0', error: { code: -32_000, message }, id: null };
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify(body));
      };
      if (!isToken(request.headers.authorization, token)) {
        return refuse(401, 'Send the token of MCP_TOKEN: Authorization: Bearer …', {
          'www-authenticate': 'Bearer',
        });
      }
      // There are no sessions to follow or to end.
      if (request.method !== 'POST') return refuse(405, 'Only POST is served here.', { allow: 'POST' });
      answer(request, response).catch(() => {
        if (!response.headersSent) refuse(500, 'Something went wrong.');
        else response.end();
      });
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const server = createMcpServer(knowledge);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    response.on('close', () => {
      void transport.close();
      void server.close();
    });
    // The SDK's own types do not agree with each other under exactOptionalPropertyTypes.
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    await transport.handleRequest(request, response);
  }
}

/** Compared in time that does not tell how much of it is right. */
function isToken(header: string | undefined, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(header ?? '')?.[1] ?? '';
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}
