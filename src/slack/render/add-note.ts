import type { Message } from './message.ts';
import { renderWords } from './render-words.ts';

/** A message with a sentence above it. */
export function addNote({ text, blocks, plainer }: Message, sentence: string): Message {
  const note = renderWords(sentence);
  return {
    text: `${note.text}\n${text}`,
    blocks: [...note.blocks, ...blocks],
    ...(plainer !== undefined && { plainer: [...note.blocks, ...plainer] }),
  };
}
