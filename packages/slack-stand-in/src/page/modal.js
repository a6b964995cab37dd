import { choicesIn, restore, restoreFields } from './blocks.js';
import { ask, find, make } from './dom.js';
import { icon } from './icons.js';
import { words } from './words.js';

/**
 * Shows, changes or takes away the modal on top.
 *
 * @param {object | null} modal as `/state` gives it
 * @param {string} person who sees it
 * @param {string} appName stands in its head
 */
export function showModal(modal, person, appName) {
  const dialog = find('dialog.modal');
  if (!modal) {
    if (dialog.open) dialog.close();
    dialog.dataset.version = '';
    return;
  }
  const version = JSON.stringify([modal.id, modal.hash, modal.trouble, modal.errors, person]);
  if (dialog.open && dialog.dataset.version === version) return;
  const isSame = dialog.dataset.view === modal.id;
  const kept = isSame ? choicesIn(dialog) : {};
  // What the app refuses stays as it is filled in; a view that it changes brings its own choices.
  const fields = isSame && dialog.dataset.hash === modal.hash ? dialog.querySelectorAll('[data-field]') : [];
  const focused = dialog.contains(document.activeElement)
    ? document.activeElement?.dataset?.action
    : undefined;
  dialog.dataset.version = version;
  dialog.dataset.view = modal.id;
  dialog.dataset.hash = modal.hash;
  const submit = async () => {
    const button = dialog.querySelector('.submit');
    button?.setAttribute('aria-busy', 'true');
    try {
      const { kind } = await ask({ deed: 'submit', person, choices: choicesIn(dialog) });
      if (kind === 'errors') markRefused(dialog)?.focus();
    } finally {
      button?.removeAttribute('aria-busy');
    }
  };
  const close = () => void ask({ deed: 'close', person });
  dialog.setAttribute('aria-label', modal.title);
  dialog.replaceChildren(
    make(
      'header.modal-head',
      {},
      make('span.modal-icon', { 'aria-hidden': 'true' }, [...appName][0]),
      make('h2', {}, modal.title),
      make(
        'button.close',
        { type: 'button', 'aria-label': words().close, onclick: close },
        icon('close', 20),
      ),
    ),
    ...(modal.trouble ? [make('p.trouble', { role: 'alert' }, modal.trouble)] : []),
    make('div.modal-body', { 'data-choices': 'yes', html: modal.html }),
    make(
      'footer.modal-buttons',
      {},
      make(
        'button.slack-button',
        { type: 'button', onclick: close },
        modal.depth > 1 ? words().back : modal.close || (modal.submit ? words().cancel : words().close),
      ),
      modal.submit &&
        make(
          'button.slack-button.primary.submit',
          { type: 'button', disabled: modal.submitDisabled, onclick: submit },
          modal.submit,
        ),
    ),
  );
  restore(dialog, kept);
  restoreFields(dialog, fields);
  dialog.oncancel = (event) => {
    event.preventDefault();
    close();
  };
  dialog.onkeydown = (event) => {
    const field = event.target.closest('input[data-field]');
    const ends = field && field.dataset.dispatch === undefined && field.dataset.suggest === undefined;
    if (event.key === 'Enter' && ends && modal.submit && !event.isComposing) {
      event.preventDefault();
      void submit();
    }
  };
  if (!dialog.open) dialog.showModal();
  const again = focused && dialog.querySelector(`[data-action="${CSS.escape(focused)}"]`);
  const first = dialog.querySelector('.modal-body input, .modal-body select, .modal-body textarea');
  (markRefused(dialog) || again || first)?.focus();
}

/**
 * Ties what the app has against a field to that field, for those who hear the page.
 *
 * @returns the first field that is refused, which may be out of sight; undefined where none is
 */
function markRefused(dialog) {
  const refused = [];
  for (const row of dialog.querySelectorAll('.input-row')) {
    const error = row.querySelector('.input-error');
    if (error) error.id = `refused-${refused.length}`;
    for (const field of row.querySelectorAll('input, select, textarea')) {
      if (error) {
        field.setAttribute('aria-invalid', 'true');
        field.setAttribute('aria-describedby', error.id);
        refused.push(field);
      } else {
        field.removeAttribute('aria-invalid');
        field.removeAttribute('aria-describedby');
      }
    }
  }
  return refused[0];
}
