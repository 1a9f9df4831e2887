/** Scrolling through very many papers, and reading on among them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { atRest, openPaper, SEARCH, seeCount, seeOpen } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';

const MANY = 2000;

let site = '';
let data = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'offprint-data-'));
  const lines = Array.from({ length: MANY }, (_, index) => {
    const title = `Paper ${index + 1} on ${'very '.repeat((index * 7) % 23)}synthetic matters`;
    const abstract = `${'It has a sentence of its own. '.repeat((index % 5) + 1)}`.trim();
    return JSON.stringify({ title, abstract });
  });
  await writeFile(join(data, 'many.jsonl'), lines.join('\n'));
  site = await buildSite({ name: 'many', data });
});
afterAll(() => Promise.all([site, data].filter(Boolean).map((folder) => rm(folder, { recursive: true }))));

/** The rows on the page, by their place in the list; wrong ones are those that show another paper than is there. */
const rows = (page: Page) =>
  page.tab.evaluate(() => {
    const pane = document.querySelector('.list-pane');
    const box = pane?.getBoundingClientRect();
    const cover = pane?.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const items = [...document.querySelectorAll('li[aria-posinset]')];
    const placeOf = (item: Element): number => Number(item.getAttribute('aria-posinset'));
    const seen = items.filter((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return bottom > cover + 1 && top < (box?.bottom ?? 0);
    });
    const titled = items.filter((item) => item.querySelector('h2'));
    return {
      count: items.length,
      sizes: [...new Set(items.map((item) => item.getAttribute('aria-setsize')))],
      first: seen[0] ? placeOf(seen[0]) : 0,
      waiting: seen.some((item) => !item.querySelector('h2')),
      wrong: titled.filter(
        (item) => !item.querySelector('h2')?.textContent?.startsWith(`Paper ${placeOf(item)} `),
      ).length,
      focused: Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset') ?? 0),
    };
  });

const scrollTo = (page: Page, share: number): Promise<void> =>
  page.tab.evaluate((part: number) => {
    const pane = document.querySelector('.list-pane');
    if (pane) pane.scrollTop = part * (pane.scrollHeight - pane.clientHeight);
  }, share);

const seeRows = (page: Page, what: string, accept: (found: Awaited<ReturnType<typeof rows>>) => boolean) =>
  page.until(what, async () => {
    const found = await rows(page);
    return found.count > 0 && !found.waiting && accept(found) ? found : undefined;
  });

scenario(
  'shows the rows near the screen of two thousand, by pointer and keyboard',
  async ({ server, page }) => {
    server.deploy(site);
    await page.tab.goto(server.url);
    await seeCount(page, '2,000 papers');
    for (const share of [0, 0.5, 0.52, 1, 0.2, 0]) {
      await scrollTo(page, share);
      const near = (place: number): boolean => Math.abs(place - share * MANY) < 60;
      const found = await seeRows(page, `rows at ${share}`, ({ first }) => near(first));
      expect(found.count).toBeLessThan(60);
      expect(found.sizes).toEqual(['2000']);
      expect(found.wrong).toBe(0);
    }

    // Rows that arrive for one place do not take the reader back from the next.
    for (let jump = 1; jump <= 20; jump += 1) {
      const share = jump % 2;
      await page.tab.evaluate(async (end: number) => {
        const pane = document.querySelector('.list-pane');
        if (!pane) return;
        const scrolled = () =>
          new Promise((resolve) => pane.addEventListener('scroll', resolve, { once: true }));
        const first = scrolled();
        pane.scrollTop = pane.scrollHeight * (end ? 0.3 : 0.7);
        await first;
        // Once the rows of that place have been asked for, and before the next frame.
        await new Promise((resolve) => setTimeout(resolve));
        const second = scrolled();
        pane.scrollTop = end * (pane.scrollHeight - pane.clientHeight);
        await second;
      }, share);
      await seeRows(page, `rows of jump ${jump}`, ({ first }) => Math.abs(first - share * MANY) < 60);
    }

    // The row with the focus stays, and the keyboard goes on from there.
    await page.click(SEARCH);
    for (let row = 0; row < 4; row += 1) await page.tab.press('ArrowDown');
    await seeRows(page, 'focus on the fourth row', ({ focused }) => focused === 4);
    await scrollTo(page, 0.6);
    await seeRows(page, 'rows far below', ({ first, focused }) => first > 1000 && focused === 4);
    await page.tab.press('ArrowDown');
    await seeRows(page, 'the row after', ({ first, focused }) => focused === 5 && first <= 5);
    await page.tab.press('End');
    await seeRows(page, 'the last row', ({ focused }) => focused === MANY);
    await page.tab.press('ArrowUp');
    await seeRows(page, 'the last but one', ({ focused }) => focused === MANY - 1);
  },
);

