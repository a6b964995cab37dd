import type { ComponentProps, ReactElement } from 'react';
import { Message } from 'slack-blocks-to-jsx';
import type { Block } from '../types.ts';
import type { Scene } from './scene.ts';

type Library = ComponentProps<typeof Message>;

/** A block that the library draws. Its id is left out: the library would make it a DOM id. */
export function LibraryBlock({ block, scene }: { block: Block; scene: Scene }): ReactElement {
  const { block_id: _, ...rest } = block;
  const data: Library['data'] = {
    users: scene.people.map(({ id, realName }) => ({ id, name: realName })),
    channels: scene.channels.map(({ id, name }) => ({ id, name })),
    user_groups: [],
  };
  return (
    <Message
      blocks={[rest] as unknown as Library['blocks']}
      name=""
      logo=""
      theme="light"
      withoutWrapper
      data={data}
    />
  );
}
