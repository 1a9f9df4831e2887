/** What is left on paper, and what stands out where the system forces its colours. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { begin, emulate, nativeOf, PAPERS, resize, SETTINGS, STARRED, show } from '../support/views.ts';

const chromium = { engines: CHROMIUM_ONLY };

const focusRings = (page: Page): Promise<readonly string[]> =>
  page.tab.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return ['no focus'];
    return [undefined, '::after'].map((part) => getComputedStyle(focused, part).outlineStyle);
  });

scenario(
  'prints no focus',
  async ({ server, page }) => {
    await begin(page, server.url);
    for (const selector of ['article h2 a', 'article .star-button']) {
      await page.tab.press('Tab');
      await page.tab.evaluate((of: string) => document.querySelector<HTMLElement>(of)?.focus(), selector);
      expect(await focusRings(page), selector).toContain('solid');
      await nativeOf(page).emulateMediaType('print');
      expect(await focusRings(page), selector).toEqual(['none', 'none']);
      await nativeOf(page).emulateMediaType('screen');
    }
  },
  chromium,
);

/** Colours of the places: of those where the reader is, and of the others; words and icons apart. */
const placeColours = (page: Page) =>
  page.tab.evaluate(() => {
    const coloursOf = (selector: string): readonly string[] => {
      const elements = [...document.querySelectorAll(selector)];
      return [...new Set(elements.map((element) => getComputedStyle(element).color))];
    };
    return {
      here: coloursOf('.places a[aria-current], .places a[aria-current] .icon'),
      elsewhere: coloursOf('.places a:not([aria-current]), .places a:not([aria-current]) .icon'),
    };
  });

scenario(
  'shows in forced colours where the reader is and what is pressed',
  async ({ server, page }) => {
    await begin(page, server.url);
    for (const scheme of ['light', 'dark'] as const) {
      await emulate(page, { scheme, forcedColors: true });
      await page.tab.reload();
      for (const width of [360, 1280, 1400])
        for (const view of [PAPERS, STARRED, SETTINGS]) {
          await resize(page, width);
          await show(page, view);
          const { here, elsewhere } = await placeColours(page);
          const where = `${scheme}, ${width} px, ${view.name}`;
          expect(here.length, where).toBe(1);
          expect(elsewhere, where).not.toContain(here[0]);
        }
      await show(page, PAPERS);
      await page.click({ role: 'button', name: 'Search tips' });
      await page.click({ role: 'button', name: 'title:agent' });
      await page.see({ role: 'button', name: 'title:agent' }, ({ pressed }) => pressed === 'true');
      // Off the buttons, of which one would stand out for that.
      await nativeOf(page).mouse.move(1, 1);
      const [pressed, others] = await page.tab.evaluate(() =>
        [true, false].map((state) => {
          const buttons = [...document.querySelectorAll(`.search-help [aria-pressed=${state}]`)];
          return [...new Set(buttons.map((button) => getComputedStyle(button).borderTopColor))];
        }),
      );
      expect([pressed?.length, others?.length], scheme).toEqual([1, 1]);
      expect(pressed, scheme).not.toEqual(others);
      await page.click({ role: 'button', name: 'title:agent' });
    }
  },
  chromium,
);
