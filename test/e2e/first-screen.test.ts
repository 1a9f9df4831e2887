/** The first papers stand in the page itself: they are read before the program is there, which then goes on from them. */
import { expect } from 'vitest';
import type { Page } from '../support/browser.ts';
import { FIRST, SEARCH, seeCount } from '../support/reader.ts';
import { CHROMIUM_ONLY, type Stage, scenario } from '../support/suite.ts';

/** A page whose program never comes. */
function withoutProgram({ server }: Stage): void {
  server.misbehave('index.html', {
    kind: 'text',
    change: (html) => html.replace(/<script type="module"[^>]*><\/script>/, ''),
  });
}

const BOOT = 'Offprint';
/** What is said in place of the papers, while nothing is known of them. */
const bootIsSeen = (page: Page): Promise<boolean> =>
  page.tab.evaluate(() => {
    const boot = document.querySelector('.boot');
    return boot?.checkVisibility() ?? false;
  });

/** Remembers as an earlier visit would have done. */
const remember = (page: Page, preferences: Readonly<Record<string, unknown>>): Promise<void> =>
  page.tab.evaluate((stored) => {
    localStorage.setItem(
      `offprint:${new URL('./', document.baseURI).pathname}:preferences`,
      JSON.stringify(stored),
    );
  }, preferences);

scenario('shows the first papers before the program is there', async (stage) => {
  withoutProgram(stage);
  await stage.page.tab.goto(stage.server.url);
  await stage.page.see(FIRST);
  await stage.page.see(SEARCH);
  expect(await bootIsSeen(stage.page)).toBe(false);
});

scenario('shows none of them at the address of a search, a paper or another page', async (stage) => {
  withoutProgram(stage);
  for (const hash of ['#/papers?q=agent', '#/papers/x', '#/starred', '#/settings']) {
    // From elsewhere each time, since a page that differs in its hash only is not loaded again.
    await stage.page.tab.goto('about:blank');
    await stage.page.tab.goto(stage.server.url + hash);
    await stage.page.text(BOOT);
    expect([hash, await bootIsSeen(stage.page), await stage.page.find(FIRST)]).toEqual([
      hash,
      true,
      undefined,
    ]);
  }
});

scenario(
  'shows none of them where the lists have changed since, or the reader has decided on one',
  async (stage) => {
    withoutProgram(stage);
    await stage.page.tab.goto(stage.server.url);
    await stage.page.see(FIRST);
    for (const firstScreen of ['of other data', '']) {
      await remember(stage.page, { firstScreen });
      await stage.page.tab.reload();
      await stage.page.text(BOOT);
      expect([firstScreen, await bootIsSeen(stage.page), await stage.page.find(FIRST)]).toEqual([
        firstScreen,
        true,
        undefined,
      ]);
    }
  },
);

scenario(
  'remembers whose papers the lists showed, and that one of the first has been starred',
  async ({ server, page }) => {
    await page.tab.goto(server.url);
    await seeCount(page, '69 papers');
    const remembered = (): Promise<readonly [unknown, unknown]> =>
      page.tab.evaluate(() => {
        const key = `offprint:${new URL('./', document.baseURI).pathname}:preferences`;
        return [
          JSON.parse(localStorage.getItem(key) ?? '{}').firstScreen,
          document.documentElement.dataset.firstScreen,
        ];
      });
    await page.until('the lists to be remembered', async () => {
      const [last, own] = await remembered();
      return typeof last === 'string' && last !== '' && last === own;
    });
    await page.click({ role: 'button', name: 'Star' });
    await page.until('the star to be known', async () => (await remembered())[0] === '');
  },
);

scenario(
  'keeps the field that has the focus, and searches for what was typed before',
  async ({ server, page }) => {
    await page.tab.beforeLoad(() => {
      new MutationObserver((_records, observer) => {
        const field = document.querySelector('input');
        if (!field || document.querySelectorAll('article').length < 8) return;
        observer.disconnect();
        field.focus();
        field.value = 'agent';
        (window as Window & { offprintField?: Element }).offprintField = field;
      }).observe(document, { childList: true, subtree: true });
    });
    await page.tab.goto(server.url);
    await seeCount(page, '“agent”');
    const kept = await page.tab.evaluate(() => {
      const { offprintField } = window as Window & { offprintField?: Element };
      return document.activeElement === offprintField && document.querySelector('input')?.value === 'agent';
    });
    expect(kept).toBe(true);
  },
  { engines: CHROMIUM_ONLY },
);

scenario(
  'moves nothing when the program and the lists are there',
  async ({ server, page }) => {
    await page.tab.beforeLoad(() => {
      const seen = window as Window & { offprintShifts?: number };
      seen.offprintShifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.offprintShifts =
            (seen.offprintShifts ?? 0) + (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [360, 1280]) {
      await page.tab.viewport(width, 800);
      await page.tab.goto(server.url);
      await seeCount(page, '69 papers');
      const [shifts, shown] = await page.tab.evaluate(() => [
        (window as Window & { offprintShifts?: number }).offprintShifts,
        'firstScreen' in document.documentElement.dataset,
      ]);
      expect([width, shifts, shown]).toEqual([width, 0, true]);
    }
  },
  { engines: CHROMIUM_ONLY },
);
