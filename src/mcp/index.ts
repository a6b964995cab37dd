export { createMcpRoute } from './create-mcp-route.ts';
export { serveStdio } from './serve-stdio.ts';
