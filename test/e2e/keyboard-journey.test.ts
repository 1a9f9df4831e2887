/** Every feature reached and worked by keyboard alone, in one visit: no pointer, no script in the reader's place. */
import { expect } from 'vitest';
import type { Held, Page } from '../support/browser.ts';
import { NOTE, OPEN_STAR, READ, SEARCH, saved, seeCount, TAG } from '../support/reader.ts';
import { scenario } from '../support/suite.ts';

/** Steps of the Tab key after which a reader would have given up. */
const PATIENCE = 60;

const focusedName = (page: Page): Promise<string> =>
  page.tab.evaluate(() => {
    const element = document.activeElement;
    // What scrolls takes the focus as well, and is named after nothing in it.
    if (!element?.matches('a, button, input, select, textarea, hr')) return '';
    const labelled = element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
    const label = labelled ? element.labels?.[0]?.textContent : undefined;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  });

/** Walks with the Tab key, backwards with Shift, to what has that name. */
async function walkTo(page: Page, name: string, held?: Held): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < PATIENCE; step += 1) {
    await page.tab.press('Tab', held);
    const at = await focusedName(page);
    if (at.includes(name)) return;
    met.push(at.slice(0, 30));
  }
  throw new Error(`no “${name}” on the way by Tab, but ${met.join(' · ')}`);
}

const hash = (page: Page): Promise<string> => page.tab.evaluate(() => decodeURIComponent(location.hash));
const seeHash = (page: Page, wanted: RegExp): Promise<true> =>
  page.until(`the address ${wanted}`, async () => wanted.test(await hash(page)));
async function focusOn(page: Page, name: string): Promise<void> {
  let at = '';
  await page
    .until(`the focus on ${name}`, async () => {
      at = await focusedName(page);
      return at.includes(name);
    })
    .catch((error) => {
      throw new Error(`the focus is on “${at.slice(0, 60)}”`, { cause: error });
    });
}
const gone = (page: Page, selector: string): Promise<true> =>
  page.until(`no ${selector}`, () =>
    page.tab.evaluate((sought: string) => document.querySelector(sought) === null, selector),
  );

async function command(page: Page, text: string): Promise<void> {
  await page.tab.press('k', 'Control');
  await focusOn(page, 'Find a command');
  await page.tab.type(text);
  await page.tab.press('Enter');
  await gone(page, 'dialog[open]');
}

/** Escape closes what is offered first, and then empties the field. */
async function emptySearch(page: Page): Promise<void> {
  await page.tab.press('Escape');
  if ((await page.find(SEARCH))?.value !== '') await page.tab.press('Escape');
  await page.see(SEARCH, (field) => field.value === '' && field.focused);
}

