import { choicesIn, listenToBlocks, restore } from './blocks.js';
import { makeComposer } from './composer.js';
import { ask, avatar, closeMenusFrom, find, make, reach, Unreached } from './dom.js';
import { icon } from './icons.js';
import { showMessages } from './messages.js';
import { showModal } from './modal.js';
import { speakTo, words } from './words.js';

const DEFAULTS = { person: 'U0ALEX', channel: 'C0GENERAL', thread: '', tab: 'messages' };
const seen = new Map();
let place = readPlace();
let state = null;
let shown = '';
let refreshing = false;
let stale = false;
/** Whether the server answers; a page that is open outlives it. */
let isReached = true;
/** What was asked and is to be answered in its thread: the thread opens with the answer. */
let asked = '';
/** Whether the field of the thread that opens next gets the focus. */
let takesFocus = false;
/** Whose tab of the app is open, and which: the app is told once of each opening. */
let opened = '';
/** For whom the app has been asked what it suggests. */
const greeted = new Set();

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
  place = { ...place, focus: '', ...change };
  const { person, channel, thread, tab } = place;
  history.pushState(null, '', `/#${new URLSearchParams({ person, channel, thread, tab })}`);
  document.body.dataset.pane = place.thread ? 'thread' : 'main';
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
      const wanted = place;
      const { person, channel, thread } = wanted;
      const response = await reach(`/state?${new URLSearchParams({ person, channel, thread })}`);
      const given = response.ok ? await response.json() : null;
      // Whoever has gone elsewhere meanwhile is shown that, in the next round.
      if (given === null || wanted !== place) continue;
      state = given;
      show();
    } while (stale);
  } finally {
    refreshing = false;
  }
}

