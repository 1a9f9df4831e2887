/** The whole promise in one go: found, opened, starred, then read, searched and starred with no server, and still there after a restart. */
import { expect } from 'vitest';
import { Page } from '../support/browser.ts';
import {
  openPaper,
  readyOffline,
  search,
  seeCount,
  seeOpen,
  seeStarred,
  starOpenPaper,
} from '../support/reader.ts';
import { chromiumOnSqlite, EVERY_ENGINE, scenario } from '../support/suite.ts';

const FIRST_PAPER = 'LLM Augmented LLMs: Expanding Capabilities through Composition';

scenario(
  'finds by a typo, stars, and keeps everything with the server gone and the browser restarted',
  async ({ browser, server, page, newPage }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');

    await search(page, 'augmneted compositon');
    await page.see({ role: 'article', name: FIRST_PAPER });
    await openPaper(page, FIRST_PAPER);
    await starOpenPaper(page);
    const link = await page.tab.evaluate(() => location.href);
    await readyOffline(page);

    await server.close();
    await page.tab.reload();
    await seeOpen(page, FIRST_PAPER);
    await seeStarred(page);

    const deep = await newPage();
    await deep.tab.goto(link);
    await seeOpen(deep, FIRST_PAPER);
    await seeStarred(deep);
    await search(deep, 'mixture of experts');
    const second = await deep.see({ role: 'article' }, ({ text }) => /experts/i.test(text));
    const title = await deep.tab.evaluate(() => document.querySelector('article h2')?.textContent ?? '');
    expect(second.text).toContain(title);
    await openPaper(deep, title);
    await starOpenPaper(deep);

    await browser.restart();
    const again = new Page(await browser.newTab());
    await again.tab.goto(`${server.url}#/starred`);
    await seeCount(again, '2 starred papers');
    await openPaper(again, FIRST_PAPER);
    await seeStarred(again);
    await again.click({ role: 'link', name: 'Papers', nth: 0 });
    await seeCount(again, '69 papers');
    expect(await again.trouble()).toEqual([]);
  },
  { engines: [...EVERY_ENGINE, chromiumOnSqlite()] },
);
