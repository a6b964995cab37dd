import { make } from './dom.js';
import { words } from './words.js';

/**
 * Makes a menu of an app's shortcuts. One that is chosen closes the `details` in which the menu stands.
 *
 * @param {string} title
 * @param {{ name: string, description: string, callback_id: string }[]} shortcuts
 * @param {(callbackId: string) => void} run
 */
export function makeMenu(title, shortcuts, run) {
  const items = shortcuts.map(({ name, description, callback_id }) =>
    make(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        onclick: (event) => {
          event.currentTarget.closest('details').removeAttribute('open');
          run(callback_id);
        },
      },
      make('strong', {}, name),
      make('small', {}, description),
    ),
  );
  return make(
    'div.menu',
    { role: 'menu' },
    make('div.menu-title', {}, title),
    ...(items.length > 0 ? items : [make('div.menu-empty', {}, words().none)]),
  );
}
