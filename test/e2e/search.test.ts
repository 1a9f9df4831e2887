/** Searching as a reader does it: typing, completing, filtering, and what is offered again. */
import { expect } from 'vitest';
import { objections } from '../support/axe.ts';
import type { Page } from '../support/browser.ts';
import { SEARCH, search, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';

const seeValue = (page: Page, value: string) => page.see(SEARCH, (found) => found.value === value);

scenario('completes words, filters by chips and teaches by example', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await search(page, 'language mod');
  await page.see({ role: 'option', name: 'models' });
  await page.tab.press('ArrowDown');
  await page.tab.press('Enter');
  await seeValue(page, 'language models ');
  await page.gone({ role: 'option' });
  const before = await seeCount(page, 'for “language models”');
  await page.tab.type('title:agents');
  await seeValue(page, 'language models title:agents');
  const narrowed = await seeCount(page, 'for “language models title:agents”');
  expect(Number.parseInt(narrowed.text, 10)).toBeLessThan(Number.parseInt(before.text, 10));
  expect(Number.parseInt(narrowed.text, 10)).toBeGreaterThan(0);
  await page.click({ role: 'button', name: 'Remove filter title: agents' });
  await seeValue(page, 'language models');
  await page.see(SEARCH, ({ focused }) => focused);
  const after = await seeCount(page, 'for “language models”');
  expect(after.text.split(',')[0]).toBe(before.text.split(',')[0]);

  await page.click({ role: 'button', name: 'Search tips' });
  await page.click({ role: 'button', name: '"language model"' });
  await seeValue(page, '"language model"');
  await page.see({ role: 'button', name: 'Remove filter "language model"' });
  await page.text(/the exact phrase – \d+ papers/);
});

scenario(
  'draws a line between papers with all of the words and those with most of them',
  async ({ server, page }) => {
    await page.tab.goto(`${server.url}#/papers?q=agents+for+the+web`);
    const count = await seeCount(page, 'with all of the words');
    const [, all = ''] = /, (\d+) with all/.exec(count.text) ?? [];
    expect(Number(all)).toBeGreaterThan(1);
    await page.text(new RegExp(`${all} papers have all of the words`));
  },
);

scenario('answers a search again that was made before all was loaded', async ({ server, page }) => {
  await page.tab.goto(`${server.url}#/papers?q=largelanguage`);
  await page.text(/[1-9]\d* papers for “largelanguage”/);
});

scenario('offers what was searched for before, on this device only', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await search(page, 'quantization');
  await seeCount(page, 'for “quantization”');
  await page.tab.press('Enter');
  await page.tab.reload();
  await seeCount(page, 'for “quantization”');
  await search(page, '');
  await page.click(SEARCH);
  await page.see({ role: 'option', name: 'quantization' });
  await page.tab.press('ArrowDown');
  await page.tab.press('Enter');
  await seeCount(page, 'for “quantization”');
});

scenario(
  'gives axe nothing to object to in suggestions, chips, hints and tips',
  async ({ server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    const found: string[] = [];
    const judge = async (where: string): Promise<void> => {
      for (const width of [320, 1280]) {
        await page.tab.viewport(width, 800);
        found.push(...(await objections(page, `${where}, ${width} px`)));
      }
    };
    await search(page, 'language mod');
    await page.see({ role: 'option', name: 'models' });
    await page.tab.press('ArrowDown');
    await judge('suggestions');
    await search(page, 'models title:agents -survey year:soon');
    await page.text('A year filter looks like');
    await page.click({ role: 'button', name: 'Search tips' });
    await judge('chips, hint and tips');
    await search(page, 'agents for the web');
    await page.text('These come closest');
    await judge('the line between papers');
    await search(page, '');
    await page.tab.press('Tab');
    await page.click(SEARCH);
    await page.see({ role: 'option', name: 'models title:agents' });
    await judge('recent searches');
    expect(found).toEqual([]);
  },
  { engines: CHROMIUM_ONLY },
);
