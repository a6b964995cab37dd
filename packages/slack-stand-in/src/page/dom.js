/**
 * Makes an element. Text children become text nodes, so nothing that people write is read as HTML.
 *
 * @param {string} tag tag name, with class names after dots: `div.row.wide`
 * @param {Record<string, unknown>} [properties] attributes; functions under `on…` become listeners; `html` is
 *   HTML that the server drew and escaped
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElement}
 */
export function make(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'html') element.innerHTML = String(value);
    else if (key.startsWith('on'))
      element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Finds the one element for a selector; the page is broken without it. */
export function find(selector, within = document) {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** The server does not answer. */
export class Unreached extends Error {}

/** Fetches, or throws Unreached where nobody answers. */
export async function reach(address, options) {
  return fetch(address, options).catch((cause) => {
    throw new Unreached('the server does not answer', { cause });
  });
}

/** Asks the workspace to do something for a person; throws Unreached where nobody answers. */
export async function ask(body) {
  const response = await reach('/do', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

const COLOURS = ['#1264a3', '#2bac76', '#b3397a', '#b5580b', '#5b4ab3', '#0b7f83'];

/** A square with a person's first letter, in a colour of their own. */
export function avatar(id, name, kind = 'person') {
  if (kind === 'slack') return make('span.avatar.slack', { 'aria-hidden': 'true' }, '#');
  const sum = [...id].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const colour = kind === 'app' ? '#4a154b' : COLOURS[sum % COLOURS.length];
  const letter = [...name][0] ?? '?';
  return make('span.avatar', { 'aria-hidden': 'true', style: `background:${colour}` }, letter.toUpperCase());
}

/** @param {string} ts a message time */
export function timeOf(ts) {
  return new Date(Number(ts.split('.')[0]) * 1000);
}

/** Closes open menus when something else is pressed, or with Escape. */
export function closeMenusFrom(target) {
  for (const menu of document.querySelectorAll('details[data-menu][open]'))
    if (!target || !menu.contains(target)) menu.removeAttribute('open');
}
