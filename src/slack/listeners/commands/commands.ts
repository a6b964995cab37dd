import type { App } from '@slack/bolt';
import { briefParts, type Request } from '../../../answer/index.ts';
import type { Lookup } from '../../lookup.ts';
import type { Services } from '../../services.ts';
import { answerCommand } from './answer-command.ts';

/** What each command looks up; null for help. */
const commands: Record<string, (request: Request) => Lookup | null> = {
  '/role': (request) => (request.text === '' ? null : { kind: 'question', request }),
  '/salary': (request) => ({ kind: 'question', request: { ...request, kind: 'salary' } }),
  '/career': (request) => ({ kind: 'question', request: { ...request, kind: 'career' } }),
  '/tools': (request) => ({ kind: 'question', request: { ...request, kind: 'tools' } }),
  '/requirements': (request) => ({
    kind: 'requirements',
    request,
    years: null,
    parts: [...briefParts],
  }),
};

/** The slash commands: each answers the person who typed it, and offers to share the answer. */
export function listenToCommands(app: App, services: Services): void {
  for (const [name, toLookup] of Object.entries(commands)) {
    app.command(name, answerCommand(services, toLookup));
  }
}
