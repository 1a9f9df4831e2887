/** A Chromium with a profile of its own, at a site that may go down, slowed as a cheaper machine would be. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Page } from '../../support/browser.ts';
import { findBrowser } from '../../support/find-browsers.js';
import { launchChromium, type PuppeteerBrowser } from '../../support/puppeteer-browsers.ts';
import type { PuppeteerTab } from '../../support/puppeteer-tab.ts';
import { watchPage } from './watch-page.ts';

export interface Visit {
  readonly page: Page;
  readonly tab: PuppeteerTab;
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
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      return { page: new Page(tab), tab };
    },
    restart: () => browser.restart(),
    close: async () => {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** @returns ms that the same work takes at best of several times, so that a busy machine disturbs little. */
function timeWork(): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 12; run++) {
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 4e6; i++) sum = (sum + i * i) % 1009;
    best = Math.min(best, performance.now() - start + sum * 0);
  }
  return best;
}

function timeInWorker(source: string): Promise<number> {
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

/** How much slower the page and its workers really are, since that is not the same. @param blank address of a page of any site. */
export async function measureSlowdown(slowdown: number, blank: string): Promise<Slowdown> {
  const times = async (rate: number): Promise<Slowdown> => {
    const machine = await startMachine(rate);
    try {
      const { tab } = await machine.visit();
      await tab.goto(blank);
      return {
        page: await tab.evaluate(timeWork),
        worker: await tab.evaluate(timeInWorker, String(timeWork)),
      };
    } finally {
      await machine.close();
    }
  };
  const normal = await times(1);
  const slow = await times(slowdown);
  return { page: slow.page / normal.page, worker: slow.worker / normal.worker };
}
