import { once } from 'node:events';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer, type Knowledge } from './create-mcp-server.ts';

/** Serves one agent on standard input and output, until it closes them. */
export async function serveStdio(knowledge: () => Knowledge): Promise<void> {
  const server = createMcpServer(knowledge);
  await server.connect(new StdioServerTransport());
  await once(process.stdin, 'close');
  await server.close();
}
