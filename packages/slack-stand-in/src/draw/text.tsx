import type { ReactElement } from 'react';
import type { Json } from '../types.ts';
import { LibraryBlock } from './library-block.tsx';
import { readMrkdwn, readPlainText } from './mrkdwn.ts';
import type { Scene } from './scene.ts';

/** A text object, or nothing. */
export function Text({ object, scene }: { object: unknown; scene: Scene }): ReactElement | null {
  if (!object) return null;
  const { type, text } = object as { type: string; text: string };
  return <LibraryBlock block={type === 'mrkdwn' ? readMrkdwn(text) : readPlainText(text)} scene={scene} />;
}

/** The bare words of a text object, for labels and attributes. */
export function words(object: unknown): string {
  return String((object as Json | undefined)?.text ?? '');
}
