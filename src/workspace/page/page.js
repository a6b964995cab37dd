import { choicesIn, listenToBlocks, restore } from './blocks.js';
import { makeComposer } from './composer.js';
import { ask, avatar, closeMenusFrom, find, make } from './dom.js';
import { showMessages } from './messages.js';
import { showModal } from './modal.js';

const DEFAULTS = { person: 'U0ALEX', channel: 'C0GENERAL', thread: '', tab: 'messages' };
const seen = new Map();
let place = readPlace();
let state = null;
let shown = '';
let refreshing = false;
let stale = false;

/** Where we are stands in the address, so that it survives a reload and can be linked to. */
function readPlace() {
  const [, area, channel, stamp] = location.pathname.split('/');
  const linked =
    area === 'archives' && channel
      ? {
          channel,
          thread: new URLSearchParams(location.search).get('thread_ts') ?? '',
          focus: (stamp ?? '').replace(/^p(\d+)(\d{6})$/, '$1.$2'),
        }
      : {};
  return { ...DEFAULTS, ...linked, ...Object.fromEntries(new URLSearchParams(location.hash.slice(1))) };
}

function go(change) {
  const before = place;
  place = { ...place, focus: '', ...change };
  const { person, channel, thread, tab } = place;
  history.pushState(null, '', `/#${new URLSearchParams({ person, channel, thread, tab })}`);
  document.body.dataset.pane = place.thread ? 'thread' : 'main';
  if (
    state &&
    place.channel === state.app.direct &&
    place.tab !== 'about' &&
    (before.channel !== place.channel || before.tab !== place.tab)
  )
    void ask({ deed: 'open', person: place.person, tab: place.tab });
  void refresh();
}

async function refresh() {
  if (refreshing) {
    stale = true;
    return;
  }
  refreshing = true;
  try {
    do {
      stale = false;
      const { person, channel, thread } = place;
      const response = await fetch(`/state?${new URLSearchParams({ person, channel, thread })}`);
      if (response.ok) {
        state = await response.json();
        show();
      }
    } while (stale);
  } finally {
    refreshing = false;
  }
}

function show() {
  const channel = state.channels.find(({ id }) => id === place.channel) ?? state.channels[0];
  if (channel.id !== place.channel) return go({ channel: channel.id, thread: '' });
  const me = nameOf(place.person);
  document.documentElement.lang = 'en';
  document.title = `${channel.isIm ? state.app.name : `#${channel.name}`} - Local workspace`;
  seen.set(`${place.person} ${channel.id}`, channel.latest);
  showSidebar(channel, me);
  const frame = JSON.stringify([place.person, channel.id, place.tab, state.commands, state.shortcuts]);
  if (frame !== shown) {
    shown = frame;
    buildMain(channel);
  }
  fillMain(channel);
  showThread(channel);
  showModal(state.modal, place.person, state.app.name);
  focusMessage();
}

function nameOf(id) {
  return state.people.find((person) => person.id === id) ?? { id, name: id, realName: id, isBot: false };
}

function showSidebar(current, me) {
  const sidebar = find('.sidebar');
  const version = JSON.stringify([current.id, me.id, state.channels, state.connected, [...seen]]);
  if (sidebar.dataset.version === version) return;
  sidebar.dataset.version = version;
  const row = (channel, ...content) => {
    const unread = channel.latest > (seen.get(`${me.id} ${channel.id}`) ?? '');
    return make(
      `button.row${channel.id === current.id ? '.current' : ''}${unread ? '.unread' : ''}`,
      {
        type: 'button',
        'aria-current': channel.id === current.id ? 'page' : undefined,
        onclick: () => go({ channel: channel.id, thread: '', tab: 'messages' }),
      },
      ...content,
    );
  };
  sidebar.replaceChildren(
    make(
      'div.team',
      {},
      make('strong', {}, 'Local workspace'),
      make('span.chevron', { 'aria-hidden': 'true' }, '⌄'),
    ),
    make('h2', {}, 'Channels'),
    ...state.channels
      .filter(({ isIm }) => !isIm)
      .map((channel) => row(channel, make('span.hash', { 'aria-hidden': 'true' }, '#'), channel.name)),
    make('h2', {}, 'Apps'),
    ...state.channels
      .filter(({ isIm }) => isIm)
      .map((channel) =>
        row(
          channel,
          avatar(state.app.id, state.app.name, 'app'),
          state.app.name,
          make(`span.presence${state.connected ? '.online' : ''}`, {
            title: state.connected ? 'Connected' : 'Not connected',
          }),
        ),
      ),
    make('div.spacer'),
    make(
      'label.persona',
      {},
      make('span', {}, 'You are'),
      make(
        'select',
        { 'aria-label': 'You are', onchange: (event) => switchTo(event.target.value) },
        ...state.people
          .filter(({ isBot }) => !isBot)
          .map(({ id, realName, locale }) =>
            make('option', { value: id, selected: id === me.id }, `${realName} (${locale})`),
          ),
      ),
    ),
  );
}

