import type { Language, Talk } from '../../language/index.ts';
import type { TalkReply } from '../render/index.ts';
import type { Services } from '../services.ts';

/**
 * What a reply to talk needs: where people are, and the last question of whoever talks, which a person can be asked.
 * @param workspace the store's key
 */
export async function talkReply(
  { store, examples, contactOf, expertChannelOf }: Services,
  workspace: string,
  user: string,
  kind: Talk,
  language: Language,
): Promise<TalkReply> {
  const [last] =
    expertChannelOf(workspace) === null ? [] : await store.questions.recentOf(workspace, user, 1);
  const toAsk =
    last === undefined
      ? null
      : { kind: 'question' as const, request: { text: last.text, role: last.role, kind: null, language } };
  return { kind, language, examples: examples(language), contact: contactOf(workspace), toAsk };
}
