import type { Migration } from 'kysely';
import { firstTables } from './001-first-tables.ts';
import { surfaces } from './002-surfaces.ts';
import { handOverMessages } from './003-hand-over-messages.ts';
import { talks } from './004-talks.ts';
import { teaching } from './005-teaching.ts';
import { writtenDrafts } from './006-written-drafts.ts';
import { levelsTalkedAbout } from './007-levels-talked-about.ts';

/**
 * Every change to the tables, by name and in order. What has been released stays as it is: add, never edit. Each
 * leaves alone what is there already, since all are run again where a table is found missing.
 */
export const migrations: Record<string, Migration> = {
  '001-first-tables': { up: firstTables },
  '002-surfaces': { up: surfaces },
  '003-hand-over-messages': { up: handOverMessages },
  '004-talks': { up: talks },
  '005-teaching': { up: teaching },
  '006-written-drafts': { up: writtenDrafts },
  '007-levels-talked-about': { up: levelsTalkedAbout },
};
