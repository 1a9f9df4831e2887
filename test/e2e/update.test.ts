/** New versions: never unasked, in every tab, never half, and a way out. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { readyOffline, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, DIST, scenario } from '../support/suite.ts';

const chromium = { engines: CHROMIUM_ONLY };
const RELOAD = { role: 'button', name: 'Reload' } as const;

let next = '';
let retired = '';
let firstPage = '';

beforeAll(async () => {
  firstPage = await readFile(join(DIST, 'index.html'), 'utf8');
  next = await buildSite({ name: 'next' });
  retired = await buildSite({ name: 'retired', retired: true });
});
afterAll(() => Promise.all([next, retired].map((folder) => rm(folder, { recursive: true, force: true }))));

const release = (page: Page): Promise<string> =>
  page.tab.evaluate(() => document.documentElement.getAttribute('data-release') ?? 'first');

const seeRelease = (page: Page, name: string): Promise<unknown> =>
  page.until(`the release ${name}`, async () => (await release(page)) === name);

/** What the app does by itself when it is shown again, and every hour. */
const lookForUpdate = (page: Page): Promise<void> =>
  page.tab.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

/** Looks for an update that cannot be installed, and waits until the browser gave it up. */
const seeUpdateFail = (page: Page): Promise<boolean> =>
  page.tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return false;
    const failed = new Promise<boolean>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => resolve(worker.state === 'redundant'));
      });
    });
    await registration.update();
    return failed;
  });

async function visit(page: Page, url: string): Promise<void> {
  await page.tab.goto(url);
  await seeCount(page, '69 papers');
  await readyOffline(page);
  await page.until('a page that the worker answers for', () =>
    page.tab.evaluate(() => navigator.serviceWorker.controller !== null),
  );
}

scenario(
  'waits with a new version until the reader agrees, and then reloads every tab',
  async ({ server, page, newPage }) => {
    await visit(page, server.url);
    const other = await newPage();
    await visit(other, `${server.url}#/papers`);
    server.deploy(next);
    await lookForUpdate(page);
    for (const tab of [page, other]) {
      await tab.see(RELOAD);
      expect(await release(tab)).toBe('first');
    }
    await other.tab.reload();
    await other.see(RELOAD);
    expect(await release(other)).toBe('first');

    await page.click(RELOAD);
    for (const tab of [page, other]) {
      await seeRelease(tab, 'next');
      await seeCount(tab, '69 papers');
      await tab.gone(RELOAD);
    }
  },
  chromium,
);

scenario(
  'goes on with the old version when a deploy is mixed, and notices the good one after it',
  async ({ server, page }) => {
    await visit(page, server.url);
    server.deploy(next);
    // A host's error page in place of the new files, then a page that a cache on the way still has.
    server.misbehave('assets/*', { kind: 'html' });
    expect(await seeUpdateFail(page)).toBe(true);
    server.behave();
    server.misbehave('index.html', { kind: 'text', change: () => firstPage });
    expect(await seeUpdateFail(page)).toBe(true);
    await page.tab.reload();
    await seeCount(page, '69 papers');
    expect(await release(page)).toBe('first');
    await page.gone(RELOAD);

    server.behave();
    await lookForUpdate(page);
    await page.click(RELOAD);
    await seeRelease(page, 'next');
    await seeCount(page, '69 papers');
  },
  chromium,
);

scenario(
  'takes the service worker back without touching papers or the caches of other apps',
  async ({ server, page }) => {
    const neighbour = `workbox-precache-v2-${new URL('/', server.url).href}`;
    await visit(page, server.url);
    await page.tab.evaluate(async (name: string) => {
      await caches.open(name);
    }, neighbour);
    server.deploy(retired);
    await lookForUpdate(page).catch(() => undefined);
    await seeRelease(page, 'retired');
    await page.until('no service worker', () =>
      page.tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 0),
    );
    expect(await page.tab.evaluate(() => caches.keys())).toEqual([neighbour]);
    await page.tab.reload();
    await seeCount(page, '69 papers');
    expect(await release(page)).toBe('retired');
    expect(await page.tab.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

    // Only a worker that is really gone lets the next normal build install as on a first visit.
    server.deploy(DIST);
    await page.tab.goto(`${server.url}?again`);
    await readyOffline(page);
    expect(await release(page)).toBe('first');
  },
  chromium,
);