/** Another person sees the same channel, or their own direct conversation in place of this one. */
function switchTo(person) {
  const direct = place.channel === state.app.direct;
  go({ person, thread: '', channel: direct ? `D${person.slice(1)}` : place.channel });
}

function buildMain(channel) {
  const main = find('.main');
  const back = make(
    'button.back',
    { type: 'button', 'aria-label': 'Channels', onclick: () => (document.body.dataset.pane = 'sidebar') },
    '‹',
  );
  const heading = channel.isIm
    ? make(
        'h1',
        {},
        avatar(state.app.id, state.app.name, 'app'),
        state.app.name,
        make('span.badge', {}, 'APP'),
      )
    : make('h1', {}, make('span.hash', { 'aria-hidden': 'true' }, '#'), channel.name);
  const tab = (name, label) =>
    make(
      'button.tab',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(place.tab === name),
        onclick: () => go({ tab: name, thread: '' }),
      },
      label,
    );
  main.replaceChildren(
    make(
      'header.channel-head',
      {},
      make('div.title', {}, back, heading, !channel.isIm && make('span.topic', {}, channel.topic)),
      channel.isIm &&
        make(
          'div.tabs',
          { role: 'tablist' },
          tab('home', 'Home'),
          tab('messages', 'Messages'),
          tab('about', 'About'),
        ),
    ),
    make('p.notice', { role: 'status', hidden: true }, 'No app is connected, so nothing will answer.'),
  );
  if (channel.isIm && place.tab === 'home') return main.append(make('div.home', { 'data-choices': 'yes' }));
  if (channel.isIm && place.tab === 'about') return main.append(about());
  main.append(
    make('div.messages', { role: 'log', 'aria-label': 'Messages', tabindex: '0' }),
    make('div.prompts'),
    make('div.status', { role: 'status' }),
    makeComposer({
      label: channel.isIm ? `Message ${state.app.name}` : `Message #${channel.name}`,
      inThread: false,
      commands: () => state.commands,
      people: () => state.people.filter(({ id }) => id !== place.person),
      shortcuts: () => state.shortcuts,
      send: (text) => sendText(text),
      run: (callbackId) => ask({ deed: 'shortcut', person: place.person, callbackId }),
    }),
  );
}

function about() {
  return make(
    'div.home',
    {},
    make('h2', {}, state.app.name),
    make('p', {}, state.app.description),
    make('h3', {}, 'Commands'),
    ...state.commands.map(({ command, description, usage_hint }) =>
      make(
        'p',
        {},
        make('strong', {}, command),
        ' ',
        make('span.hint', {}, usage_hint ?? ''),
        make('br'),
        description,
      ),
    ),
  );
}

function fillMain(channel) {
  const main = find('.main');
  find('.notice', main).hidden = state.connected;
  const home = main.querySelector('.home');
  if (home && place.tab === 'home') return showHome(home);
  const list = main.querySelector('.messages');
  if (!list) return;
  showMessages(list, state.messages, listOptions(false));
  if (state.messages.length === 0) list.replaceChildren(welcome(channel));
  const { prompts } = state;
  find('.prompts', main).replaceChildren(
    ...(prompts && state.messages.length === 0
      ? [
          prompts.title && make('p', {}, prompts.title),
          ...prompts.prompts.map(({ title, message }) =>
            make('button.prompt', { type: 'button', onclick: () => sendText(message) }, title),
          ),
        ].filter(Boolean)
      : []),
  );
  find('.status', main).textContent = state.status.channel ? `${state.app.name} ${state.status.channel}` : '';
}

