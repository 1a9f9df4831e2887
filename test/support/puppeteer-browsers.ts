/** Chromium and Firefox with a profile that outlives the browser. */
import { readdir } from 'node:fs/promises';
import { launch, type Browser as Native } from 'puppeteer-core';
import type { Browser } from './browser.ts';
import { createPuppeteerTab, type PuppeteerTab } from './puppeteer-tab.ts';

export interface PuppeteerBrowser extends Browser {
  newTab(): Promise<PuppeteerTab>;
  native(): Native;
  /** Kills every process of the browser at once, and starts it again with the same profile. */
  crash(): Promise<void>;
}

/** It has no chance to write anything more. */
async function killGroup(native: Native): Promise<void> {
  const leader = native.process();
  if (leader?.pid === undefined) throw new Error('the browser has no process of its own');
  const ended = new Promise<void>((resolve) => leader.once('exit', () => resolve()));
  process.kill(-leader.pid, 'SIGKILL');
  await ended;
}

/** @param start begins the browser anew with the same profile. */
async function fromStart(engine: string, start: () => Promise<Native>): Promise<PuppeteerBrowser> {
  let native = await start();
  return {
    engine,
    keepsProfile: true,
    native: () => native,
    newTab: async () => createPuppeteerTab(await native.newPage()),
    restart: async () => {
      await native.close();
      native = await start();
    },
    crash: async () => {
      await killGroup(native);
      native = await start();
    },
    close: () => native.close(),
  };
}

/** No sandbox: test containers run as root, where Chromium's does not start. */
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchChromium = (
  executablePath: string,
  userDataDir: string,
  flags: readonly string[] = [],
): Promise<PuppeteerBrowser> =>
  fromStart('chromium', () =>
    launch({ executablePath, userDataDir, headless: true, pipe: true, args: [...CHROMIUM_FLAGS, ...flags] }),
  );

/** Puppeteer puts a profile's own settings back when its browser has ended, and must not be overtaken at that. */
async function settingsAreBack(profile: string): Promise<void> {
  for (;;) {
    const names = await readdir(profile).catch(() => []);
    if (!names.some((name) => name.endsWith('.puppeteer'))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const launchFirefox = (executablePath: string, userDataDir: string): Promise<PuppeteerBrowser> =>
  fromStart('firefox', async () => {
    await settingsAreBack(userDataDir);
    return launch({ browser: 'firefox', executablePath, userDataDir, headless: true });
  });
