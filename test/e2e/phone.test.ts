/** What has to fit a phone. */
import { expect } from 'vitest';
import { saved, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { resize } from '../support/views.ts';

const chromium = { engines: CHROMIUM_ONLY };

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
