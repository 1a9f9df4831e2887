/** Where the focus is can be seen, everything can be reached by keyboard, and everything can be hit. */
import { expect } from 'vitest';
import { walkByTab } from '../support/focus-walk.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { targetsBelow } from '../support/target-size.ts';
import {
  begin,
  nativeOf,
  OPEN_PAPER,
  resize,
  SEARCH_RESULTS,
  SETTINGS,
  STARRED,
  show,
} from '../support/views.ts';

const chromium = { engines: CHROMIUM_ONLY };
/** CSS pixels: WCAG 2.5.8 for pointers, 2.5.5 for fingers. */
const LEAST = 24;
const LEAST_ON_TOUCH = 44;
/** All pages with few enough papers to walk through. */
const WALKED = [SEARCH_RESULTS, OPEN_PAPER, STARRED, SETTINGS];

scenario(
  'shows where the focus is at every step through every page, under nothing, and leaves nothing out',
  async ({ server, page }) => {
    await begin(page, server.url);
    const found: string[] = [];
    for (const width of [360, 1280])
      for (const view of WALKED) {
        await resize(page, width);
        await show(page, view);
        const { stops, complaints } = await walkByTab(page);
        found.push(...complaints.map((complaint) => `${view.name}, ${width} px: ${complaint}`));
        expect(stops, `${view.name}, ${width} px`).toBeGreaterThan(5);
      }
    expect(found).toEqual([]);
  },
  chromium,
);

scenario(
  'gives every pointer a target of 24 pixels',
  async ({ server, page }) => {
    await begin(page, server.url);
    const found: string[] = [];
    for (const width of [360, 1280])
      for (const view of WALKED) {
        await resize(page, width);
        await show(page, view);
        const complaints = await targetsBelow(page, LEAST);
        found.push(...complaints.map((complaint) => `${view.name}, ${width} px: ${complaint}`));
      }
    expect(found).toEqual([]);
  },
  chromium,
);

scenario(
  'gives every finger a target of 44 pixels',
  async ({ server, page }) => {
    await begin(page, server.url);
    const found: string[] = [];
    for (const [width, height] of [
      [360, 740],
      [820, 1180],
    ] as const) {
      await nativeOf(page).setViewport({ width, height, isMobile: true, hasTouch: true });
      await page.tab.reload();
      expect(await page.tab.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
      for (const view of WALKED) {
        await show(page, view);
        const complaints = await targetsBelow(page, LEAST_ON_TOUCH);
        found.push(...complaints.map((complaint) => `${view.name}, ${width} px: ${complaint}`));
      }
    }
    expect(found).toEqual([]);
  },
  chromium,
);