scenario(
  'fills the screen with rows at once when the reader makes them compact, with the open one among them',
  async ({ server, page }) => {
    server.deploy(site);
    await page.tab.viewport(1280, 800);
    await page.tab.goto(server.url);
    await seeCount(page, '2,000 papers');
    await scrollTo(page, 0.5);
    const { first } = await seeRows(page, 'the middle', (found) => found.first > 900);
    await openPaper(page, `Paper ${first + 1} on`);
    await page.click({ role: 'button', name: 'Appearance' });
    for (const name of ['Compact', 'Comfortable']) {
      await page.click({ role: 'radio', name });
      await page.until(`rows to the edge, ${name}`, () =>
        page.tab.evaluate(() => {
          const pane = document.querySelector('.list-pane')?.getBoundingClientRect();
          const rows = [...document.querySelectorAll('.list-pane li')];
          const end = Math.max(...rows.map((row) => row.getBoundingClientRect().bottom));
          const open = document.querySelector('.paper-row.open')?.getBoundingClientRect();
          if (!pane || !open) return false;
          return end >= pane.bottom && open.top >= pane.top && open.bottom <= pane.bottom;
        }),
      );
    }
  },
  { engines: CHROMIUM_ONLY },
);

scenario('reads on from paper to paper, and comes back to where that led', async ({ server, page }) => {
  server.deploy(site);
  await page.tab.viewport(400, 740);
  await page.tab.goto(server.url);
  await seeCount(page, '2,000 papers');
  await scrollTo(page, 0.5);
  const { first } = await seeRows(page, 'the middle', (found) => found.first > 900);
  await openPaper(page, `Paper ${first + 1} on`);
  for (let step = 1; step <= 12; step += 1) {
    await page.click({ role: 'link', name: 'Next paper', nth: -1 });
    await seeOpen(page, `Paper ${first + 1 + step} on`);
  }
  await page.click({ role: 'button', name: 'Back to the list' });
  await page.until('the list without an open paper', () =>
    page.tab.evaluate(() => !location.hash.includes('papers/')),
  );
  await atRest(page);
  const left = await seeRows(
    page,
    'the list at the last paper',
    (found) => Math.abs(found.first - first - 13) < 6,
  );

  // From another page the way back leads to the same rows.
  await page.click({ role: 'link', name: 'Settings' });
  await page.see({ role: 'page title', name: 'Settings' });
  await page.tab.evaluate(() => history.back());
  const after = await seeRows(page, 'the same rows', (found) => found.first > 0);
  expect(Math.abs(after.first - left.first)).toBeLessThan(3);
});

scenario(
  'reads on in focus mode for longer than rows were held, and has the list there afterwards',
  async ({ server, page }) => {
    server.deploy(site);
    await page.tab.goto(server.url);
    await seeCount(page, '2,000 papers');
    await openPaper(page, 'Paper 1 on');
    await page.tab.type('f');
    await page.gone({ role: 'searchbox' });
    for (let place = 2; place <= 70; place += 1) {
      await page.tab.type('j');
      await page.see({ role: 'page title', name: `Paper ${place} on` });
    }
    await page.tab.press('Escape');
    await seeRows(page, 'the rows around the last paper', ({ first }) => first > 60 && first <= 70);
    await page.tab.press('Escape');
    await seeRows(page, 'the focus on its row', ({ focused }) => focused === 70);
  },
  { engines: CHROMIUM_ONLY },
);
