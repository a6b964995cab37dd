import type { App, Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { briefParts, type Request } from '../../../answer/index.ts';
import { sourceOfAny } from '../../../language/index.ts';
import type { Lookup } from '../../read/lookup.ts';
import type { Services } from '../../services.ts';
import { openComparisonForm } from '../views/comparison.ts';
import { openRequirementsForm } from '../views/requirements.ts';
import { answerCommand } from './answer-command.ts';
import { forgetMeCommand } from './forget-me.ts';
import { formCommand } from './form.ts';
import { gapsCommand } from './gaps.ts';
import { myDataCommand } from './my-data.ts';
import { watchCommand } from './watch.ts';

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

/** With nothing behind it, there are no two things to compare yet. */
const compareAlone = new RegExp(
  String.raw`^${sourceOfAny(({ commands }) => commands.compare)}[\s.!?。！？]*$`,
  'iu',
);

/** What a command does with some words instead of looking them up. */
const before: Record<string, (services: Services) => Middleware<SlackCommandMiddlewareArgs>[]> = {
  '/role': (services) => [
    watchCommand(services),
    forgetMeCommand(services),
    myDataCommand(services),
    gapsCommand(services),
    formCommand(services, (text) => compareAlone.test(text), openComparisonForm),
  ],
  '/requirements': (services) => [formCommand(services, (text) => text === '', openRequirementsForm)],
};

/** The slash commands: each answers the person who typed it, and offers to share the answer. */
export function listenToCommands(app: App, services: Services): void {
  for (const [name, toLookup] of Object.entries(commands)) {
    app.command(name, ...(before[name]?.(services) ?? []), answerCommand(services, toLookup));
  }
}
