import { avatar, make, timeOf } from './dom.js';
import { icon } from './icons.js';
import { makeMenu } from './menu.js';
import { locale, words } from './words.js';

const GROUP_SECONDS = 300;
const QUICK_REACTIONS = { thumbsup: '👍', white_check_mark: '✅', eyes: '👀' };

/**
 * Brings a list of messages up to date. Messages that did not change keep their elements, so that nobody loses an
 * open menu or their place.
 *
 * @param {HTMLElement} list
 * @param {object[]} messages as `/state` gives them
 * @param {{ inThread: boolean, shortcuts: object[], openThread: Function, run: Function, react: Function, nameOf: Function }} options
 */
export function showMessages(list, messages, options) {
  const before = new Map([...list.children].map((row) => [row.dataset.key, row]));
  const replies = messages.slice(1).filter(({ ephemeral }) => !ephemeral).length;
  const rows = [];
  let last = null;
  for (const message of messages) {
    const day = timeOf(message.ts).toDateString();
    if (!options.inThread && (!last || timeOf(last.ts).toDateString() !== day))
      rows.push(before.get(`day ${day}`) ?? divider(day, message.ts));
    const joined = follows(last, message);
    const key = message.ts;
    const version = JSON.stringify([message.revision, message.replies, message.reactions.length, joined]);
    const known = before.get(key);
    rows.push(
      known?.dataset.version === version ? known : messageRow(message, key, version, joined, options),
    );
    if (options.inThread && message === messages[0] && replies > 0) {
      const count = words().replies(replies);
      const shown = before.get('replies');
      rows.push(
        shown?.textContent === count
          ? shown
          : make('div.reply-divider', { 'data-key': 'replies' }, make('span', {}, count)),
      );
    }
    last = message;
  }
  const same =
    rows.length === list.children.length && rows.every((row, index) => row === list.children[index]);
  if (same) return;
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
  list.replaceChildren(...rows);
  if (atEnd) list.scrollTop = list.scrollHeight;
}

/** Whether a message is shown under the name above it. */
function follows(last, message) {
  return (
    last !== null &&
    last.authorId === message.authorId &&
    last.ephemeral === message.ephemeral &&
    !message.ephemeral &&
    last.subtype === '' &&
    message.subtype === '' &&
    !last.replies &&
    Number(message.ts) - Number(last.ts) < GROUP_SECONDS
  );
}

function divider(day, ts) {
  const today = new Date().toDateString() === day;
  const label = today
    ? words().today
    : timeOf(ts).toLocaleDateString(locale(), { weekday: 'long', month: 'long', day: 'numeric' });
  return make('div.day', { 'data-key': `day ${day}` }, make('span', {}, label));
}

function messageRow(message, key, version, joined, options) {
  const time = timeOf(message.ts);
  const clock = time.toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' });
  const stamp = make('time', { datetime: time.toISOString(), title: time.toLocaleString(locale()) }, clock);
  const row = make('article.message', {
    'data-key': key,
    'data-version': version,
    'data-choices': 'yes',
    'data-ts': message.ts,
    'data-channel': message.channel,
    'aria-label': `${message.author}, ${clock}`,
  });
  if (message.ephemeral) row.classList.add('ephemeral');
  if (joined) row.classList.add('joined');
  if (message.subtype === 'channel_join') row.classList.add('system');
  row.append(
    joined ? make('span.gutter', {}, stamp) : avatar(message.authorId, message.author, message.kind),
    make(
      'div.message-body',
      {},
      message.ephemeral && make('div.only-you', {}, eyeIcon(), words().onlyYou),
      !joined &&
        make(
          'div.byline',
          {},
          make('strong.author', {}, message.author),
          message.kind !== 'person' && make('span.badge', {}, 'APP'),
          stamp,
        ),
      readyToUse(make('div.drawn', { html: message.html })),
      message.edited && make('span.edited', {}, words().edited),
      ...message.files.map(fileCard),
      message.reactions.length > 0 &&
        make('div.reactions', {}, ...message.reactions.map((each) => reaction(message, each, options))),
      !options.inThread && message.replies && replyBar(message, options),
    ),
    toolbar(message, options),
  );
  return row;
}

/** Code can be copied with one press, and a table that scrolls can be reached with the keyboard. */
function readyToUse(drawn) {
  for (const code of drawn.querySelectorAll('.slack_blocks_to_jsx__rich_text_preformatted_element, pre')) {
    if (code.parentElement.closest('.copyable')) continue;
    const button = make('button.copy', { type: 'button' }, words().copy);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = words().copied;
    });
    const holder = make('div.copyable');
    code.replaceWith(holder);
    holder.append(code, button);
  }
  for (const table of drawn.querySelectorAll('.table-scroll')) {
    table.tabIndex = 0;
    table.setAttribute('role', 'region');
    table.setAttribute('aria-label', words().wideTable);
  }
  return drawn;
}

function eyeIcon() {
  return make('span', { 'aria-hidden': 'true' }, '◉');
}

function fileCard({ id, title, name, size }) {
  return make(
    'a.file',
    { href: `/files/${id}`, download: name },
    icon('file', 26),
    make('span', {}, make('strong', {}, title), make('small', {}, `${name} · ${Math.ceil(size / 1024)} kB`)),
  );
}

function reaction(message, { html, name, count, mine }, { react }) {
  return make(
    `button.reaction${mine ? '.mine' : ''}`,
    { type: 'button', 'aria-label': `${name}, ${count}`, onclick: () => react(message, name) },
    make('span', { html }),
    make('span', {}, String(count)),
  );
}

function replyBar(message, { openThread, nameOf }) {
  const { count, latest, authors } = message.replies;
  const clock = timeOf(latest).toLocaleTimeString(locale(), { hour: 'numeric', minute: '2-digit' });
  return make(
    'button.replies',
    { type: 'button', onclick: () => openThread(message) },
    ...authors.map((id) => avatar(id, nameOf(id).realName, nameOf(id).isBot ? 'app' : 'person')),
    make('span.reply-count', {}, words().replies(count)),
    make('span.reply-time', {}, words().lastReply(clock)),
  );
}

function toolbar(message, { inThread, shortcuts, openThread, run, react }) {
  const forMessages = shortcuts.filter(({ type }) => type === 'message');
  const canReact = !message.ephemeral;
  return make(
    'div.toolbar',
    { role: 'toolbar', 'aria-label': words().actions },
    ...(canReact
      ? Object.entries(QUICK_REACTIONS).map(([name, sign]) =>
          make(
            'button',
            {
              type: 'button',
              title: words().reactWith(name),
              'aria-label': words().reactWith(name),
              onclick: () => react(message, name),
            },
            sign,
          ),
        )
      : []),
    canReact &&
      !inThread &&
      make(
        'button',
        {
          type: 'button',
          class: 'reply',
          title: words().replyInThread,
          'aria-label': words().replyInThread,
          onclick: () => openThread(message),
        },
        icon('reply'),
      ),
    forMessages.length > 0 &&
      canReact &&
      make(
        'details',
        { 'data-menu': 'yes' },
        make('summary', { title: words().moreActions, 'aria-label': words().moreActions }, icon('more')),
        makeMenu(words().messageShortcuts, forMessages, (callbackId) => run(message, callbackId)),
      ),
  );
}
