import { dayOf } from '../knowledge/index.ts';
import { type Command, UsageError } from './command.ts';
import { withStore } from './with-store.ts';

/** Gives what was taught, to be kept with the documents. */
export const phrasesCommand: Command = {
  usage: ['phrases export    print what was taught, a line each, as eval reads it [--workspace T0123456789]'],
  options: { workspace: { type: 'string' } },
  async run([what], { workspace: named }) {
    if (what !== 'export') throw new UsageError('Write phrases export.');
    await withStore(named as string | undefined, async (store, workspace) => {
      for (const { text, role, section, at } of store.taughtPhrases.of(workspace)) {
        const taught = dayOf(at);
        console.log(JSON.stringify({ question: text, role, section, taught }));
      }
    });
    return true;
  },
};
