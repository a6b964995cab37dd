import { join } from 'node:path';

/** A folder of role documents in many styles, none of them written for Rolebook. */
export const handbook = join(import.meta.dirname, '../../training/handbooks/first');
