import { ask, find, make } from './dom.js';
import { words } from './words.js';

/**
 * What is filled in within an element, by `block_id/action_id`.
 *
 * @param {Element} scope
 * @returns {Record<string, string | string[]>}
 */
export function choicesIn(scope) {
  const choices = {};
  for (const field of scope.querySelectorAll('[data-field]')) choices[keyOf(field)] = readField(field);
  return choices;
}

function keyOf(field) {
  return `${field.dataset.block}/${field.dataset.action}`;
}

function readField(field) {
  if (field.dataset.kind) {
    const checked = [...field.querySelectorAll('input:checked')].map((input) => input.value);
    return field.dataset.kind === 'radio' ? (checked[0] ?? '') : checked;
  }
  if (field.multiple && field.selectedOptions) return [...field.selectedOptions].map(({ value }) => value);
  return field.dataset.suggest === undefined ? field.value : (field.dataset.value ?? '');
}

/** Puts values back after the same fields were drawn anew, as Slack keeps what is typed when a view changes. */
export function restore(scope, choices) {
  for (const field of scope.querySelectorAll('input[data-field], textarea[data-field]')) {
    const kept = choices[keyOf(field)];
    if (typeof kept === 'string' && kept !== '' && field.dataset.suggest === undefined) field.value = kept;
  }
}

/** Puts the very fields back that stood in a form before, with all that is filled in. */
export function restoreFields(scope, before) {
  const known = new Map([...before].map((field) => [keyOf(field), field]));
  for (const field of scope.querySelectorAll('[data-field]'))
    field.replaceWith(known.get(keyOf(field)) ?? field);
}

/**
 * Makes the elements in `scope` work.
 *
 * @param {Element} scope holds server-drawn blocks; one listener serves all of them, now and later
 * @param {(element: Element) => { person: string, where: unknown }} placeOf who acts where
 */
export function listenToBlocks(scope, placeOf) {
  const press = async (element, choice) => {
    const { person, where } = placeOf(element);
    const confirmation = element.dataset.confirm;
    if (confirmation && !(await confirmed(JSON.parse(confirmation)))) return;
    if (element.dataset.url) window.open(element.dataset.url, '_blank', 'noopener');
    element.setAttribute('aria-busy', 'true');
    try {
      await ask({
        deed: 'press',
        person,
        where,
        target: { action: element.dataset.action, blockId: element.dataset.block },
        ...(choice === undefined ? {} : { choice }),
        choices: choicesIn(element.closest('[data-choices]') ?? scope),
      });
    } finally {
      element.removeAttribute('aria-busy');
    }
  };

  scope.addEventListener('click', (event) => {
    const button = event.target.closest('[data-press]');
    if (!button) return;
    button.closest('details')?.removeAttribute('open');
    void press(button, button.dataset.choice);
  });
  scope.addEventListener('change', (event) => {
    const field = event.target.closest('[data-field]');
    if (!field || field.dataset.dispatch === undefined || field.dataset.suggest !== undefined) return;
    if (field.matches('textarea, input:not([type=date]):not([type=time])')) return;
    void press(field, readField(field));
  });
  scope.addEventListener('keydown', (event) => {
    const field = event.target.closest('input[data-field]');
    if (event.key !== 'Enter' || !field || event.isComposing) return;
    if (field.dataset.suggest !== undefined) return;
    if (field.dataset.dispatch?.includes('on_enter_pressed')) {
      event.preventDefault();
      void press(field, field.value);
    }
  });

  let typing;
  scope.addEventListener('input', (event) => {
    const field = event.target.closest('input[data-field], textarea[data-field]');
    if (!field) return;
    clearTimeout(typing);
    if (field.dataset.suggest !== undefined) typing = setTimeout(() => suggest(field, placeOf, press), 200);
    else if (field.dataset.dispatch?.includes('on_character_entered'))
      typing = setTimeout(() => press(field, field.value), 200);
  });
}

/** Shows what the app offers for what is typed into an external_select. */
async function suggest(field, placeOf, press) {
  const holder = field.parentElement;
  holder.querySelector('.suggestions')?.remove();
  field.dataset.value = '';
  if (field.value.length < Number(field.dataset.suggest)) return;
  const { person, where } = placeOf(field);
  const target = { action: field.dataset.action, blockId: field.dataset.block };
  const options = await ask({ deed: 'suggest', person, where, target, query: field.value });
  holder.querySelector('.suggestions')?.remove();
  const choose = (option) => {
    field.value = option.text.text;
    field.dataset.value = option.value;
    holder.querySelector('.suggestions')?.remove();
    field.setAttribute('aria-expanded', 'false');
    if (field.dataset.dispatch !== undefined) void press(field, option.value);
  };
  const rows = options.map((option) =>
    make(
      'button.suggestion',
      { type: 'button', role: 'option', onclick: () => choose(option) },
      option.text.text,
    ),
  );
  const list = rows.length > 0 ? rows : [make('div.suggestion.none', {}, words().noResults)];
  holder.append(make('div.suggestions.menu', { role: 'listbox', 'aria-label': words().results }, ...list));
  field.setAttribute('aria-expanded', 'true');
}

/** Asks "Are you sure?" in the words the app gave. */
function confirmed({ title, text, confirm, deny, style }) {
  const dialog = find('dialog.confirm');
  return new Promise((resolve) => {
    const finish = (answer) => {
      dialog.close();
      resolve(answer);
    };
    dialog.replaceChildren(
      make('h2', {}, title?.text ?? words().sure),
      make('p', {}, text.text),
      make(
        'div.modal-buttons',
        {},
        make(
          'button.slack-button',
          { type: 'button', onclick: () => finish(false) },
          deny?.text ?? words().cancel,
        ),
        make(
          `button.slack-button.${style === 'danger' ? 'danger' : 'primary'}`,
          { type: 'button', onclick: () => finish(true) },
          confirm?.text ?? words().yes,
        ),
      ),
    );
    dialog.addEventListener('cancel', () => resolve(false), { once: true });
    dialog.showModal();
  });
}
