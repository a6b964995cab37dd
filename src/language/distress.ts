import { enDistress } from './en/distress.ts';
import type { Language } from './language.ts';
import { zhDistress } from './zh/distress.ts';

/** How people write who are in distress, as the sources of patterns. */
export type DistressWords = typeof enDistress;

/** By language; a message may hold both. */
export const distress: Record<Language, DistressWords> = { en: enDistress, zh: zhDistress };
