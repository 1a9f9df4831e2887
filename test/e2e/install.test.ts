/** Installed like an app: what Chromium asks of it, a window of its own, and what is kept for it. */
import { expect } from 'vitest';
import { Page } from '../support/browser.ts';
import type { PuppeteerBrowser } from '../support/puppeteer-browsers.ts';
import { createPuppeteerTab, type PuppeteerTab } from '../support/puppeteer-tab.ts';
import { readyOffline, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';

const chromium = { engines: CHROMIUM_ONLY };

const session = (page: Page) => (page.tab as PuppeteerTab).native.createCDPSession();

scenario(
  'can be installed, by a manifest without errors and an id of its own',
  async ({ server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    const devtools = await session(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const { errors, url } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(url).toBe(`${server.url}manifest.webmanifest`);
    const { appId } = await devtools.send('Page.getAppId');
    expect(appId).toBe(new URL('/offprint-reading-list', server.url).href);
  },
  chromium,
);

scenario(
  'opens in a window of its own once installed, also with the server gone',
  async ({ browser, server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    await readyOffline(page);
    const native = (browser as PuppeteerBrowser).native();
    const manifestId = (await (await session(page)).send('Page.getAppId')).appId ?? '';
    const devtools = await native.target().createCDPSession();
    await devtools.send('PWA.install', { manifestId, installUrlOrBundleUrl: server.url });
    await devtools.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
    await server.close();

    const browserTab = (page.tab as PuppeteerTab).native.target();
    const opened = native.waitForTarget(
      (target) => target.type() === 'page' && target.url().startsWith(server.url) && target !== browserTab,
    );
    await devtools.send('PWA.launch', { manifestId });
    const window = await (await opened).page();
    if (!window) throw new Error('the installed app has no page');
    const installed = new Page(await createPuppeteerTab(window));
    await seeCount(installed, '69 papers');
    expect(await installed.tab.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
    await devtools.send('PWA.uninstall', { manifestId });
  },
  chromium,
);

scenario(
  'keeps every file of the shell, and nothing of the data, under a name of its own',
  async ({ server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    await readyOffline(page);
    const kept = await page.tab.evaluate(async () => {
      const names = await caches.keys();
      const entries = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return { names, paths: entries.flat().map(({ url }) => url.split('?')[0] ?? '') };
    });
    expect(kept.names).toEqual([`offprint-shell-${server.url}`]);
    expect(kept.paths).toContain(`${server.url}index.html`);
    expect(kept.paths.filter((path) => path.startsWith(`${server.url}assets/`)).length).toBeGreaterThan(2);
    expect(kept.paths.filter((path) => path.includes('/data/'))).toEqual([]);
  },
  chromium,
);