function show() {
  const channel = state.channels.find(({ id }) => id === place.channel) ?? state.channels[0];
  if (channel.id !== place.channel) return go({ channel: channel.id, thread: '' });
  const me = nameOf(place.person);
  speakTo(me.locale ?? 'en');
  document.title = `${channel.isIm ? state.app.name : `#${channel.name}`} - ${words().team}`;
  find('.sidebar').setAttribute('aria-label', words().channelsAndApps);
  find('.main').setAttribute('aria-label', words().conversation);
  find('.thread').setAttribute('aria-label', words().thread);
  tellOpened(channel);
  greet();
  seen.set(`${place.person} ${channel.id}`, channel.latest);
  showSidebar(channel, me);
  const frame = JSON.stringify([
    place.person,
    channel.id,
    place.tab,
    channel.hasApp,
    state.commands,
    state.shortcuts,
  ]);
  if (frame !== shown) {
    shown = frame;
    buildMain(channel);
    if (document.activeElement === document.body) focusField();
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
    make('div.team', {}, make('strong', {}, words().team), icon('chevron')),
    make('h2', {}, words().channels),
    ...state.channels
      .filter(({ isIm }) => !isIm)
      .map((channel) => row(channel, make('span.hash', { 'aria-hidden': 'true' }, '#'), channel.name)),
    make('h2', {}, words().apps),
    ...state.channels
      .filter(({ isIm }) => isIm)
      .map((channel) =>
        row(
          channel,
          avatar(state.app.id, state.app.name, 'app'),
          state.app.name,
          make(`span.presence${state.connected ? '.online' : ''}`, {
            title: state.connected ? words().connected : words().notConnected,
          }),
        ),
      ),
    make('div.spacer'),
    make(
      'label.persona',
      {},
      make('span', {}, words().youAre),
      make(
        'select',
        { 'aria-label': words().youAre, onchange: (event) => switchTo(event.target.value) },
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
    {
      type: 'button',
      'aria-label': words().channels,
      onclick: () => (document.body.dataset.pane = 'sidebar'),
    },
    icon('back', 24),
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
      make(
        'div.title',
        {},
        back,
        heading,
        !channel.isIm && make('span.topic', {}, channel.topic),
        !channel.isIm && !channel.hasApp && inviter(),
      ),
      channel.isIm &&
        make(
          'div.tabs',
          { role: 'tablist' },
          tab('home', words().home),
          tab('messages', words().messages),
          tab('about', words().about),
        ),
    ),
    make('p.notice', { role: 'status', hidden: true }),
  );
  if (channel.isIm && place.tab === 'home') return main.append(make('div.home', { 'data-choices': 'yes' }));
  if (channel.isIm && place.tab === 'about') return main.append(about());
  main.append(
    make('div.messages', { role: 'log', 'aria-label': words().messages, tabindex: '0' }),
    make('div.prompts'),
    make('div.status', { role: 'status' }),
    makeComposer({
      label: words().messageTo(channel.isIm ? state.app.name : `#${channel.name}`),
      draft: `draft ${place.person} ${channel.id}`,
      inThread: false,
      commands: () => state.commands,
      people: () => state.people.filter(({ id }) => id !== place.person),
      shortcuts: () => state.shortcuts,
      send: (text) => sendText(text),
      run: (callbackId) => ask({ deed: 'shortcut', person: place.person, callbackId }),
    }),
  );
}

function inviter() {
  const { person, channel } = place;
  const text = `/invite @${state.app.name}`;
  return make(
    'button.slack-button.invite',
    { type: 'button', onclick: () => ask({ deed: 'command', person, channel, text }) },
    words().invite(state.app.name),
  );
}

function about() {
  return make(
    'div.home',
    {},
    make('h2', {}, state.app.name),
    make('p', {}, state.app.description),
    make('h3', {}, words().commands),
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
  showNotice();
  const home = main.querySelector('.home');
  if (home && place.tab === 'home') return showHome(home);
  const list = main.querySelector('.messages');
  if (!list) return;
  showMessages(list, state.messages, listOptions(false));
  openAnswer();
  if (state.messages.length === 0) list.replaceChildren(welcome(channel));
  showPrompts(find('.prompts', main), channel);
  find('.status', main).textContent = state.status.channel ? `${state.app.name} ${state.status.channel}` : '';
}

/** Nobody who asked should have to look for the answer. */
function openAnswer() {
  if (asked === '' || !state.messages.some(({ ts, replies }) => ts === asked && replies)) return;
  const field = document.querySelector('.main .composer textarea');
  // Who is writing on already is not disturbed.
  takesFocus = field.value === '';
  const thread = asked;
  asked = '';
  go({ thread });
}

/** Says that nothing will answer, and why. */
function showNotice() {
  document.querySelector('dialog.modal[open] .stopped')?.remove();
  if (!isReached)
    document
      .querySelector('dialog.modal[open] .modal-head')
      ?.after(make('p.trouble.stopped', { role: 'alert' }, words().stopped));
  const notice = document.querySelector('.main .notice');
  if (!notice || !state) return;
  notice.hidden = isReached && state.connected;
  notice.textContent = isReached ? words().noApp : words().stopped;
}

/** Where a person writes: the thread's field where one is open, else the conversation's. */
function focusField(within = document.querySelector('.main')) {
  // On a phone the keyboard would cover what there is to read.
  if (matchMedia('(pointer: coarse)').matches) return;
  within?.querySelector('.composer textarea')?.focus();
}

/** F6 goes from area to area, as it does in Slack. */
function nextArea() {
  const areas = [...document.querySelectorAll('.sidebar, .main, .thread:not([hidden])')];
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  const next = areas[(at + 1) % areas.length];
  (next.querySelector('.composer textarea') ?? next.querySelector('button'))?.focus();
}

/** A letter that is typed where nothing takes it goes to the message field. */
function isWriting({ key, ctrlKey, metaKey, altKey, target }) {
  const isLetter = [...key].length === 1 && key !== ' ';
  return isLetter && !ctrlKey && !metaKey && !altKey && !target.closest('input, textarea, select');
}

function closeThread() {
  const parent = place.thread;
  go({ thread: '' });
  const opener = document.querySelector(`.main [data-ts="${CSS.escape(parent)}"] .replies`);
  if (opener) opener.focus();
  else focusField();
}

/** What the app suggests to ask: as it says it to itself, and by mention in a channel that it is in. */
function showPrompts(list, channel) {
  const isOffered = state.messages.length === 0 && channel.hasApp && state.prompts;
  const version = isOffered ? JSON.stringify([channel.id, state.prompts]) : '';
  if (list.dataset.version === version) return;
  list.dataset.version = version;
  const { title, prompts } = isOffered ? state.prompts : { title: '', prompts: [] };
  const heading = channel.isIm ? title : prompts.length > 0 && words().tryOne(state.app.name);
  list.replaceChildren(
    ...[
      heading && make('p', {}, heading),
      ...prompts.map(({ title: label, message }) => {
        const text = channel.isIm ? message : `@${state.app.name} ${message}`;
        return make(
          'button.prompt',
          { type: 'button', onclick: () => sendText(text, undefined, true) },
          label,
        );
      }),
    ].filter(Boolean),
  );
}

/** The app hears who opens its Home or Messages tab, by whatever way they came there. */
function tellOpened(channel) {
  if (!state.connected) return;
  const { person, tab } = place;
  const now = channel.isIm && tab !== 'about' ? `${person} ${tab}` : '';
  if (now !== '' && now !== opened) void ask({ deed: 'open', person, tab });
  opened = now;
}

/** The app suggests questions to whoever opens it; here the first screen shows them too. */
function greet() {
  if (state.prompts || !state.connected || greeted.has(place.person)) return;
  greeted.add(place.person);
  void ask({ deed: 'open', person: place.person, tab: 'messages' });
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
        make('p', {}, words().beginning(channel.name)),
        !channel.hasApp && make('p', {}, words().notHere(state.app.name)),
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
  } else home.replaceChildren(make('p.empty', {}, words().noHome));
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
          make('h1', {}, words().thread),
          make('span.topic', {}, channel.isIm ? state.app.name : `#${channel.name}`),
          make(
            'button.close',
            { type: 'button', 'aria-label': words().closeThread, onclick: closeThread },
            icon('close', 20),
          ),
        ),
      ),
      make('div.messages', { role: 'log', 'aria-label': words().threadMessages, tabindex: '0' }),
      make('div.status', { role: 'status' }),
      makeComposer({
        label: words().reply,
        draft: `draft ${place.person} ${channel.id} ${parent.ts}`,
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
  if (takesFocus) focusField(pane);
  takesFocus = false;
  find('.status', pane).textContent = state.status.thread ? `${state.app.name} ${state.status.thread}` : '';
}

function listOptions(inThread) {
  return {
    inThread,
    shortcuts: state.shortcuts,
    nameOf,
    openThread: (message) => {
      takesFocus = true;
      go({ thread: message.threadTs || message.ts });
    },
    run: ({ channel, ts }, callbackId) =>
      ask({ deed: 'messageShortcut', person: place.person, callbackId, channel, ts }),
    react: ({ channel, ts }, name) => ask({ deed: 'react', person: place.person, channel, ts, name }),
  };
}

/**
 * Sends what is written.
 *
 * @param {string} text
 * @param {string} [threadTs]
 * @param {boolean} [opens] whether the thread opens in which it is answered, as it does for direct messages
 */
async function sendText(text, threadTs, opens = place.channel === state.app.direct && !threadTs) {
  const { person, channel } = place;
  const isCommand = text.startsWith('/') && !threadTs;
  const sent = await ask(
    isCommand
      ? { deed: 'command', person, channel, text }
      : { deed: 'write', person, channel, text, ...(threadTs ? { threadTs } : {}) },
  );
  for (const list of document.querySelectorAll('.messages')) list.scrollTop = list.scrollHeight;
  if (!opens || isCommand) return;
  asked = sent.ts;
  void refresh();
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
document.addEventListener('keydown', (event) => {
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'F6') {
    event.preventDefault();
    return nextArea();
  }
  if (isWriting(event)) return focusField(document.querySelector('.thread:not([hidden])') ?? undefined);
  if (event.key !== 'Escape') return;
  const isBusy = document.querySelector('details[data-menu][open], .completion:not([hidden])') !== null;
  closeMenusFrom(null);
  // In the conversation's own field Escape belongs to what is written there.
  if (!isBusy && place.thread && !find('.main').contains(document.activeElement)) closeThread();
});
addEventListener('popstate', () => {
  place = readPlace();
  void refresh();
});

const changes = new EventSource('/changes');
changes.addEventListener('message', () => void refresh());
changes.addEventListener('open', () => {
  // A server that was started again knows nothing of who was here.
  if (!isReached) {
    greeted.clear();
    opened = '';
  }
  isReached = true;
  showNotice();
});
// Whatever was asked of a server that has stopped; what is written or filled in stays.
addEventListener('unhandledrejection', (event) => {
  if (!(event.reason instanceof Unreached)) return;
  event.preventDefault();
  isReached = false;
  showNotice();
});
changes.addEventListener('error', () => {
  isReached = false;
  showNotice();
});
