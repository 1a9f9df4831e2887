/** Narrow screens, large text and wide spacing lose nothing, and nothing moves while the list loads. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { NOTE, search, seeCount } from '../support/reader.ts';
import { lostOnReflow, spaceText } from '../support/reflow.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import {
  begin,
  devtoolsOf,
  emulate,
  MISSING_PAPER,
  NOTHING_FOUND,
  nativeOf,
  OPEN_PAPER,
  resize,
  SEARCH_RESULTS,
  show,
  UNKNOWN,
  VIEWS,
} from '../support/views.ts';

const chromium = { engines: CHROMIUM_ONLY };
const EVERYTHING = [...VIEWS, NOTHING_FOUND, MISSING_PAPER, UNKNOWN];

async function lostAt(page: Page, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const view of EVERYTHING) {
    await show(page, view);
    for (const width of widths) {
      await resize(page, width);
      const complaints = await lostOnReflow(page);
      found.push(...complaints.map((complaint) => `${view.name}, ${width} px: ${complaint}`));
    }
  }
  return found;
}

scenario(
  'loses nothing on a screen of 320 pixels, nor on any that is wider',
  async ({ server, page }) => {
    await begin(page, server.url);
    expect(await lostAt(page, [320, 360, 600, 895, 896, 1280, 1920])).toEqual([]);
  },
  chromium,
);

scenario(
  'loses nothing when the reader has doubled the size of text',
  async ({ server, page }) => {
    await begin(page, server.url);
    await (await devtoolsOf(page)).send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.tab.reload();
    const size = await page.tab.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(size).toBe('32px');
    expect(await lostAt(page, [320, 640, 1280])).toEqual([]);
  },
  chromium,
);

scenario(
  'loses nothing when lines, words and letters are spaced out',
  async ({ server, page }) => {
    await begin(page, server.url);
    await spaceText(page);
    expect(await lostAt(page, [320, 768, 1280])).toEqual([]);
  },
  chromium,
);

/** What moved since the page began without the reader's doing, and how far. */
const shifts = (page: Page): Promise<readonly string[]> =>
  page.tab.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        interface LayoutShift extends PerformanceEntry {
          readonly value: number;
          readonly hadRecentInput: boolean;
          readonly sources: readonly {
            readonly node: Node | null;
            readonly previousRect: DOMRectReadOnly;
            readonly currentRect: DOMRectReadOnly;
          }[];
        }
        const describe = ({ value, sources }: LayoutShift): string => {
          const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
            const element = node instanceof Element ? node : node?.parentElement;
            return `${element?.localName}.${element?.className} from ${from.left},${from.top} ${from.width}×${from.height} to ${to.left},${to.top} ${to.width}×${to.height}`;
          });
          return `${value.toFixed(4)}: ${moved.join('; ')}`;
        };
        new PerformanceObserver((list) => {
          const entries = list.getEntries() as LayoutShift[];
          resolve(
            entries
              // Less than a ten-thousandth is a fraction of a pixel.
              .filter(({ hadRecentInput, value }) => !hadRecentInput && value >= 0.0001)
              .map(describe),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        // An observer of nothing is never called.
        setTimeout(() => resolve([]), 300);
      }),
  );

for (const [device, width, height] of [
  ['a phone', 360, 740],
  ['a wide screen', 1280, 800],
] as const) {
  scenario(
    `moves nothing while the list loads on ${device}, the first time and again`,
    async ({ server, page }) => {
      await emulate(page, {});
      await resize(page, width, height);
      for (const visit of ['first', 'second']) {
        await page.tab.goto(`${server.url}?${visit}`);
        await seeCount(page, '69 papers');
        expect(await shifts(page), `${visit} visit`).toEqual([]);
      }
    },
    chromium,
  );
}

for (const [device, width, hasTouch] of [
  ['a phone', 360, true],
  ['a wide screen', 1280, false],
] as const) {
  scenario(
    `has a place for the fields for tags and note before they are there on ${device}`,
    async ({ server, page }) => {
      await nativeOf(page).setViewport({ width, height: 800, hasTouch, isMobile: hasTouch });
      await page.tab.goto(`${server.url}${OPEN_PAPER.hash}`);
      await page.see(NOTE);
      const [full, empty] = await page.tab.evaluate(() => {
        const section = document.querySelector('section.personal');
        const height = () => section?.getBoundingClientRect().height;
        const before = height();
        section?.replaceChildren();
        return [before, height()];
      });
      expect(full).toBeGreaterThan(100);
      expect(empty).toBe(full);
    },
    chromium,
  );
}

