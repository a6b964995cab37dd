import type { SlackManifest } from '../src/index.ts';

/** An app that asks for everything the workspace offers. */
export const manifest: SlackManifest = {
  display_information: { name: 'Echo', description: 'Says it again' },
  features: {
    bot_user: { display_name: 'Echo' },
    slash_commands: [
      { command: '/echo', description: 'Says it again', usage_hint: '<words>' },
      { command: '/export', description: 'Gives it as a file' },
    ],
    shortcuts: [
      {
        name: 'Echo this',
        type: 'message',
        callback_id: 'echo_message',
        description: 'Says a message again',
      },
      {
        name: 'Ask for an echo',
        type: 'global',
        callback_id: 'echo_anywhere',
        description: 'Asks for words',
      },
    ],
  },
};
