/** Where the list beside an open paper is, and where the keys go on from. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { atRest, openPaper, SEARCH, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';

const chromium = { engines: CHROMIUM_ONLY };

/** The row that is open or else has the focus: its place, and whether all of it is on screen. */
const row = (page: Page) =>
  page.tab.evaluate(() => {
    const pane = document.querySelector('.list-pane');
    const item = (document.querySelector('.paper-row.open') ?? document.activeElement)?.closest('li');
    if (!pane || !item) return undefined;
    const { top, bottom } = item.getBoundingClientRect();
    const cover = pane.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const seen = top >= cover - 1 && bottom <= pane.getBoundingClientRect().bottom + 1;
    const focused = item.contains(document.activeElement);
    return { place: Number(item.getAttribute('aria-posinset')), seen, focused };
  });

const seeRow = (page: Page, place: number) =>
  page.until(`row ${place} on screen`, async () => {
    const found = await row(page);
    return found?.place === place && found.seen ? found : undefined;
  });

const hash = (page: Page): Promise<string> => page.tab.evaluate(() => decodeURIComponent(location.hash));
const seeHash = (page: Page, wanted: RegExp): Promise<true> =>
  page.until(`the address ${wanted}`, async () => wanted.test(await hash(page)));
const titleAt = (page: Page, place: number): Promise<string> =>
  page.until(`row ${place}`, () =>
    page.tab.evaluate(
      (at: number) => document.querySelector(`li[aria-posinset="${at}"] h2 a`)?.textContent ?? undefined,
      place,
    ),
  );
const scrolled = (page: Page): Promise<number> =>
  page.tab.evaluate(() => document.querySelector('.list-pane')?.scrollTop ?? -1);

scenario(
  'goes to the open paper after a reload, and not to where other results have it',
  async ({ server, page }) => {
    await page.tab.goto(`${server.url}#/papers`);
    await seeCount(page, '69 papers');
    await openPaper(page, await titleAt(page, 48));
    await page.tab.reload();
    await seeRow(page, 48);

    // What other results have elsewhere does not move them.
    await page.tab.type('/');
    await page.tab.type('model');
    await seeCount(page, 'for “model”');
    await atRest(page);
    expect(await scrolled(page)).toBe(0);
    // In the field it would clear the text.
    await page.tab.press('Tab');
    await page.tab.press('Escape');
    await seeHash(page, /^#\/papers\?q=model$/);
  },
  chromium,
);

scenario(
  'shows where reading on in focus mode has led',
  async ({ server, page }) => {
    await page.tab.goto(`${server.url}#/papers`);
    await seeCount(page, '69 papers');
    await titleAt(page, 40);
    await openPaper(page, await titleAt(page, 2));
    await page.tab.type('f');
    await page.gone({ role: 'searchbox' });
    for (let step = 0; step < 30; step += 1) await page.tab.type('j');
    await page.tab.press('Escape');
    await page.see({ role: 'searchbox' });
    await seeRow(page, 32);
    await page.tab.press('Escape');
    await seeHash(page, /^#\/papers$/);
    expect(await seeRow(page, 32)).toMatchObject({ focused: true });
  },
  chromium,
);

scenario(
  'leads from any paper beside the list to the list, and begins another list at its top',
  async ({ server, page }) => {
    await page.tab.goto(`${server.url}#/papers`);
    await seeCount(page, '69 papers');
    for (const place of [1, 2, 3]) await openPaper(page, await titleAt(page, place));
    await page.tab.press('Escape');
    await seeHash(page, /^#\/papers$/);
    expect(await seeRow(page, 3)).toMatchObject({ focused: true });

    // Far below, from a paper, by a link of the page.
    await openPaper(page, await titleAt(page, 50));
    expect(await scrolled(page)).toBeGreaterThan(1000);
    await page.tab.evaluate(() => {
      location.hash = '#/papers?q=language';
    });
    await seeCount(page, 'for “language”');
    await atRest(page);
    expect([await scrolled(page), await row(page)]).toEqual([0, undefined]);
  },
  chromium,
);

scenario('takes a step back for the end of a search, and one on for the search', async ({ server, page }) => {
  await page.tab.goto(`${server.url}#/papers`);
  await seeCount(page, '69 papers');
  await page.fill(SEARCH, 'agent');
  await seeCount(page, 'for “agent”');
  await seeHash(page, /q=agent$/);
  await page.tab.evaluate(() => history.back());
  await seeCount(page, '69 papers');
  await seeHash(page, /^#\/papers$/);
  expect(await page.tab.evaluate(() => document.querySelector('input')?.value)).toBe('');
  await page.tab.evaluate(() => history.forward());
  await seeCount(page, 'for “agent”');
});

scenario(
  'goes to the open paper also where its row is held from the start',
  async ({ server, page }) => {
    await page.tab.viewport(1200, 600);
    await page.tab.goto(`${server.url}#/papers`);
    await seeCount(page, '69 papers');
    await openPaper(page, await titleAt(page, 40));
    const far = await hash(page);
    await page.tab.evaluate((address: string) => location.replace(address), '#/papers');
    await openPaper(page, await titleAt(page, 8));
    await page.tab.reload();
    await seeRow(page, 8);
    for (const address of ['#/settings', far]) {
      await page.tab.evaluate((to: string) => location.assign(to), address);
      await seeHash(page, new RegExp(address.replace(/[^\w]/g, '.')));
    }
    await seeRow(page, 40);
  },
  chromium,
);
