/** Reading as the reader likes it: remembered, before the first paint, offline; and the ways that need no pointer. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import type { PuppeteerTab } from '../support/puppeteer-tab.ts';
import { atRest, openPaper, readyOffline, saved, seeCount, seeOpen } from '../support/reader.ts';
import { CHROMIUM_ONLY, scenario } from '../support/suite.ts';
import { resize } from '../support/views.ts';

const FIRST_PAPER = 'LLM Augmented LLMs: Expanding Capabilities through Composition';
const SECOND_PAPER = 'Emergent Abilities of Large Language Models under Continued Pretraining';

/** Theme, and size of the abstract's letters in CSS pixels. */
const look = (page: Page): Promise<string> =>
  page.tab.evaluate(() => {
    const text = document.querySelector('.reading-text');
    const size = text ? getComputedStyle(text).fontSize : 'no text';
    return `${document.documentElement.dataset.theme ?? 'auto'} ${size}`;
  });

scenario('keeps theme and size of text, also with the server gone', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await openPaper(page, FIRST_PAPER);
  await page.click({ role: 'button', name: 'Appearance' });
  await page.see({ role: 'radio', name: 'Sepia' });
  await page.tab.evaluate(() => {
    document.querySelector<HTMLInputElement>('input[name=theme][value=sepia]')?.click();
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    if (!slider) return;
    slider.value = '24';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.until('the look that was chosen', async () => (await look(page)) === 'sepia 24px');
  await page.tab.press('Escape');
  await page.gone({ role: 'radio', name: 'Sepia' });
  await readyOffline(page);

  await server.close();
  await page.tab.reload();
  await seeOpen(page, FIRST_PAPER);
  expect(await look(page)).toBe('sepia 24px');
});

scenario(
  'shows the chosen theme before anything is painted',
  async ({ server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    await page.tab.evaluate(() => {
      const key = `offprint:${new URL('./', document.baseURI).pathname}:preferences`;
      localStorage.setItem(key, JSON.stringify({ theme: 'dark' }));
    });
    // Without the app's own script only what runs ahead of it can have set the theme.
    server.misbehave('index.html', {
      kind: 'text',
      change: (html) => html.replace(/<script type="module"[^>]*><\/script>/, ''),
    });
    await page.tab.evaluate(async () => {
      for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    });
    await page.tab.goto(`${server.url}?again`);
    const [theme, started] = await page.tab.evaluate(() => [
      document.documentElement.dataset.theme,
      document.querySelector('.boot') === null,
    ]);
    expect([theme, started]).toEqual(['dark', false]);
  },
  { engines: CHROMIUM_ONLY },
);

scenario('goes anywhere by the command palette, and says its keys', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');
  await page.tab.type('?');
  await page.text('Star or un-star');
  await page.tab.press('Escape');
  await page.gone({ role: 'heading', name: 'Keyboard' });
  await openPaper(page, FIRST_PAPER);
  await page.tab.type('f');
  await page.gone({ role: 'searchbox' });
  await page.tab.press('Escape');
  await page.see({ role: 'searchbox' });

  await page.tab.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true })),
  );
  await page.see({ role: 'combobox', name: 'Find a command' }, ({ focused }) => focused);
  await page.tab.type('emergent abilities of large language models under continued');
  await page.see({ role: 'option', name: SECOND_PAPER });
  await page.tab.press('Enter');
  await seeOpen(page, SECOND_PAPER);
});

scenario(
  'stars by a swipe to the right, and turns the page by one to the left',
  async ({ server, page }) => {
    const { native } = page.tab as PuppeteerTab;
    await native.setViewport({ width: 400, height: 740, hasTouch: true, isMobile: true });
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    const swipe = async (selector: string, by: number): Promise<void> => {
      await atRest(page);
      const box = await (await native.waitForSelector(selector))?.boundingBox();
      if (!box) throw new Error(`nothing to swipe at ${selector}`);
      const [x, y] = [200, Math.max(box.y, 80) + 40];
      const finger = await native.touchscreen.touchStart(x, y);
      for (let step = 1; step <= 6; step += 1) await finger.move(x + (by * step) / 6, y + step);
      await finger.end();
    };
    await swipe('.paper-row', 120);
    await page.see({ role: 'button', name: 'Star', nth: 0 }, ({ pressed }) => pressed === 'true');
    await saved(page);
    await openPaper(page, FIRST_PAPER);
    await swipe('.reading-text', -120);
    await seeOpen(page, SECOND_PAPER);
    await swipe('.reading-text', 120);
    await seeOpen(page, FIRST_PAPER);
  },
  { engines: CHROMIUM_ONLY },
);

scenario(
  'keeps its welcome for a window that has room for it',
  async ({ server, page }) => {
    const welcome = { role: 'button', name: 'Got it' };
    await resize(page, 800, 400);
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    expect(await page.find(welcome)).toBeUndefined();
    await openPaper(page, FIRST_PAPER);
    await resize(page, 800, 700);
    await page.click({ role: 'button', name: 'Back to the list' });
    await page.see(welcome);
    await openPaper(page, FIRST_PAPER);
    await page.click({ role: 'button', name: 'Back to the list' });
    await page.gone({ role: 'page title', name: FIRST_PAPER });
    expect(await page.find(welcome)).toBeUndefined();
  },
  { engines: CHROMIUM_ONLY },
);
