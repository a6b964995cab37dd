import { enTalk } from './en-talk.ts';
import type { Language } from './language.ts';
import { zhTalk } from './zh-talk.ts';

/** How people talk around a question, as the sources of patterns. */
export const talk: Record<Language, typeof enTalk> = { en: enTalk, zh: zhTalk };

/** Thanks and assent; that an answer is wrong, or an insult; the wish for a person; who we are. */
export type Talk = keyof typeof enTalk;
