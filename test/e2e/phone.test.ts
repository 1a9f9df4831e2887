/** What has to fit a phone, and what a phone has to be brought to. */
import { expect } from 'vitest';
import { saved, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { nativeOf, resize } from '../support/views.ts';

const chromium = { engines: CHROMIUM_ONLY };
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

scenario(
  'leaves the list its room below the notice of a paper with a very long title',
  async ({ server, page }) => {
    await resize(page, 360);
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    const star = { role: 'button', name: 'Star', nth: 0 };
    await page.click(star);
    await saved(page);
    await page.click(star);
    await page.see({ role: 'button', name: 'Undo' });
    const height = await page.tab.evaluate(() => {
      const detail = document.querySelector('.notice .detail');
      if (detail) detail.textContent = 'A title that goes on and on, '.repeat(21);
      return document.querySelector('.notice')?.getBoundingClientRect().height;
    });
    expect(height).toBeLessThan(120);
  },
  chromium,
);

scenario(
  'leads from the welcome to how it is installed',
  async ({ server, page }) => {
    await nativeOf(page).setUserAgent({ userAgent: IPHONE });
    await resize(page, 360);
    // What runs the test offers to install it, which an iPhone does not.
    await page.tab.beforeLoad(() =>
      window.addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation()),
    );
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    await page.click({ role: 'link', name: 'How to install' });
    await page.see({ role: 'heading', name: 'Install' }, ({ focused }) => focused);
    const top = await page.tab.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1);
    // In the upper half, so that the steps below it are on the screen as well.
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(370);
  },
  chromium,
);