/** Places of all texts in the page's main part, the bar of a paper apart. */
const placesOfText = (page: Page): Promise<readonly string[]> =>
  page.tab.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, p, header, input)')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return `${element.localName}.${element.className} at ${left}, ${top}, ${width} wide`;
      }),
  );

/** What the banner covers or is covered by, and whether all of it is on the screen. */
const aroundBanner = (page: Page): Promise<readonly string[]> =>
  page.tab.evaluate(() => {
    const banner = document.querySelector('.banner');
    if (!banner) return ['no banner'];
    const { left, right, top, bottom } = banner.getBoundingClientRect();
    const complaints: string[] = [];
    if (top < 0 || bottom > innerHeight || left < 0 || right > innerWidth) complaints.push('out of sight');
    for (const [x, y] of [
      [left + 2, top + 2],
      [right - 2, bottom - 2],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const)
      if (!banner.contains(document.elementFromPoint(x, y))) complaints.push(`covered at ${x}, ${y}`);
    const outside = document.querySelectorAll('main, main .reading-bar, .nav-bar, .notice');
    for (const other of outside) {
      if (!other.checkVisibility({ visibilityProperty: true })) continue;
      const box = other.getBoundingClientRect();
      if (box.top < bottom - 1 && box.bottom > top + 1 && box.left < right - 1 && box.right > left + 1)
        complaints.push(`over ${other.localName}.${other.className}`);
    }
    return complaints;
  });

for (const [text, fontSize] of [
  ['text of the usual size', 16],
  ['doubled text', 32],
] as const) {
  scenario(
    `moves nothing that is read, and covers nothing, when the network goes and comes back, with ${text}`,
    async ({ server, page }) => {
      await begin(page, server.url);
      await (await devtoolsOf(page)).send('Page.setFontSizes', {
        fontSizes: { standard: fontSize, fixed: 13 },
      });
      await page.tab.reload();
      await seeCount(page, '69 papers');
      for (const width of [320, 360, 800, 1280])
        for (const view of [SEARCH_RESULTS, OPEN_PAPER]) {
          await resize(page, width);
          await show(page, view);
          if (view === OPEN_PAPER) await page.see(NOTE);
          const where = `${view.name}, ${width} px`;
          await page.until('all rows of the list', () =>
            page.tab.evaluate(() => {
              const rows = document.querySelectorAll('li[aria-posinset]');
              return rows.length === Number(rows[0]?.getAttribute('aria-setsize'));
            }),
          );
          const before = await placesOfText(page);
          expect(before.length, where).toBeGreaterThan(5);
          await nativeOf(page).setOfflineMode(true);
          await page.text('Offline. Everything here still works.');
          expect(await aroundBanner(page), where).toEqual([]);
          expect(await placesOfText(page), where).toEqual(before);
          await nativeOf(page).setOfflineMode(false);
          await page.until('no banner', () =>
            page.tab.evaluate(() => document.querySelector('.banner') === null),
          );
          expect(await placesOfText(page), where).toEqual(before);
        }
    },
    chromium,
  );
}

scenario(
  'says how many papers have all of the words in one line on a phone',
  async ({ server, page }) => {
    await resize(page, 360);
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    for (const [text, said] of [
      ['mixture of experts', /^\d+\D+\d+/],
      ['"mixture expert" zebrafish molecules', /^\d+ (?!found)\D+$/],
      ['data', /^\d+ found$/],
    ] as const) {
      await search(page, text);
      const lines = await page.until(`${said} beside the title`, () =>
        page.tab.evaluate((pattern: string) => {
          const status = document.querySelector('p.result-status');
          if (!new RegExp(pattern).test(status?.textContent ?? '')) return undefined;
          const range = document.createRange();
          range.selectNodeContents(status as Element);
          return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
        }, said.source),
      );
      expect(lines, text).toBe(1);
    }
  },
  chromium,
);
