/** The focus of a slider is drawn around its track, and through nothing that is written above. */
import { expect } from 'vitest';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { begin, resize, SETTINGS, show } from '../support/views.ts';

scenario(
  'draws the focus of each slider around its track, and through no words',
  async ({ server, page }) => {
    await begin(page, server.url);
    for (const width of [500, 1280]) {
      await resize(page, width);
      await show(page, SETTINGS);
      // By keyboard, for which alone it is drawn.
      await page.tab.press('Tab');
      const rings = await page.tab.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.slider input')].map((slider) => {
          slider.focus();
          const words = slider.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
          const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(slider);
          const out = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
          const { left, right, top, bottom } = slider.getBoundingClientRect();
          const row = slider.parentElement?.getBoundingClientRect();
          return {
            drawn: outlineStyle === 'solid',
            belowWords: top - out >= words,
            aroundThumb: bottom - top + 2 * Number.parseFloat(outlineOffset) >= 22,
            aroundTrack: row !== undefined && left - out < row.left && right + out > row.right,
          };
        }),
      );
      const all = { drawn: true, belowWords: true, aroundThumb: true, aroundTrack: true };
      expect(rings, `${width} px`).toEqual([all, all, all]);
    }
  },
  { engines: CHROMIUM_ONLY },
);
