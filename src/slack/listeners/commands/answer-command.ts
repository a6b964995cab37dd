import type { Middleware, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Request } from '../../../answer/index.ts';
import { readTalk } from '../../../question/index.ts';
import { workspaceOf } from '../../connect/workspace-of.ts';
import type { Lookup } from '../../read/lookup.ts';
import { readHelpWord } from '../../read/read-help-word.ts';
import { readMrkdwn } from '../../read/read-mrkdwn.ts';
import { rememberAsked } from '../../remember-asked.ts';
import { frameFor, type Message, renderCommandHelp, renderReply, renderTalk } from '../../render/index.ts';
import { answerLater } from '../../send/answer-later.ts';
import type { Services } from '../../services.ts';
import { talkReply } from '../talk-reply.ts';

/**
 * A listener for one slash command.
 * @param toLookup what the command looks up, given its text as a request; null where it should give help
 */
export function answerCommand(
  services: Services,
  toLookup: (request: Request) => Lookup | null,
): Middleware<SlackCommandMiddlewareArgs> {
  return async ({ ack, command, client, context }) => {
    await ack();
    const user = command.user_id;
    const workspace = workspaceOf(context);
    const answer = (message: Message) =>
      answerLater(client, services.fetch, { url: command.response_url, user }, message);
    const usersLanguage = async () => (await services.readPerson(client, user)).language;
    const words = readMrkdwn(command.text);
    const talked = readTalk(command.text, words);
    if (talked !== null && talked.language !== null) {
      const reply = await talkReply(services, workspace, user, talked.kind, talked.language);
      return answer(renderTalk(reply));
    }
    // Emoji alone thank in a message; behind a command they say nothing.
    const text = talked === null ? words : '';
    const helpWord = readHelpWord(text);
    const lookup =
      helpWord === undefined
        ? toLookup({
            text,
            role: await services.store.lastRole.get(workspace, user),
            kind: null,
            language: text === '' ? await usersLanguage() : null,
            isArgument: true,
          })
        : null;
    if (lookup === null) {
      const language = helpWord ?? (await usersLanguage());
      return answer(renderCommandHelp(command.command, language, services.examples(language)));
    }
    const audience = await services.audienceOf(client, user, command.channel_id, true);
    const finding = services.lookUp({ ...lookup, asked: services.newId() }, workspace, audience);
    const canAsk = services.expertChannelOf(workspace) !== null;
    const message = renderReply(finding, frameFor(command.channel_id), canAsk);
    await answer(message);
    await rememberAsked(services, workspace, user, finding);
  };
}
