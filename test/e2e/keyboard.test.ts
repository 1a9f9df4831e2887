/** The whole way by keyboard, and the way back on a phone. */
import { expect } from 'vitest';
import { findInPage } from '../support/in-page.ts';
import { OPEN_STAR, SEARCH, saved, seeCount, seeStarred } from '../support/reader.ts';
import { scenario } from '../support/suite.ts';

scenario('searches, moves, stars, opens and goes back by keyboard alone', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await page.tab.type('/');
  await page.see(SEARCH, ({ focused }) => focused);
  await page.tab.type('adaptation');
  await seeCount(page, 'for “adaptation”');
  await page.tab.press('ArrowDown');
  await page.tab.type('j');
  await page.tab.type('j');
  await page.tab.type('k');
  const title = await page.until('focus on the second row', () =>
    page.tab.evaluate(() => {
      const rows = [...document.querySelectorAll('article h2 a')];
      return rows[1] === document.activeElement ? (rows[1]?.textContent ?? undefined) : undefined;
    }),
  );
  await page.tab.type('s');
  await page.see({ role: 'button', name: 'Star', nth: 1 }, ({ pressed }) => pressed === 'true');
  await saved(page);
  await page.tab.press('Enter');
  await page.see({ role: 'page title', name: title });
  await seeStarred(page);
  await page.tab.type('s');
  await page.see(OPEN_STAR, ({ pressed }) => pressed === 'false');
  await page.tab.press('Escape');
  await page.until('the list without an open paper', () =>
    page.tab.evaluate(() => !location.hash.includes('papers/')),
  );
  await seeCount(page, 'for “adaptation”');
});

scenario('comes back to the same place in the list on a phone', async ({ server, page }) => {
  await page.tab.viewport(400, 740);
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  const row = await page.until('a row further down', () =>
    page.tab.evaluate(() => document.querySelectorAll('article h2 a')[12]?.textContent ?? undefined),
  );
  const before = await page.tab.evaluate(findInPage, { role: 'link', name: row }, true);
  await page.click({ role: 'link', name: row });
  await page.see({ role: 'page title', name: row });
  await page.click({ role: 'button', name: 'Back to the list' });
  const after = await page.see({ role: 'link', name: row });
  expect(Math.abs(after.y - (before?.y ?? 0))).toBeLessThan(200);
});