function welcome(channel) {
  return channel.isIm
    ? make(
        'div.welcome',
        { 'data-key': 'welcome' },
        avatar(state.app.id, state.app.name, 'app'),
        make('h2', {}, state.app.name),
        make('p', {}, state.app.description),
      )
    : make(
        'div.welcome',
        { 'data-key': 'welcome' },
        make('h2', {}, `# ${channel.name}`),
        make('p', {}, `This is the very beginning of #${channel.name}.`),
      );
}

function showHome(home) {
  const version = `${place.person} ${state.home?.hash ?? ''}`;
  if (home.dataset.version === version) return;
  const kept = home.dataset.version ? choicesIn(home) : {};
  home.dataset.version = version;
  home.dataset.where = 'home';
  if (state.home) {
    home.innerHTML = state.home.html;
    restore(home, kept);
  } else home.replaceChildren(make('p.empty', {}, 'This app has no Home tab yet.'));
}

function showThread(channel) {
  const pane = find('.thread');
  const parent = state.thread.find(({ ts }) => ts === place.thread);
  pane.hidden = !parent;
  if (!parent) {
    if (document.body.dataset.pane === 'thread') document.body.dataset.pane = 'main';
    pane.dataset.thread = '';
    return;
  }
  document.body.dataset.pane = 'thread';
  if (pane.dataset.thread !== `${place.person} ${parent.ts}`) {
    pane.dataset.thread = `${place.person} ${parent.ts}`;
    pane.replaceChildren(
      make(
        'header.channel-head',
        {},
        make(
          'div.title',
          {},
          make('h1', {}, 'Thread'),
          make('span.topic', {}, channel.isIm ? state.app.name : `#${channel.name}`),
          make(
            'button.close',
            { type: 'button', 'aria-label': 'Close thread', onclick: () => go({ thread: '' }) },
            '✕',
          ),
        ),
      ),
      make('div.messages', { role: 'log', 'aria-label': 'Thread messages', tabindex: '0' }),
      make('div.status', { role: 'status' }),
      makeComposer({
        label: 'Reply…',
        inThread: true,
        commands: () => state.commands,
        people: () => state.people.filter(({ id }) => id !== place.person),
        shortcuts: () => [],
        send: (text) => sendText(text, parent.ts),
        run: () => {},
      }),
    );
  }
  showMessages(find('.messages', pane), state.thread, listOptions(true));
  find('.status', pane).textContent = state.status.thread ? `${state.app.name} ${state.status.thread}` : '';
}

function listOptions(inThread) {
  return {
    inThread,
    shortcuts: state.shortcuts,
    nameOf,
    openThread: (message) => go({ thread: message.threadTs || message.ts }),
    run: ({ channel, ts }, callbackId) =>
      ask({ deed: 'messageShortcut', person: place.person, callbackId, channel, ts }),
    react: ({ channel, ts }, name) => ask({ deed: 'react', person: place.person, channel, ts, name }),
  };
}

function sendText(text, threadTs) {
  const { person, channel } = place;
  const isCommand = text.startsWith('/') && !threadTs;
  void ask(
    isCommand
      ? { deed: 'command', person, channel, text }
      : { deed: 'write', person, channel, text, ...(threadTs ? { threadTs } : {}) },
  );
  for (const list of document.querySelectorAll('.messages')) list.scrollTop = list.scrollHeight;
}

/** A permalink shows its message. */
function focusMessage() {
  if (!place.focus) return;
  const row = document.querySelector(`[data-key="${CSS.escape(place.focus)}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.classList.add('linked');
  place.focus = '';
}

listenToBlocks(document.body, (element) => {
  const message = element.closest('[data-ts]');
  const where = message
    ? { channel: message.dataset.channel, ts: message.dataset.ts }
    : element.closest('.modal')
      ? 'modal'
      : 'home';
  return { person: place.person, where };
});

const dark = matchMedia('(prefers-color-scheme: dark)');
const paint = () => (document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light');
dark.addEventListener('change', paint);
paint();

document.addEventListener('click', (event) => closeMenusFrom(event.target));
document.addEventListener('keydown', (event) => event.key === 'Escape' && closeMenusFrom(null));
addEventListener('popstate', () => {
  place = readPlace();
  void refresh();
});

new EventSource('/changes').addEventListener('message', () => void refresh());
