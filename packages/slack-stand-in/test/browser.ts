import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts the Chromium that npm installs; it needs no system package.
 *
 * @returns the browser; close it when done
 */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // One process for everything does not survive the closing of a window.
    args: chromium.args.filter((flag) => flag !== '--single-process' && flag !== '--no-zygote'),
    headless: true,
  });
}
