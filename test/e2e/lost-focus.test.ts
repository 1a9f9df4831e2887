/** What has the focus after what had it is gone, and what its keys do there. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { seeCount } from '../support/reader.ts';
import { scenario } from '../support/suite.ts';

async function command(page: Page, name: string): Promise<void> {
  await page.tab.press('k', 'Control');
  await page.see({ role: 'combobox', name: 'Find a command' }, ({ focused }) => focused);
  await page.tab.type(name);
  await page.tab.press('Enter');
}

const seeTitle = async (page: Page, name: string): Promise<void> => {
  await page.see({ role: 'page title', name }, ({ focused }) => focused);
};

scenario(
  'has the name of the page that a command leads to, and scrolls from there',
  async ({ server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    await command(page, 'go settings');
    await seeTitle(page, 'Settings');
    await page.tab.press('End');
    await page.until('the end of the settings', () =>
      page.tab.evaluate(() => (document.querySelector('.settings-page')?.scrollTop ?? 0) > 100),
    );
    await command(page, 'go starred');
    await seeTitle(page, 'Starred');
    await page.see({ role: 'heading', name: 'Nothing starred yet' });
    await page.tab.evaluate(() => document.querySelector<HTMLElement>('main a.button')?.focus());
    await page.tab.press('Enter');
    await seeTitle(page, 'Papers');
    await seeCount(page, '69 papers');
  },
);

scenario('is on Starred after a paper whose star, the last, was taken away', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await page.tab.type('js');
  await page.see({ role: 'button', name: 'Star' }, ({ pressed }) => pressed === 'true');
  await command(page, 'go starred');
  await page.see({ role: 'page title', name: 'Starred' });
  await page.until('the only row', () =>
    page.tab.evaluate(() => document.querySelectorAll('article.paper-row').length === 1),
  );
  await page.tab.type('j');
  await page.tab.press('Enter');
  await page.until('the paper with the focus', () =>
    page.tab.evaluate(() => document.activeElement?.id === 'paper-title'),
  );
  await page.tab.type('s');
  await page.see({ role: 'heading', name: 'Nothing starred yet' });
  await page.tab.press('Escape');
  await seeTitle(page, 'Starred');
  expect(await page.tab.evaluate(() => location.hash)).toBe('#/starred');
});
