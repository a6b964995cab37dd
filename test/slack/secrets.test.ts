import { pino } from 'pino';
import { createRedact } from '../../src/redact.ts';
import { runApp, signingSecret } from './support/run-app.ts';
import { answerIn } from './support/surfaces.ts';

/** What opens something, found in what Bolt logs of what Slack sends. */
const sent = /\\*"(?:response_url|trigger_id|token|bot_access_token)\\*":\\*"([^"\\]+)|ticket=([\w-]+)/g;

describe.each(['socket', 'http'] as const)('a full log of every flow in %s mode', (mode) => {
  it('holds no secret once it is written', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const running = await runApp(mode, undefined, { log, expertChannel: 'C0HIRING' });
    const { workspace } = running;
    const { people, channels, as, directOf, botToken, appToken } = workspace;
    const alex = as(people.alex);
    const channel = Object.values(channels)[0] as string;
    try {
      alex.direct('what tools does a beekeeper use?');
      const answer = await answerIn(workspace, directOf(people.alex));
      alex.mention(channel, 'what tools does a beekeeper use?');
      await answerIn(workspace, channel);
      await alex.command(channel, '/role what tools does a beekeeper use?');
      await alex.command(channel, '/requirements');
      await alex.closeModal();
      await alex.press(answer, 'helpful', 'yes').catch(() => {});
      await alex.shortcut('search');
      await alex.closeModal();
      await alex.messageShortcut('answer_message', answer);
      alex.openHome();
      alex.openMessages();
      const step = workspace.runStep('answer_role_question', {
        question: 'what tools does a beekeeper use?',
      });
      await workspace.until(() => step.outcome(), 'the step');
    } finally {
      await running.close();
    }
    const raw = lines.join('');
    const found = [...raw.matchAll(sent)].map(([, value, ticket]) => value ?? ticket ?? '');
    const secrets = [...new Set([botToken, appToken, signingSecret, ...found])];
    // Else this test would see nothing.
    expect(found.length).toBeGreaterThan(mode === 'socket' ? 5 : 0);
    const redact = createRedact([botToken, appToken, signingSecret]);
    const written = lines.map(redact);
    expect(secrets.filter((secret) => written.some((line) => line.includes(secret)))).toEqual([]);
    for (const line of written) expect(() => JSON.parse(line)).not.toThrow();
  }, 60_000);
});
