/** When the browser keeps nothing, or no more: the app says so and goes on. */
import { expect } from 'vitest';
import { describeFailure } from '../../src/core/failure.ts';
import { Page } from '../support/browser.ts';
import type { PuppeteerTab } from '../support/puppeteer-tab.ts';
import { OPEN_STAR, openPaper, saved, search, seeCount, seeStarred } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';

const PAPER = 'Crystal: Illuminating LLM Abilities on Language and Code';
const without = (text: string): string =>
  `Object.defineProperty(globalThis, 'indexedDB', { value: undefined });\n${text}`;

scenario(
  'searches and stars from memory where there is no IndexedDB, and says that stars end',
  async (stage) => {
    const { server, page } = stage;
    for (const script of ['assets/index-*.js', 'assets/worker-*.js'])
      server.misbehave(script, { kind: 'text', change: without });
    await page.tab.goto(server.url);
    await page.text(describeFailure({ code: 'storage-unavailable', detail: '' }).title);
    await seeCount(page, '69 papers');
    await search(page, 'crystal illuminating');
    await openPaper(page, PAPER);
    await page.click(OPEN_STAR);
    await seeStarred(page);
  },
);

scenario(
  'says that a star was not saved when the disk is full, and saves it when there is room again',
  async ({ browser, server, page: first }) => {
    await first.tab.goto(server.url);
    await seeCount(first, '69 papers');
    // Chromium remembers for a while how much room there was; a new start has to ask.
    await browser.restart();
    const page = new Page(await browser.newTab());
    await page.tab.viewport(1280, 900);
    const devtools = await (page.tab as PuppeteerTab).native.createCDPSession();
    const { origin } = new URL(server.url);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    await openPaper(page, PAPER);

    await page.click(OPEN_STAR);
    await page.text('The star was not saved.');
    await page.see(OPEN_STAR, ({ pressed }) => pressed === 'false');

    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    // The last one is the notice's, which belongs to this star.
    await page.click({ role: 'button', name: 'Try again', nth: -1 });
    await seeStarred(page);
    await saved(page);
    await page.tab.reload();
    await seeStarred(page);
    expect(await page.find({ role: 'link', name: 'Starred' })).toMatchObject({
      text: expect.stringContaining('1'),
    });
  },
  { engines: CHROMIUM_ONLY },
);
