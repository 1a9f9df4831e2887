/** A tab of Chromium or Firefox, through puppeteer. */
import type { KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import type { Tab } from './browser.ts';
import { watchForTrouble } from './in-page.ts';

/** Engines report a failed fetch on the console, which is what scenarios with a dead or broken server provoke. */
const PROVOKED = /Failed to load resource|net::ERR_|NetworkError|Failed to fetch/;

export interface PuppeteerTab extends Tab {
  /** For what only one engine has. */
  readonly native: PuppeteerPage;
}

export async function createPuppeteerTab(native: PuppeteerPage): Promise<PuppeteerTab> {
  const errors: string[] = [];
  native.on('console', (message) => {
    if (message.type() === 'error' && !PROVOKED.test(message.text()))
      errors.push(`console: ${message.text()}`);
  });
  native.on('pageerror', (error) => errors.push(`page: ${String(error)}`));
  await native.evaluateOnNewDocument(watchForTrouble);
  return {
    native,
    goto: async (url) => {
      await native.goto(url, { waitUntil: 'domcontentloaded' });
    },
    reload: async () => {
      await native.reload({ waitUntil: 'domcontentloaded' });
    },
    evaluate: <Args extends readonly unknown[], Result>(
      run: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ) => native.evaluate(run as unknown as (...args: unknown[]) => Promise<Result>, ...args),
    pointer: (x, y) => native.mouse.click(x, y),
    type: (text) => native.keyboard.type(text),
    press: async (key, held) => {
      if (held) await native.keyboard.down(held);
      await native.keyboard.press(key as KeyInput);
      if (held) await native.keyboard.up(held);
    },
    viewport: (width, height) => native.setViewport({ width, height }),
    beforeLoad: async (run) => {
      await native.evaluateOnNewDocument(run);
      return true;
    },
    consoleErrors: () => errors.splice(0),
    screenshot: async (path) => {
      await native.screenshot({ path: path as `${string}.png` });
    },
    close: () => native.close(),
  };
}
