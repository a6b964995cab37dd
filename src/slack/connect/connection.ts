/** How the app reaches Slack. `apiUrl` is the Web API's address; null for Slack's own. */
export type Connection = { apiUrl: string | null } & (
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; botToken: string; signingSecret: string; port: number }
  /** HTTP mode for workspaces that install the app by themselves. */
  | {
      mode: 'oauth';
      signingSecret: string;
      port: number;
      clientId: string;
      clientSecret: string;
      stateSecret: string;
    }
);
