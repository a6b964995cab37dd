import type { Answering } from '../../../src/answer/index.ts';
import { type Role, readSectionKinds } from '../../../src/knowledge/index.ts';
import { answeringFrom } from '../../../src/open-rolebook.ts';
import { sectionKindsFile } from '../../../src/paths.ts';
import { parsedAhead, understanding } from '../../support/understanding.ts';

/** What the real Rolebook says about some roles. */
export async function realAnswering(roles: Role[]): Promise<Answering> {
  const kinds = await readSectionKinds(sectionKindsFile, await parsedAhead());
  return answeringFrom({ roles, kinds, warnings: [] }, await understanding());
}
