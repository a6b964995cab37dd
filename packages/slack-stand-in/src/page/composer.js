import { make } from './dom.js';
import { icon } from './icons.js';
import { makeMenu } from './menu.js';
import { words } from './words.js';

/**
 * Makes a message field that completes slash commands and mentions while one types.
 *
 * @param {{ label: string, draft: string, inThread: boolean, commands: () => object[], people: () => object[],
 *   shortcuts: () => object[], send: (text: string) => Promise<unknown> | void, run: (callbackId: string) => void }} options
 */
export function makeComposer(options) {
  const { label, draft, inThread, commands, people, shortcuts, send, run } = options;
  const listId = `suggest-${inThread ? 'thread' : 'main'}`;
  const field = make('textarea', {
    rows: 1,
    placeholder: label,
    'aria-label': label,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  });
  const popup = make('div.completion', {
    role: 'listbox',
    id: listId,
    'aria-label': words().suggestions,
    hidden: true,
  });
  const sender = make(
    'button.send',
    { type: 'button', 'aria-label': words().send, title: words().send, onclick: submit },
    icon('send'),
  );
  let offers = [];
  let chosen = 0;

  field.addEventListener('input', () => {
    keep(field.value);
    resize();
    offer();
  });
  field.addEventListener('blur', () => setTimeout(hide, 150));
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (offers.length > 0) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        chosen = (chosen + (event.key === 'ArrowDown' ? 1 : offers.length - 1)) % offers.length;
        return draw();
      }
      const complete = offers[chosen].insert !== field.value.trimEnd();
      if (event.key === 'Tab' || (event.key === 'Enter' && complete)) {
        event.preventDefault();
        return accept(chosen);
      }
      if (event.key === 'Escape') {
        // It closes the suggestions, not also what lies behind them.
        event.stopPropagation();
        return hide();
      }
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
  });

  function submit() {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    hide();
    resize();
    keep('');
    // What could not be sent is not lost: it stands in the field again, before what was written since.
    Promise.resolve(send(text)).catch(() => {
      field.value = [text, field.value].filter(Boolean).join('\n');
      resize();
      keep(field.value);
    });
  }

  /** A draft outlives the look at another channel, a reload, and the server. */
  function keep(text) {
    if (text === '') sessionStorage.removeItem(draft);
    else sessionStorage.setItem(draft, text);
  }

  function resize() {
    sender.classList.toggle('ready', field.value.trim() !== '');
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
  }

  /** Looks at what stands before the caret: a slash at the start, or an @ that begins a word. */
  function offer() {
    const before = field.value.slice(0, field.selectionStart);
    const slash = before.match(/^\/\S*$/);
    const at = before.match(/(?:^|\s)@([^@\s]*)$/);
    chosen = 0;
    if (slash && !inThread) {
      offers = commands()
        .filter(({ command }) => command.startsWith(slash[0].toLowerCase()))
        .map(({ command, description, usage_hint }) => ({
          insert: command,
          title: command,
          hint: usage_hint ?? '',
          detail: description,
          start: 0,
        }));
    } else if (at) {
      const typed = at[1].toLowerCase();
      offers = people()
        .filter(({ name, realName }) => name.startsWith(typed) || realName.toLowerCase().startsWith(typed))
        .map(({ realName, name, isBot }) => ({
          insert: `@${realName}`,
          title: realName,
          hint: isBot ? 'APP' : name,
          detail: '',
          start: before.length - at[1].length - 1,
        }));
    } else offers = [];
    draw();
  }

  function draw() {
    popup.hidden = offers.length === 0;
    field.setAttribute('aria-expanded', String(offers.length > 0));
    popup.replaceChildren(
      ...offers.map(({ title, hint, detail }, index) =>
        make(
          'div.offer',
          {
            role: 'option',
            id: `${listId}-${index}`,
            'aria-selected': String(index === chosen),
            onmousedown: (event) => {
              event.preventDefault();
              accept(index);
            },
          },
          make('span.offer-title', {}, make('strong', {}, title), ' ', make('span.hint', {}, hint)),
          detail && make('span.offer-detail', {}, detail),
        ),
      ),
    );
    if (offers.length > 0) field.setAttribute('aria-activedescendant', `${listId}-${chosen}`);
    else field.removeAttribute('aria-activedescendant');
  }

  function accept(index) {
    const { insert, start } = offers[index];
    const rest = field.value.slice(field.selectionStart);
    field.value = `${field.value.slice(0, start)}${insert} ${rest.trimStart()}`;
    keep(field.value);
    const caret = start + insert.length + 1;
    field.setSelectionRange(caret, caret);
    hide();
    resize();
    field.focus();
  }

  function hide() {
    offers = [];
    draw();
  }

  function insert(sign) {
    const space = field.value === '' || /\s$/.test(field.value) ? '' : ' ';
    field.value = sign === '/' ? '/' : `${field.value}${space}${sign}`;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    offer();
    resize();
  }

  field.value = sessionStorage.getItem(draft) ?? '';
  sender.classList.toggle('ready', field.value !== '');
  const everywhere = shortcuts().filter(({ type }) => type === 'global');
  const plus = make(
    'details.plus',
    { 'data-menu': 'yes' },
    make('summary', { 'aria-label': words().shortcuts, title: words().shortcuts }, '+'),
    makeMenu(words().shortcuts, everywhere, run),
  );
  return make(
    'div.composer',
    {},
    popup,
    field,
    make(
      'div.composer-tools',
      {},
      !inThread && plus,
      make(
        'button.tool',
        {
          type: 'button',
          'aria-label': words().mention,
          title: words().mention,
          onclick: () => insert('@'),
        },
        '@',
      ),
      !inThread &&
        make(
          'button.tool',
          {
            type: 'button',
            'aria-label': words().runCommand,
            title: words().runCommand,
            onclick: () => insert('/'),
          },
          '/',
        ),
      make('span.spacer'),
      sender,
    ),
  );
}
