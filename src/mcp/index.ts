export { createMcpRoute, type HttpRoute } from './create-mcp-route.ts';
export { createMcpServer, type Knowledge } from './create-mcp-server.ts';
export { serveStdio } from './serve-stdio.ts';
