/** Read state, tags and notes: kept without a server, shown in every tab, and not lost by closing the page too soon. */
import { expect } from 'vitest';
import { NOTE, openPaper, READ, readyOffline, saved, seeCount, seeOpen, TAG } from '../support/reader.ts';
import { scenario } from '../support/suite.ts';

const PAPER = 'Crystal: Illuminating LLM Abilities on Language and Code';

scenario('keeps read state, tags and a note with the server gone', async ({ server, page, newPage }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await openPaper(page, PAPER);
  const link = await page.tab.evaluate(() => location.href);

  await page.click(READ);
  await page.see(READ, ({ pressed }) => pressed === 'true');
  await page.click(TAG);
  await page.tab.type('code,to read');
  await page.tab.press('Enter');
  await page.see({ role: 'button', name: 'Remove tag to read' });
  await page.fill(NOTE, 'Compare with StarCoder.');
  await page.text('Saved');
  expect(await page.tab.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  await saved(page);
  await readyOffline(page);

  const other = await newPage();
  await other.tab.goto(link);
  await other.see(NOTE, ({ value }) => value === 'Compare with StarCoder.');
  await other.click({ role: 'button', name: 'Remove tag code' });
  await saved(other);
  await page.gone({ role: 'button', name: 'Remove tag code' });

  await server.close();
  await page.tab.reload();
  await seeOpen(page, PAPER);
  await page.see(READ, ({ pressed }) => pressed === 'true');
  await page.see({ role: 'button', name: 'Remove tag to read' });
  expect(await page.find({ role: 'button', name: 'Remove tag code' })).toBeUndefined();
  await page.see(NOTE, ({ value }) => value === 'Compare with StarCoder.');
  const row = await page.tab.evaluate(
    (title) =>
      [...document.querySelectorAll('.list-pane article')].find(
        (article) => article.querySelector('h2')?.textContent === title,
      )?.textContent,
    PAPER,
  );
  expect(row).toMatch(/Read.*to read.*Note: Compare with StarCoder\./s);
});

scenario('keeps what was typed when the page is left in the middle of a word', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await openPaper(page, PAPER);
  await page.click(NOTE);
  await page.see(NOTE, ({ focused }) => focused);
  await page.tab.type('Half a thou');
  await page.tab.reload();
  await seeOpen(page, PAPER);
  await page.see(NOTE, ({ value }) => value === 'Half a thou');

  await page.click(TAG);
  await page.see(TAG, ({ focused }) => focused);
  await page.tab.type('half');
  await page.tab.reload();
  await seeOpen(page, PAPER);
  await page.see({ role: 'button', name: 'Remove tag half' });
});
