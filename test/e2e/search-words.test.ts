/** What stands about a search beside its results, as far as it takes a real engine and real papers to see. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { search, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { devtoolsOf } from '../support/views.ts';

scenario('says that no paper has a phrase, and which papers have its words', async ({ server, page }) => {
  await page.tab.goto(`${server.url}#/papers?q=%22models+language%22`);
  await seeCount(page, 'No paper has "models language"; ');
  await page.text('No paper has this phrase. These have its words.');
  await search(page, '"models language" agents');
  await page.text('No paper has all of this as it stands. These have its words.');
  await search(page, '"language models"');
  await seeCount(page, 'papers for "language models"');
});

const hintShows = (page: Page): Promise<boolean> =>
  page.tab.evaluate(() => document.querySelector('.query-hint')?.getClientRects().length === 1);

scenario('explains nothing that is on offer', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await search(page, 'is:unr');
  await page.see({ role: 'option', name: 'is:unread' });
  await page.until('the hint', () =>
    page.tab.evaluate(() => document.querySelector('.query-hint')?.textContent?.includes('is:unread')),
  );
  expect(await hintShows(page)).toBe(false);
  await page.tab.press('Escape');
  await page.until('the hint on screen', () => hintShows(page));
});

scenario(
  'prints what was searched',
  async ({ server, page }) => {
    await page.tab.goto(`${server.url}#/papers?q=quantization`);
    await seeCount(page, 'for “quantization”');
    const devtools = await devtoolsOf(page);
    await devtools.send('Emulation.setEmulatedMedia', { media: 'print' });
    const printed = await page.tab.evaluate(() => {
      const status = document.querySelector('.result-status') ?? document.body;
      return [getComputedStyle(status).fontSize, getComputedStyle(status, '::after').content];
    });
    expect(printed).toEqual(['0px', expect.stringMatching(/[1-9]\d* papers? for “quantization”/)]);
  },
  { engines: CHROMIUM_ONLY },
);
