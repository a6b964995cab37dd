/** How the app reaches Slack. `apiUrl` is the Web API's address; null for Slack's own. */
export type Connection = { apiUrl: string | null; botToken: string } & (
  | { mode: 'socket'; appToken: string }
  | { mode: 'http'; signingSecret: string; port: number }
);
