/** What a reader of Offprint sees and does, in words of the app, by its accessible names only. */
import type { Page } from './browser.ts';
import type { Found, Target } from './in-page.ts';

export const SEARCH: Target = { role: 'searchbox', name: 'Search papers' };
const COUNT: Target = { role: 'status' };
export const FIRST: Target = { role: 'article' };

export const TAG: Target = { role: 'textbox', name: 'Add a tag' };
export const NOTE: Target = { role: 'textbox', name: 'Note' };
export const READ: Target = { role: 'button', name: 'Mark as read' };

const titleLink = (title: string): Target => ({ role: 'link', name: title });
/** The star of the paper that is open; rows come before it. */
export const OPEN_STAR: Target = { role: 'button', name: 'Star', nth: -1 };

/** Waits until the list shows its papers and the count says how many. */
export const seeCount = (page: Page, text: string): Promise<Found> =>
  page.see(COUNT, (found) => found.text.includes(text));

export async function search(page: Page, text: string): Promise<void> {
  await page.fill(SEARCH, text);
}

/** Opens a paper from the list by its title. */
export async function openPaper(page: Page, title: string): Promise<void> {
  await page.click(titleLink(title));
  await seeOpen(page, title);
}

/** The paper's title heads the reading pane. */
export async function seeOpen(page: Page, title: string): Promise<Found> {
  const found = await page.see({ role: 'page title', name: title });
  await atRest(page);
  return found;
}

/** Waits until nothing moves any more, so that what is measured or pressed is where it will stay. */
export async function atRest(page: Page): Promise<void> {
  await page.until('the end of the motion', () =>
    page.tab.evaluate(() => document.getAnimations().every(({ playState }) => playState !== 'running')),
  );
}

const pressed = (page: Page, star: Target): Promise<Found> =>
  page.see(star, (found) => found.pressed === 'true');

/** Stars what is open and waits until it is on disk. */
export async function starOpenPaper(page: Page): Promise<void> {
  await page.click(OPEN_STAR);
  await pressed(page, OPEN_STAR);
  await saved(page);
}

/** What is still being written says so by `aria-busy`. */
export async function saved(page: Page): Promise<void> {
  await page.until('nothing being saved', () =>
    page.tab.evaluate(() => document.querySelector('[aria-busy=true]') === null),
  );
}

export async function seeStarred(page: Page): Promise<void> {
  await pressed(page, OPEN_STAR);
}

/** Waits until the service worker holds the whole shell, so that the app starts with no server. */
export async function readyOffline(page: Page): Promise<void> {
  await page.until('an active service worker', () =>
    page.tab.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active)),
  );
}
