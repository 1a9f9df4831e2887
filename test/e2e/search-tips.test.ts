/** Examples and what they find stand beside or below each other, however large the text is. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { lostOnReflow } from '../support/reflow.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { begin, devtoolsOf, PAPERS, resize, show } from '../support/views.ts';

/** What stands in the tips over what else stands there. */
const overlaps = (page: Page): Promise<readonly string[]> =>
  page.tab.evaluate(() => {
    const parts = [...document.querySelectorAll('.search-help :is(p, button, span)')];
    const boxes = parts.map((part) => part.getBoundingClientRect());
    if (parts.length < 10) return ['no tips'];
    return boxes.flatMap((one, at) =>
      boxes.slice(at + 1).flatMap((other, after) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        const pair = [parts[at], parts[at + 1 + after]].map((part) => part?.textContent);
        return across > 1 && along > 1 ? [pair.join(' over ')] : [];
      }),
    );
  });

scenario(
  'shows search tips that lie over nothing of each other, in text of any size',
  async ({ server, page }) => {
    await begin(page, server.url);
    const found: string[] = [];
    for (const size of [16, 24, 32]) {
      await (await devtoolsOf(page)).send('Page.setFontSizes', { fontSizes: { standard: size, fixed: 13 } });
      await page.tab.reload();
      for (const width of [320, 360, 1280]) {
        await resize(page, width);
        await show(page, PAPERS);
        await page.click({ role: 'button', name: 'Search tips' });
        await page.see({ role: 'button', name: 'title:agent' });
        // The name of a list is shortened where it is long.
        const lost = (await lostOnReflow(page)).filter((complaint) => !complaint.includes('"list:'));
        const complaints = [...(await overlaps(page)), ...lost];
        found.push(...complaints.map((complaint) => `${size} px of text on ${width} px: ${complaint}`));
        await page.click({ role: 'button', name: 'Search tips' });
      }
    }
    expect(found).toEqual([]);
  },
  { engines: CHROMIUM_ONLY },
);