scenario('reaches and works every feature by keyboard alone', async ({ server, page }) => {
  await page.tab.goto(server.url);
  await seeCount(page, '69 papers');

  // Searching: a suggestion is taken, a filter made and taken out again, the tips tried, the order changed.
  await page.tab.type('/');
  await page.see(SEARCH, ({ focused }) => focused);
  await page.tab.type('quantiz');
  await page.see({ role: 'option' });
  await page.tab.press('ArrowDown');
  await page.tab.press('Enter');
  const { value } = await page.see(SEARCH, (field) => field.value.endsWith(' '));
  expect(value).toMatch(/^quantiz\w+ $/);
  await page.tab.type('is:unread');
  await page.see({ role: 'button', name: 'Remove filter is: unread' });
  await emptySearch(page);
  await page.tab.type('language is:unread');
  await walkTo(page, 'Remove filter');
  await page.tab.press('Delete');
  await page.see(SEARCH, (field) => field.value.trim() === 'language' && field.focused);
  await walkTo(page, 'Search tips');
  await page.tab.press('Enter');
  await page.see({ role: 'button', name: 'title:agent' });
  await walkTo(page, 'title:agent');
  await page.tab.press('Enter');
  await seeCount(page, 'title:agent');
  await page.tab.press('Escape');
  await focusOn(page, 'Search tips');
  await walkTo(page, 'Sort', 'Shift');
  await page.tab.type('T');
  await page.tab.press('Enter');
  await seeHash(page, /sort=title/);

  // The list: to its end and back, a star, a mark, and the paper.
  await walkTo(page, 'Search papers');
  await emptySearch(page);
  await page.tab.type('language');
  await seeCount(page, 'for “language”');
  await page.tab.press('ArrowDown');
  await page.until('the focus in the list', () =>
    page.tab.evaluate(() => document.activeElement?.closest('article') !== null),
  );
  await page.tab.press('End');
  await page.until('the focus on the last row', () =>
    page.tab.evaluate(() => {
      const item = document.activeElement?.closest('li');
      return item?.ariaPosInSet !== undefined && item?.ariaPosInSet === item?.ariaSetSize;
    }),
  );
  await page.tab.press('Home');
  const title = await page.until('the focus on the first row', () =>
    page.tab.evaluate(() => {
      const item = document.activeElement?.closest('li');
      return item?.getAttribute('aria-posinset') === '1'
        ? (document.activeElement?.textContent ?? '')
        : false;
    }),
  );
  await page.tab.type('s');
  await page.see({ role: 'button', name: 'Star' }, ({ pressed }) => pressed === 'true');
  await page.tab.press('Enter');
  await page.see({ role: 'page title', name: title });

  // The paper: tag, note, mark, neighbours, focus mode, copying, appearance.
  await page.tab.type('t');
  await page.see(TAG, ({ focused }) => focused);
  await page.tab.type('quick');
  await page.tab.press('Enter');
  await page.see({ role: 'button', name: 'Remove tag quick' });
  await page.tab.press('Escape');
  await page.tab.type('n');
  await page.see(NOTE, ({ focused }) => focused);
  await page.tab.type('worth it');
  await page.tab.press('Escape');
  await page.tab.type('e');
  await page.see({ ...READ, nth: -1 }, ({ pressed }) => pressed === 'true');
  await saved(page);
  await page.tab.type('j');
  await page.until('another paper', async () => !(await page.find({ role: 'page title', name: title })));
  await page.tab.type('k');
  await page.see({ role: 'page title', name: title });
  await page.tab.type('f');
  await page.see({ role: 'button', name: 'Leave focus mode' });
  await page.tab.press('Escape');
  await page.see({ role: 'button', name: 'Focus mode' });
  await walkTo(page, 'Share', 'Shift');
  await page.tab.press('Enter');
  await page.see({ role: 'button', name: 'Close' });
  await walkTo(page, 'Copy BibTeX');
  await page.tab.press('Escape');
  await focusOn(page, 'Share');
  await walkTo(page, 'Appearance', 'Shift');
  await page.tab.press('Enter');
  await page.see({ role: 'button', name: 'Close' });
  await walkTo(page, 'Auto');
  await page.tab.press('ArrowRight');
  await page.until('the light theme', () =>
    page.tab.evaluate(() => document.documentElement.dataset.theme === 'light'),
  );
  await page.tab.press('Escape');
  await focusOn(page, 'Appearance');

  // Between the panes, and back.
  const width = (): Promise<number> =>
    page.tab.evaluate(() => document.querySelector('.list-pane')?.getBoundingClientRect().width ?? 0);
  const before = await width();
  await walkTo(page, 'Width of the list', 'Shift');
  await page.tab.press('ArrowRight');
  await page.until('a wider list', async () => (await width()) > before);
  await page.tab.press('Escape');
  await seeHash(page, /^#\/papers\?/);

  // Commands, and what they lead to.
  await command(page, 'starred');
  await seeHash(page, /^#\/starred/);
  await page.see({ role: 'link', name: title });
  await page.tab.type('j');
  await focusOn(page, title);
  await page.tab.type('s');
  await page.text('Nothing starred yet');
  await walkTo(page, 'Undo');
  await page.tab.press('Enter');
  await page.see({ role: 'link', name: title });
  await command(page, 'theme dark');
  await page.until('the dark theme', () =>
    page.tab.evaluate(() => document.documentElement.dataset.theme === 'dark'),
  );
  await page.tab.type('?');
  await page.text('Previous paper');
  await page.tab.press('Escape');
  await gone(page, 'dialog[open]');

  // Settings: single keys are switched off, and are off.
  await command(page, 'settings');
  await page.see({ role: 'page title', name: 'Settings' });
  await walkTo(page, 'Single-key shortcuts');
  await page.tab.type(' ');
  await command(page, 'papers');
  await seeCount(page, '69 papers');
  await page.tab.type('?');
  await page.tab.press('k', 'Control');
  await focusOn(page, 'Find a command');
  expect(await page.find({ role: 'heading', name: 'Keyboard' })).toBeUndefined();
  await page.tab.press('Escape');
  await gone(page, 'dialog[open]');
  expect(await page.find(OPEN_STAR)).toBeDefined();
});
