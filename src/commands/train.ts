import { createProgress } from '../progress.ts';
import type { Command } from './command.ts';

/** Trains the model where what it is made of has changed. */
export const trainCommand: Command = {
  usage: ['train             train the model from the examples and handbooks in training/'],
  options: {},
  async run() {
    // Loaded here only: asking needs no trainer.
    const { train } = await import('../training/train.ts');
    const progress = createProgress('Training the model');
    const { isNew } = await train(progress.show);
    progress.end();
    if (isNew) console.error('Trained the model.');
    return true;
  },
};
