// What the scripts that take the pictures of these pages have in common.
import chromium from '@sparticuz/chromium';
import { pino } from 'pino';
import { chromium as playwright } from 'playwright-core';
import { openStore } from '../dist/store/index.js';

const folder = new URL('./images/', import.meta.url).pathname;

export const log = pino({ level: 'warn' });

/** Starts the Chromium that npm installs. */
export async function startBrowser() {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // One process for everything does not survive the closing of a window.
    args: chromium.args.filter((flag) => flag !== '--single-process' && flag !== '--no-zygote'),
  });
}

/** Opens a store that is gone with the process. */
export function openMemory() {
  return openStore({
    place: { kind: 'memory' },
    encryptionKey: null,
    oldEncryptionKey: null,
    retentionDays: 90,
    log,
  });
}

/**
 * Goes to a place of the local page.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url of the workspace
 * @param {{ person: string, channel: string, thread?: string, tab?: string }} place
 */
export async function visit(page, url, place) {
  await page.goto(`${url}#${new URLSearchParams(place)}`);
}

/** Writes what the page shows to `images/NAME.png`. */
export async function takePicture(page, name) {
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
}
