/** A Chromium with a profile of its own, at a site that may go down, slowed as a cheaper machine would be. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Page } from '../../support/browser.ts';
import { findBrowser } from '../../support/find-browsers.js';
import { launchChromium, type PuppeteerBrowser } from '../../support/puppeteer-browsers.ts';
import type { PuppeteerTab } from '../../support/puppeteer-tab.ts';
import { median } from '../typing/percentiles.ts';
import { watchPage } from './watch-page.ts';

export interface Visit {
  readonly page: Page;
  readonly tab: PuppeteerTab;
  /** @param rate how many times slower the main thread shall be. */
  slowDown(rate: number): Promise<void>;
}

export interface Machine {
  /** A new tab at no page yet, watched from the start. @param query typed when the list is there, if any. */
  visit(query?: string): Promise<Visit>;
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** @param slowdown of the main thread; 1 is none. */
export async function startMachine(slowdown: number): Promise<Machine> {
  const found = findBrowser('chromium');
  if (!('path' in found)) throw new Error(found.missing);
  const profile = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const browser: PuppeteerBrowser = await launchChromium(found.path, profile);
  return {
    visit: async (query = '') => {
      const tab = await browser.newTab();
      await tab.viewport(1280, 900);
      await tab.native.evaluateOnNewDocument(watchPage, query);
      const session = await tab.native.createCDPSession();
      const slowDown = async (rate: number): Promise<void> => {
        await session.send('Emulation.setCPUThrottlingRate', { rate });
      };
      await slowDown(slowdown);
      return { page: new Page(tab), tab, slowDown };
    },
    restart: () => browser.restart(),
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** @returns how often the same work is done in half a second. */
function countWork(): number {
  const end = performance.now() + 500;
  let count = 0;
  let sum = 0;
  for (; performance.now() < end; count++) for (let i = 0; i < 1e4; i++) sum = (sum + i * i) % 1009;
  return count + sum * 0;
}

function countInWorker(source: string): Promise<number> {
  const code = `onmessage = () => postMessage((${source})())`;
  const worker = new Worker(URL.createObjectURL(new Blob([code])));
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(Number(data));
    };
    worker.postMessage(undefined);
  });
}

export interface Slowdown {
  readonly page: number;
  readonly worker: number;
}

/**
 * How much slower the page and its workers really are, since that is not the same.
 * @param blank address of a page of any site.
 */
export async function measureSlowdown(slowdown: number, blank: string): Promise<Slowdown> {
  const machine = await startMachine(1);
  try {
    const { tab, slowDown } = await machine.visit();
    await tab.goto(blank);
    const ratios: Slowdown[] = [];
    // In turns, so that what else the machine does weighs on both alike.
    for (let turn = 0; turn < 7; turn++) {
      const counts: Slowdown[] = [];
      for (const rate of [1, slowdown]) {
        await slowDown(rate);
        const page = await tab.evaluate(countWork);
        counts.push({ page, worker: await tab.evaluate(countInWorker, String(countWork)) });
      }
      const [normal, slow] = counts;
      if (normal && slow) ratios.push({ page: normal.page / slow.page, worker: normal.worker / slow.worker });
    }
    return {
      page: median(ratios.map(({ page }) => page)),
      worker: median(ratios.map(({ worker }) => worker)),
    };
  } finally {
    await machine.close();
  }
}
